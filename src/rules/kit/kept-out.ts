import type { Instruction } from '../../sources/dockerfile/dockerfile.ts'
import { mountsOf } from '../../sources/dockerfile/mounts.ts'

/** The folders of a step that never reach the image, being mounted; `undefined` for one that cannot be known (Dockerfile reference, RUN --mount). */
export function foldersKeptOut(instruction: Instruction): readonly (string | undefined)[] {
  return mountsOf(instruction)
    .filter(({ type }) => type === 'cache' || type === 'tmpfs')
    .map(({ target }) => target?.value?.replace(/\/{1,9}$/, ''))
}
