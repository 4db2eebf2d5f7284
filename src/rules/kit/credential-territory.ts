import type { Dockerfile, Instruction } from '../../sources/dockerfile/dockerfile.ts'
import { parseManifest } from '../../sources/kubernetes/manifest.ts'
import type { KubeObject } from '../../sources/kubernetes/object.ts'
import { toObjects } from '../../sources/kubernetes/objects.ts'
import type { YamlDocument } from '../../sources/yaml/node.ts'
import type { Range } from '../../text/lines.ts'
import type { Source } from '../../text/source.ts'
import { credentialsIn, type FoundCredential } from './credentials.ts'
import { FileMemory } from './file-memory.ts'

export interface PlacedCredential extends FoundCredential {
  readonly isInComment: boolean
}

/**
 * The credentials in an object's part of its file. Each of a file's characters belongs to one object: what stands before an object to
 * that one, what stands behind the last of a document still to this one, what stands in documents without objects to the next that has
 * one, or else to the last.
 */
export function credentialsAround({ root }: KubeObject): readonly PlacedCredential[] {
  return divided(root.source).get(root.valueRange.start) ?? []
}

/** By where the object's root begins. */
type Division = ReadonlyMap<number, readonly PlacedCredential[]>

const nothing: Division = new Map()

/** Each file is looked through once, and read once more only where something was found: the objects do not know of each other. */
function divided(source: Source): Division {
  const known = divisions.get(source)
  if (known !== undefined) return known
  const found = credentialsIn(source.text)
  const division = found.length === 0 ? nothing : divide(source, found)
  divisions.set(source, division)
  return division
}

const divisions = new WeakMap<Source, Division>()

function divide(source: Source, found: readonly FoundCredential[]): Division {
  const { documents } = parseManifest(source)
  const territories = documents.flatMap(document => territoriesIn(document, source))
  const comments = documents.flatMap(document => document.comments.map(({ range }) => range))
  const division = new Map<number, PlacedCredential[]>()
  let at = 0
  let comment = 0
  for (const credential of found) {
    const { start } = credential.range
    while (at < territories.length - 1 && start >= (territories[at]?.end ?? 0)) at++
    while (comment < comments.length && start >= (comments[comment]?.end ?? 0)) comment++
    const isInComment = start >= (comments[comment]?.start ?? source.text.length)
    const owner = territories[at]?.owner ?? 0
    const own = division.get(owner) ?? []
    own.push({ ...credential, isInComment })
    division.set(owner, own)
  }
  return division
}

/** `owner` is where the object's root begins. */
interface Territory {
  readonly owner: number
  readonly end: number
}

/** A line's last comment belongs to what stands on the line. */
function territoriesIn(document: YamlDocument, { lines }: Source): readonly Territory[] {
  const roots = toObjects(document).map(({ root }): Range => root.valueRange)
  return roots.map(({ start, end }, index) => ({
    owner: start,
    end:
      index === roots.length - 1 ? document.range.end : lines.endOf(lines.lineAt(Math.max(start, end - 1))),
  }))
}

/** The credentials in a Dockerfile's comments that stand above an instruction, or in it, and behind the last one. */
export function credentialsInComments(instruction: Instruction): readonly FoundCredential[] {
  const { dockerfile } = instruction
  const known = commented.get(dockerfile) ?? commentedIn(dockerfile)
  commented.set(dockerfile, known)
  return known.get(instruction) ?? []
}

type Commented = ReadonlyMap<Instruction, readonly FoundCredential[]>

const commented = new FileMemory<Dockerfile, Commented>()

function commentedIn({ source, comments, instructions }: Dockerfile): Commented {
  const found = comments.length === 0 ? [] : credentialsIn(source.text)
  const above = new Map<Instruction, FoundCredential[]>()
  let at = 0
  let comment = 0
  for (const credential of found) {
    const { start } = credential.range
    while (comment < comments.length && start >= (comments[comment]?.range.end ?? 0)) comment++
    if (start < (comments[comment]?.range.start ?? source.text.length)) continue
    while (at < instructions.length - 1 && start >= (instructions[at]?.range.end ?? 0)) at++
    const instruction = instructions[at]
    if (instruction === undefined) continue
    const own = above.get(instruction) ?? []
    own.push(credential)
    above.set(instruction, own)
  }
  return above
}
