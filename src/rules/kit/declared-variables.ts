import type { Dockerfile, Pair } from '../../sources/dockerfile/dockerfile.ts'
import { FileMemory } from './file-memory.ts'

const remembered = new FileMemory<Dockerfile, ReadonlyMap<string, readonly Pair[]>>()

/** Every ARG and ENV of a file, by name. */
export function declaredVariables(dockerfile: Dockerfile): ReadonlyMap<string, readonly Pair[]> {
  const known = remembered.get(dockerfile)
  if (known !== undefined) return known
  const found = new Map<string, Pair[]>()
  for (const { keyword, pairs } of dockerfile.instructions) {
    if (keyword !== 'ARG' && keyword !== 'ENV') continue
    for (const pair of pairs) {
      const own = found.get(pair.name)
      if (own === undefined) found.set(pair.name, [pair])
      else own.push(pair)
    }
  }
  remembered.set(dockerfile, found)
  return found
}
