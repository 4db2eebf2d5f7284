import type { Dockerfile, Instruction } from '../../sources/dockerfile/dockerfile.ts'
import { FileMemory } from './file-memory.ts'

/** ENTRYPOINT, CMD or HEALTHCHECK of a stage that ships. */
export interface Starter {
  readonly instruction: Instruction
  /** Without folders, scripts taken apart: `sh -c "/usr/sbin/sshd -D"` has `sshd`. */
  readonly words: ReadonlySet<string>
}

/** What an image runs by itself. */
export interface EntryPoint {
  readonly starters: readonly Starter[]
  /** The ENTRYPOINT and the CMD in force; neither where the base image decides. */
  readonly inForce: readonly Starter[]
  /** Of all starters. */
  readonly words: ReadonlySet<string>
}

const remembered = new FileMemory<Dockerfile, EntryPoint>()

export function entryPointOf(dockerfile: Dockerfile): EntryPoint {
  const known = remembered.get(dockerfile)
  if (known !== undefined) return known
  const starters = dockerfile.instructions
    .filter(
      ({ stage, keyword, isOnBuild }) => stage?.isShipped === true && !isOnBuild && keywords.has(keyword),
    )
    .map(instruction => ({ instruction, words: wordsOf(instruction) }))
  const inForce = ['ENTRYPOINT', 'CMD'].flatMap(
    keyword => starters.findLast(({ instruction }) => instruction.keyword === keyword) ?? [],
  )
  const entryPoint = { starters, inForce, words: new Set(starters.flatMap(({ words }) => [...words])) }
  remembered.set(dockerfile, entryPoint)
  return entryPoint
}

const keywords: ReadonlySet<string> = new Set(['ENTRYPOINT', 'CMD', 'HEALTHCHECK'])

function wordsOf({ text }: Instruction): ReadonlySet<string> {
  const words = text.split(/[\s"'[\],;&|()<>=]+/)
  return new Set(words.map(word => word.slice(word.lastIndexOf('/') + 1)).filter(word => word !== ''))
}
