import type { Range } from '../../text/lines.ts'
import type { Source } from '../../text/source.ts'
import type { Word } from './command.ts'
import { type Resolution, valueIn } from './resolution.ts'

/** A word that is resolved when first asked. */
export class LazyWord implements Word {
  readonly source: Source
  readonly range: Range
  readonly text: string
  readonly #resolve: () => Resolution
  #resolution: Resolution | undefined

  constructor(source: Source, range: Range, text: string, resolve: () => Resolution) {
    this.source = source
    this.range = range
    this.text = text
    this.#resolve = resolve
  }

  get resolution(): Resolution {
    this.#resolution ??= this.#resolve()
    return this.#resolution
  }

  get value(): string | undefined {
    return valueIn(this.resolution)
  }
}
