import type { Dockerfile, Instruction } from '../../sources/dockerfile/dockerfile.ts'
import { FileMemory } from './file-memory.ts'

/** An instruction as it stands in the file, heredocs and comments included: to find out cheaply what it cannot hold. */
export function writtenIn({ source, range }: Instruction): string {
  return source.text.slice(range.start, range.end)
}

const remembered = new FileMemory<Dockerfile, Map<RegExp, boolean>>()

/** Whether a Dockerfile has a text anywhere: what its variables hold stands in it, too. The pattern must be a constant. */
export function hasAnywhere(dockerfile: Dockerfile, pattern: RegExp): boolean {
  const answers = remembered.get(dockerfile) ?? new Map<RegExp, boolean>()
  remembered.set(dockerfile, answers)
  const known = answers.get(pattern)
  if (known !== undefined) return known
  const answer = pattern.test(dockerfile.source.text)
  answers.set(pattern, answer)
  return answer
}
