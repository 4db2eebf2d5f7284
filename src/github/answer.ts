/** What became of a call. Failures of the outside world are values: a missing right is a notice, not a crash. */
export type Answer<T> = { readonly kind: 'ok'; readonly value: T } | Failure

export interface Failure {
  /**
   * `denied`: the token lacks the right, or the thing does not exist for it. `refused`: GitHub does not accept what was
   * sent. `unavailable`: no useful answer came, however often it was asked.
   */
  readonly kind: 'denied' | 'refused' | 'unavailable'
  /** A sentence for the user, with the next step. It holds no token and no line end. */
  readonly because: string
}

export function ok<T>(value: T): Answer<T> {
  return { kind: 'ok', value }
}
