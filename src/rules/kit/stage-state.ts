import type { Instruction, Stage } from '../../sources/dockerfile/dockerfile.ts'
import type { Place } from '../../text/source.ts'
import { FileMemory } from './file-memory.ts'

/** Something that an instruction brings about for those behind it and for the stages built on its own: a setting of apt, a variable. */
export class StageState {
  readonly #find: (instruction: Instruction) => Place | undefined
  /** Where in a stage it begins; 0 where a parent has it. */
  readonly #starts = new FileMemory<Stage, number>()

  /** `find` tells where an instruction brings it about. */
  constructor(find: (instruction: Instruction) => Place | undefined) {
    this.#find = find
  }

  holdsAt(place: Place, stage: Stage): boolean {
    return this.#startIn(stage) <= place.range.start
  }

  #startIn(stage: Stage): number {
    const unknown: Stage[] = []
    let above: Stage | undefined = stage
    for (; above !== undefined && !this.#starts.has(above); above = above.parent) unknown.push(above)
    let inherited = above !== undefined && (this.#starts.get(above) ?? never) < never
    for (const each of unknown.toReversed()) {
      const start = inherited ? 0 : this.#ownStart(each)
      this.#starts.set(each, start)
      inherited = start < never
    }
    return this.#starts.get(stage) ?? never
  }

  #ownStart({ instructions }: Stage): number {
    for (const instruction of instructions) {
      const place = this.#find(instruction)
      if (place !== undefined) return place.range.end
    }
    return never
  }
}

const never = Number.POSITIVE_INFINITY
