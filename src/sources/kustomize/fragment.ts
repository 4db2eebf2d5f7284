import { applyEdits } from '../../text/edit.ts'
import { type Place, type Source, sourceOf } from '../../text/source.ts'
import type { YamlDocument, YamlNode } from '../yaml/node.ts'
import { parseYaml } from '../yaml/parse.ts'
import { patchYaml, type YamlPatch } from '../yaml/patch.ts'
import type { InputFile } from './input-file.ts'

/** A YAML text that says something about resources: a file, or a text inside a kustomization. */
export interface Fragment {
  /** The same for two documents of one text. */
  readonly key: string
  /** The file of the repository that holds it. */
  readonly source: Source
  readonly documents: readonly YamlDocument[]
  /** Where a node of one of the documents stands in the file; undefined where an inner text is folded or escaped. */
  placeOf(node: YamlNode): Place | undefined
  /** The whole file after patches of the documents; undefined when it cannot be done. */
  patched(patches: readonly YamlPatch[]): string | undefined
}

export function fragmentOf(file: Pick<InputFile, 'source' | 'documents'>): Fragment {
  const { source, documents } = file
  return {
    key: source.path,
    source,
    documents,
    placeOf: node => node,
    patched: patches => patchYaml(source, patches),
  }
}

/** A patch written inside a kustomization: `patch: |-`. */
export function inlineFragment(node: YamlNode): Fragment | undefined {
  const { source, value, route } = node
  if (typeof value !== 'string') return undefined
  const inner = sourceOf(source.path, value)
  const window = node.isShared ? undefined : (blockOf(node, value) ?? verbatim(node, value))
  return {
    key: `${source.path}#${route.join('.')}`,
    source,
    documents: parseYaml(inner).documents,
    placeOf: ({ range }) => {
      const start = window?.outside(range.start)
      const end = window?.outside(range.end)
      return start === undefined || end === undefined ? undefined : { source, range: { start, end } }
    },
    patched: patches => {
      const text = patchYaml(inner, patches)
      return text === undefined ? undefined : window?.rewritten(text)
    },
  }
}

/** Where an inner text stands in the file around it. */
interface Window {
  outside(offset: number): number
  /** The file with another inner text. */
  rewritten(text: string): string | undefined
}

/** A literal block scalar: every line is the inner one, indented. */
function blockOf({ source, valueRange, route }: YamlNode, value: string): Window | undefined {
  const { lines, text } = source
  if (text[valueRange.start] !== '|') return undefined
  const first = lines.lineAt(valueRange.start) + 1
  const inner = sourceOf(source.path, value).lines
  const sample = Array.from({ length: inner.count }, (_, at) => at).find(at => inner.at(at + 1).trim() !== '')
  if (sample === undefined) return undefined
  const indent = lines.at(first + sample).length - inner.at(sample + 1).length
  for (let at = 0; at < inner.count; at++) {
    if (lines.at(first + at).slice(indent) !== inner.at(at + 1)) return undefined
  }
  const range = { start: lines.startOf(first), end: lines.endOf(first + inner.count - 1) }
  return {
    outside: offset => {
      const line = inner.lineAt(offset)
      return Math.min(lines.startOf(first + line - 1) + indent + offset - inner.startOf(line), text.length)
    },
    rewritten: changed => {
      const margin = text.slice(range.start, range.start + indent).replace(/\S/g, ' ')
      const body = changed.trimEnd().replace(/^(?=.)/gm, margin)
      const whole = applyEdits(text, [{ range, text: body }])
      const after = parseYaml(sourceOf(source.path, whole)).documents
      const isMeant = after.some(({ root }) => {
        const now = root?.at(...route)?.value
        return typeof now === 'string' && now.trimEnd() === changed.trimEnd()
      })
      return isMeant ? whole : undefined
    },
  }
}

/** A text on one line without an escape in it. */
function verbatim({ source, valueRange }: YamlNode, value: string): Window | undefined {
  const at = source.text.indexOf(value, valueRange.start)
  if (value.includes('\n') || at === -1 || at + value.length > valueRange.end) return undefined
  return { outside: offset => at + offset, rewritten: () => undefined }
}
