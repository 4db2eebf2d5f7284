import { applyEdits, type TextEdit } from '../../../text/edit.ts'
import type { Source } from '../../../text/source.ts'
import type { FileEdit } from '../../rendering/unit.ts'
import type { YamlNode } from '../../yaml/node.ts'
import { parseYaml } from '../../yaml/parse.ts'
import { patchYaml, type YamlPatch } from '../../yaml/patch.ts'
import { mayDouble } from './branches.ts'
import type { TracedText } from './causes.ts'
import { type Replacement, replacementsIn } from './hunks.ts'
import { insertionFor, type PlacedEdit, replacementFor } from './template-edits.ts'
import type { RenderedLines } from './template-lines.ts'
import { filesOf } from './unit-files.ts'

/**
 * The same change in the one template whose literal text it speaks of. Where a new key cannot go behind the others of its
 * mapping, because an expression or a condition stands there, it goes in front of one of them.
 */
export function editsFor(
  { unit, segments }: TracedText,
  source: Source,
  patches: readonly YamlPatch[],
): readonly FileEdit[] {
  if (segments === undefined) return []
  const rendered: RenderedLines = { source, segments, files: filesOf(unit) }
  const found = new Map<string, FileEdit>()
  for (const variant of variantsOf(source, patches)) {
    const edit = editFor(rendered, variant)
    if (edit !== undefined) found.set(edit.text, edit)
    if (found.size === mostEdits) break
  }
  return [...found.values()]
}

const mostEdits = 3
const mostVariants = 12

function* variantsOf(source: Source, patches: readonly YamlPatch[]): Generator<readonly YamlPatch[]> {
  yield patches
  for (const key of neighboursOf(source, patches).slice(0, mostVariants)) {
    yield patches.map(patch => (patch.kind === 'set' ? { ...patch, before: key } : patch))
  }
}

/** The keys of the mapping that the first new key goes into; none when no key is new. */
function neighboursOf(source: Source, patches: readonly YamlPatch[]): readonly string[] {
  const [patch, ...others] = patches.filter(({ kind }) => kind === 'set')
  if (patch === undefined || others.length > 3) return []
  const root = parseYaml(source).documents.find(({ index }) => index === patch.document)?.root
  let node: YamlNode | undefined = root
  for (const step of patch.route) {
    const below: YamlNode | undefined = node?.at(step)
    if (below === undefined) return node?.entries().map(({ key }) => key) ?? []
    node = below
  }
  return []
}

function editFor(rendered: RenderedLines, patches: readonly YamlPatch[]): FileEdit | undefined {
  const patched = patchYaml(rendered.source, patches)
  const changes = patched === undefined ? undefined : replacementsIn(rendered.source.text, patched)
  if (changes === undefined || changes.length === 0) return undefined
  const placed = changes.map(change => placedIn(rendered, change))
  const template = placed[0]?.[0]?.template
  if (template === undefined || placed.some(edits => edits === undefined)) return undefined
  const edits = distinct(placed.flatMap(some => some ?? []))
  if (edits.some(edit => edit.template !== template) || isContradictory(edits)) return undefined
  if (edits.some(edit => mayDouble(edit, edits))) return undefined
  return { kind: 'template', source: template, text: applyEdits(template.text, edits) }
}

function placedIn(rendered: RenderedLines, change: Replacement): readonly PlacedEdit[] | undefined {
  const isAction = change.added.some(line => line.includes('{{'))
  if (isAction) return undefined
  return change.removed.length === 0 ? insertionFor(rendered, change) : replacementFor(rendered, change)
}

/** A template's text that is rendered several times is changed once. */
function distinct(edits: readonly PlacedEdit[]): readonly PlacedEdit[] {
  const keyOf = ({ range, text }: TextEdit): string => `${range.start} ${range.end} ${text}`
  return [...new Map(edits.map(edit => [keyOf(edit), edit])).values()]
}

function isContradictory(edits: readonly TextEdit[]): boolean {
  const ordered = edits.toSorted((a, b) => a.range.start - b.range.start || a.range.end - b.range.end)
  return ordered.some(({ range }, index) => {
    const before = ordered[index - 1]?.range
    return before !== undefined && (range.start < before.end || range.start === before.start)
  })
}
