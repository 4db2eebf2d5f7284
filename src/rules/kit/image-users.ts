import type { Instruction, Settings, Stage } from '../../sources/dockerfile/dockerfile.ts'
import type { ImageReference } from '../../sources/images/reference.ts'
import { type KnownImage, knownImages } from './known-images.ts'

/** Who runs a container, or a build step. */
export type Runner =
  | {
      readonly kind: 'root' | 'nonroot'
      readonly by: 'instruction'
      readonly instruction: Instruction
      readonly name: string
    }
  /** No USER: the image decides, and is recorded. `name` is how messages call it. */
  | { readonly kind: 'root' | 'nonroot'; readonly by: 'image'; readonly name: string }
  /** A USER that a variable names. */
  | { readonly kind: 'undecided'; readonly by: 'instruction'; readonly instruction: Instruction }
  /** No USER, and nothing is known about the image. `name` is undefined in a fragment without FROM. */
  | { readonly kind: 'unknown'; readonly by: 'image'; readonly name: string | undefined }

/** The user at a line of a stage: the last USER above it, else what the base image says. */
export function whoRuns(settings: Settings, stage: Stage | undefined): Runner {
  const { user: instruction } = settings
  if (instruction === undefined) return imageRunner(stage)
  const [word] = instruction.words
  const name = word?.resolution.kind === 'known' ? (word.value ?? '').split(':')[0] : undefined
  if (name === undefined || name === '') return { kind: 'undecided', by: 'instruction', instruction }
  return { kind: isRoot(name) ? 'root' : 'nonroot', by: 'instruction', instruction, name }
}

/** Of a user as USER names it, without its group. */
export function isRoot(name: string): boolean {
  return name === 'root' || /^0+$/.test(name) || name.toLowerCase() === 'containeradministrator'
}

function imageRunner(stage: Stage | undefined): Runner {
  const base = stage?.root.base
  if (base?.kind === 'scratch') return { kind: 'root', by: 'image', name: 'scratch' }
  if (base?.kind !== 'image') return { kind: 'unknown', by: 'image', name: base?.word?.text }
  const { reference, word } = base
  const name = word.value ?? word.text
  const user = knownImage(reference)?.user
  if (user === undefined || user === 'mixed') return { kind: 'unknown', by: 'image', name }
  return { kind: user, by: 'image', name }
}

/** The row of an image; by digest alone it may be any of its tags, so the rows must agree. */
export function knownImage({ registry, repository, tag, digest }: ImageReference): KnownImage | undefined {
  const image = `${registry}/${repository}`
  const family = `${image.slice(0, image.lastIndexOf('/'))}/*`
  const rows = knownImages.filter(row => row.image === image || row.image === family)
  if (tag !== undefined || digest === undefined) return rows.find(row => fits(row.tags, tag ?? 'latest'))
  return rows.every(({ user }) => user === rows[0]?.user) ? rows.at(-1) : undefined
}

function fits(tags: string, tag: string): boolean {
  return tags.startsWith('<') ? isOlder(tag, tags.slice(1)) : tag.includes(tags)
}

/** By the version that a tag begins with, `v2.3-alpine`; what it leaves out is the newest: `2` is not older than 2.4. */
function isOlder(tag: string, version: string): boolean {
  const written = /^v?(\d+(?:\.\d+)*)/.exec(tag)?.[1]
  if (written === undefined) return false
  const parts = written.split('.').map(Number)
  for (const [index, limit] of version.split('.').map(Number).entries()) {
    const part = parts[index] ?? Number.POSITIVE_INFINITY
    if (part !== limit) return part < limit
  }
  return false
}
