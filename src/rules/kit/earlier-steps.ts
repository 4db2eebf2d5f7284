import type { Instruction, Stage } from '../../sources/dockerfile/dockerfile.ts'
import { FileMemory } from './file-memory.ts'

/** Longer chains of stages are not followed. */
const furthestAncestor = 100

/** Whether an instruction, or one before it in its stage and those that one is built FROM, is of a kind. Each stage is looked through once. */
export function earlierStep(
  isOne: (instruction: Instruction) => boolean,
): (instruction: Instruction) => boolean {
  const firsts = new FileMemory<Stage, number>()
  const firstIn = (stage: Stage) => {
    const first = firsts.get(stage) ?? stage.instructions.find(isOne)?.index ?? Number.POSITIVE_INFINITY
    firsts.set(stage, first)
    return first
  }
  return ({ stage, index }) => {
    let until = index
    let current = stage
    for (let step = 0; current !== undefined && step < furthestAncestor; step++) {
      if (firstIn(current) <= until) return true
      until = Number.MAX_SAFE_INTEGER
      current = current.parent
    }
    return false
  }
}
