import type { Place, Source } from '../../text/source.ts'

/**
 * What was found out about the things of one file, the last that was asked about: files are judged one after the other. A WeakMap
 * would keep each file alive through its values until the next full garbage collection.
 */
export class FileMemory<K extends Place, V> {
  #source: Source | undefined
  #values = new Map<K, V>()

  get(thing: K): V | undefined {
    return thing.source === this.#source ? this.#values.get(thing) : undefined
  }

  has(thing: K): boolean {
    return thing.source === this.#source && this.#values.has(thing)
  }

  set(thing: K, value: V): void {
    if (thing.source !== this.#source) {
      this.#source = thing.source
      this.#values = new Map()
    }
    this.#values.set(thing, value)
  }
}
