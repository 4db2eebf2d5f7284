import { setTimeout as sleep } from 'node:timers/promises'

/** All waiting goes through it. */
export interface Clock {
  /** Milliseconds that a second lasts. */
  readonly second: number
  sleep(seconds: number): Promise<void>
}

/** @param second shorter in tests, so that an hour's patience is tried in seconds. */
export function clockOf(second: number = 1000): Clock {
  return { second, sleep: seconds => sleep(seconds * second) }
}
