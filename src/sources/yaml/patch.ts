import { applyEdits } from '../../text/edit.ts'
import { type Source, sourceOf } from '../../text/source.ts'
import { applyToPlain, type YamlPatch } from './apply.ts'
import type { Draft } from './draft.ts'
import { spliceRemove } from './erase.ts'
import { jsonStyleOf } from './flow.ts'
import { parseYaml } from './parse.ts'
import { isSamePlain, plainOf } from './plain.ts'
import { ParsedDocument } from './reader.ts'
import { splitDocuments } from './split.ts'
import { styleOf } from './style.ts'
import { spliceInsert, spliceSet } from './write.ts'

export type { YamlPatch }

/**
 * The text after the patches, in order, with indentation, list style, flow style, quotes, comments, line ends and a missing
 * final newline kept; like `source.text` it has no byte order mark. Undefined when one cannot be made without touching more
 * than it says (through an alias, say): each step is parsed again and compared with what the patch means.
 */
export function patchYaml(source: Source, patches: readonly YamlPatch[]): string | undefined {
  const parts = partsOf(source.text)
  for (const patch of patches) {
    const at = parts.findIndex(part => part.document === patch.document)
    const part = parts[at]
    const text = part && patchDocument(sourceOf(source.path, part.text), patch)
    if (part === undefined || text === undefined) return undefined
    parts[at] = { ...part, text }
  }
  const patched = parts.map(part => part.text).join('')
  return isSplitAlike(partsOf(patched), parts) ? patched : undefined
}

/** A stretch of the text: a document, or what stands between two. */
interface Part {
  readonly document: number | undefined
  readonly text: string
}

function partsOf(text: string): Part[] {
  const parts: Part[] = []
  let from = 0
  for (const [document, { range }] of splitDocuments(text).entries()) {
    parts.push({ document: undefined, text: text.slice(from, range.start) })
    parts.push({ document, text: text.slice(range.start, range.end) })
    from = range.end
  }
  return [...parts, { document: undefined, text: text.slice(from) }]
}

function isSplitAlike(a: readonly Part[], b: readonly Part[]): boolean {
  return a.length === b.length && a.every((part, index) => part.text === b[index]?.text)
}

function patchDocument(source: Source, patch: YamlPatch): string | undefined {
  const before = onlyDocument(source)
  if (before?.root === undefined || before.contents === null) return undefined
  const { text } = source
  const draft: Draft = {
    text,
    contents: before.contents,
    style: styleOf(before.contents, text),
    json: jsonStyleOf(before.contents, text),
  }
  const { edits, covered } = spliceOf(draft, patch) ?? {}
  if (edits === undefined) return undefined
  const patched = applyEdits(text, edits)
  const after = onlyDocument(sourceOf(source.path, patched))
  const meant = applyToPlain(plainOf(before.root), patch)
  if (after?.root === undefined || meant === undefined || !isSamePlain(plainOf(after.root), meant))
    return undefined
  if (after.duplicates.length > before.duplicates.length) return undefined
  const kept = before.comments.filter(
    ({ range }) => !covered || range.start < covered.start || range.start > covered.end,
  )
  return isSameText(kept, after.comments) && isStillJson(source, patched) ? patched : undefined
}

function onlyDocument(source: Source): ParsedDocument | undefined {
  const { documents, failures } = parseYaml(source)
  const [document, second] = documents
  return failures.length === 0 && second === undefined && document instanceof ParsedDocument
    ? document
    : undefined
}

function spliceOf(draft: Draft, patch: YamlPatch): ReturnType<typeof spliceRemove> {
  switch (patch.kind) {
    case 'set':
      return { edits: spliceSet(draft, patch.route, patch.value, patch.before), covered: undefined }
    case 'insert':
      return { edits: spliceInsert(draft, patch.route, patch.value), covered: undefined }
    case 'remove':
      return spliceRemove(draft, patch.route)
  }
}

function isSameText(
  a: readonly { readonly text: string }[],
  b: readonly { readonly text: string }[],
): boolean {
  return a.length === b.length && a.every((comment, index) => comment.text === b[index]?.text)
}

/** A file that was JSON stays JSON, not just the YAML that looks like it. */
function isStillJson({ path, text }: Source, patched: string): boolean {
  return !path.endsWith('.json') || !isJson(text) || isJson(patched)
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
