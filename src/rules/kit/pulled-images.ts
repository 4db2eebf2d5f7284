import type { ImageBuild, ImageBuilds } from '../../sources/build-files/build.ts'
import type { Word } from '../../sources/dockerfile/command.ts'
import type { Dockerfile, Instruction } from '../../sources/dockerfile/dockerfile.ts'
import { mountsOf } from '../../sources/dockerfile/mounts.ts'

/**
 * The words of every image that an instruction pulls; stages of the file, `scratch` and contexts that a build gives a name are
 * none.
 */
export function pulledImages(instruction: Instruction, builds: ImageBuilds): readonly Word[] {
  const words = imageWords(instruction)
  if (words.length === 0) return words
  return words.filter(word => !isNamedContext(word, builds))
}

/** Whether a build of the Dockerfile gives a context of its own that name. */
export function isNamedContext({ source, value, text }: Word, builds: ImageBuilds): boolean {
  const own = builds.of(source.path)
  return own.length > 0 && contextNames(own).has(value ?? text)
}

function contextNames(builds: readonly ImageBuild[]): ReadonlySet<string> {
  const remembered = known.get(builds)
  if (remembered) return remembered
  const names = new Set(builds.flatMap(({ namedContexts }) => namedContexts))
  known.set(builds, names)
  return names
}

/** Asked for each instruction of a Dockerfile. */
const known = new WeakMap<readonly ImageBuild[], ReadonlySet<string>>()

function imageWords(instruction: Instruction): readonly Word[] {
  const { keyword, stage, flags, dockerfile } = instruction
  if (keyword === 'FROM') {
    const word = stage?.base.kind === 'image' || stage?.base.kind === 'unknown' ? stage.base.word : undefined
    return word === undefined ? [] : [word]
  }
  const fromFlags =
    keyword === 'COPY' || keyword === 'ADD' ? flags.filter(({ name }) => name === '--from') : []
  const mounts = keyword === 'RUN' ? mountsOf(instruction).flatMap(({ from }) => from ?? []) : []
  return [...fromFlags.flatMap(({ value }) => value ?? []), ...mounts].filter(
    word => !isStage(dockerfile, word),
  )
}

function isStage(dockerfile: Dockerfile, { value, text }: Word): boolean {
  const name = value ?? text
  return name === 'scratch' || dockerfile.stageOf(name) !== undefined
}
