import type { Range } from '../../../text/lines.ts'
import type { HelmTrace, TemplateOrigin, TraceSegment } from '../../rendering/engine.ts'

/** A template's node together with its number among the origins. */
export interface NumberedOrigin extends TemplateOrigin {
  readonly index: number
}

/** A trace that can be asked by place. */
export class Segments {
  readonly #origins: readonly TemplateOrigin[]
  readonly #segments: readonly TraceSegment[]

  constructor({ origins, segments }: HelmTrace) {
    this.#origins = origins
    this.#segments = segments
  }

  /** Those that have text inside a range, in order. */
  inside({ start, end }: Range): readonly TraceSegment[] {
    return this.#between(start, end).filter(
      segment => segment.start < segment.end && segment.end > start && segment.start < end,
    )
  }

  /** Those that printed nothing inside a range or at its ends, in order. */
  silent({ start, end }: Range): readonly TraceSegment[] {
    return this.#between(start, end).filter(segment => segment.start === segment.end)
  }

  /** The one that made the unit at an offset. */
  at(offset: number): TraceSegment | undefined {
    return this.inside({ start: offset, end: offset + 1 })[0]
  }

  origin(index: number): NumberedOrigin | undefined {
    const origin = this.#origins[index]
    return origin && { ...origin, index }
  }

  /** What encloses a node and what calls its template, nearest first. */
  around(index: number): readonly NumberedOrigin[] {
    const found: NumberedOrigin[] = []
    let next = this.origin(this.#origins[index]?.parent ?? -1)
    while (next !== undefined && found.length < this.#origins.length) {
      found.push(next)
      next = this.origin(next.parent)
    }
    return found
  }

  /** How many nodes enclose what stands directly below one; -1 is none. */
  depth(parent: number): number {
    return parent === -1 ? 0 : this.around(parent).length + 1
  }

  /** The node itself or the one around it that stands directly below `parent`. */
  below(parent: number, index: number): NumberedOrigin | undefined {
    const own = this.origin(index)
    return own && [own, ...this.around(index)].find(origin => origin.parent === parent)
  }

  /** All that touch a range. */
  #between(start: number, end: number): readonly TraceSegment[] {
    const found: TraceSegment[] = []
    for (let at = this.#firstEndingAt(start); at < this.#segments.length; at++) {
      const segment = this.#segments[at]
      if (segment === undefined || segment.start > end) break
      found.push(segment)
    }
    return found
  }

  /** The number of the first that ends at an offset or behind it; ends ascend as starts do. */
  #firstEndingAt(offset: number): number {
    let low = 0
    let high = this.#segments.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#segments[middle]?.end ?? 0) < offset) low = middle + 1
      else high = middle
    }
    return low
  }
}

/** Of a place's text the value's part: what stands behind the key's colon, else all of it. */
export function valuePart({ start, end }: Range, text: string): Range {
  const key = /^(?:"[^"\n]*"|'[^'\n]*'|[^\s:][^:\n]*):[ \t]+(?=\S)/.exec(text.slice(start, end))
  return key === null ? { start, end } : { start: start + key[0].length, end }
}
