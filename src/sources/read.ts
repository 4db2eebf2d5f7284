import type { Commit, Content, TreeEntry } from '../repository/commit.ts'
import { type Source, toSource } from '../text/source.ts'
import type { Dockerfile } from './dockerfile/dockerfile.ts'
import { parseDockerfile } from './dockerfile/parse.ts'
import {
  type TemplateMark,
  templatedInstruction,
  templatedLine,
  templateMark,
} from './dockerfile/template.ts'
import type { FileKind } from './file-kind.ts'
import { parseManifest } from './kubernetes/manifest.ts'
import type { KubeObject } from './kubernetes/object.ts'
import { toObjects } from './kubernetes/objects.ts'
import { phraseOf, unreadableFields } from './kubernetes/unreadable.ts'
import type { YamlFailure } from './yaml/parse.ts'

/** A file as the rules see it. `gap` says what could not be read, and how much that matters. */
export interface SourceFile {
  readonly entry: TreeEntry
  readonly source: Source | undefined
  readonly objects: readonly KubeObject[]
  readonly dockerfile: Dockerfile | undefined
  readonly gap: Gap | undefined
  /** It holds a Kubernetes object or is a Dockerfile, as far as can be told. */
  readonly isRelevant: boolean
}

export interface Gap {
  readonly kind: 'skipped' | 'partial'
  readonly because: string
}

/** Bytes of the largest file that is analysed. */
export const analysisLimit: number = 8 << 20
/** Bytes of the largest file that is looked at to tell whether it holds Kubernetes objects at all. */
const readLimit = 32 << 20

/** Reads and parses files in order; one that is neither a manifest nor a Dockerfile comes without objects and gap. */
export async function* readFiles(
  commit: Commit,
  entries: readonly TreeEntry[],
  kindOf: (path: string) => FileKind,
): AsyncGenerator<SourceFile> {
  const files = entries.filter(entry => entry.kind === 'file')
  for await (const [entry, content] of commit.read(files, readLimit))
    yield parseFile(entry, content, kindOf(entry.path))
}

/** A file that is judged in what is built of it. */
export function builtFrom(entry: TreeEntry): SourceFile {
  return {
    entry,
    source: undefined,
    objects: [],
    dockerfile: undefined,
    gap: undefined,
    isRelevant: true,
  }
}

export function parseFile(entry: TreeEntry, content: Content, kind: FileKind): SourceFile {
  if (kind.kind === 'rendered') return builtFrom(entry)
  const file = (parts: Partial<SourceFile>): SourceFile => ({
    ...builtFrom(entry),
    isRelevant: false,
    ...parts,
  })
  if (kind.kind === 'other') return file({})
  if (content.kind === 'unreadable') return file({ isRelevant: true, gap: skipped(content.because) })
  if (kind.kind === 'manifest' && !mentionsKind(content.bytes)) return file({})
  const isRelevant = () => kind.kind === 'dockerfile' || looksLikeKubernetes(content.bytes)
  if (content.bytes.length > analysisLimit) {
    const size = (content.bytes.length / (1 << 20)).toFixed(1)
    return file({
      isRelevant: isRelevant(),
      gap: skipped(`the file has ${size} MiB; files over 8 MiB are not analysed`),
    })
  }
  const source = toSource(entry.path, content.bytes)
  if (!source) return file({ isRelevant: isRelevant(), gap: skipped('the file is not UTF-8 text') })
  return file({ source, ...(kind.kind === 'dockerfile' ? dockerfileIn(source) : manifestIn(source)) })
}

function manifestIn(source: Source): Partial<SourceFile> {
  const { documents, failures } = parseManifest(source)
  const objects = documents.flatMap(toObjects)
  const [failure] = failures
  const isRelevant =
    objects.length > 0 || (failure !== undefined && looksLikeKubernetes(Buffer.from(source.text)))
  return { objects, isRelevant, gap: wholeGap(failure && gapOf(failure), objects) }
}

/** What is missing altogether is all that needs saying. */
function wholeGap(failed: Gap | undefined, objects: readonly KubeObject[]): Gap | undefined {
  if (failed?.kind === 'skipped') return failed
  const reasons = [failed?.because, unrenderedIn(objects), unreadableIn(objects)].flatMap(text => text ?? [])
  return reasons.length === 0 ? undefined : partly(reasons.join('; '))
}

/** Objects whose pods are made in the cluster, or of a chart that is not in the repository. */
function unrenderedIn(objects: readonly KubeObject[]): string | undefined {
  const found = objects.find(({ kind, group }) => makers.has(`${group}/${kind}`))
  return found && `the pods that ${found.kind} \`${found.name}\` makes are not judged`
}

/** Fields of a type that Kubernetes refuses, by name and line. */
function unreadableIn(objects: readonly KubeObject[]): string | undefined {
  const fields = objects.flatMap(unreadableFields)
  return phraseOf(fields, ({ source, range }) => `line ${source.lines.lineAt(range.start)}: `)
}

const makers: ReadonlySet<string> = new Set([
  'helm.toolkit.fluxcd.io/HelmRelease',
  'helm.cattle.io/HelmChart',
  'argoproj.io/Workflow',
  'argoproj.io/WorkflowTemplate',
  'argoproj.io/ClusterWorkflowTemplate',
  'argoproj.io/CronWorkflow',
  'tekton.dev/Task',
  'tekton.dev/TaskRun',
  'tekton.dev/Pipeline',
  'tekton.dev/PipelineRun',
])

function gapOf(failure: YamlFailure): Gap {
  switch (failure.kind) {
    case 'template':
      return partly(
        `line ${failure.line} is a template (\`${failure.marker}\`) of no chart, which is not rendered`,
      )
    case 'unparsable':
      return skipped(`line ${failure.line} is not valid YAML: ${failure.because}`)
    case 'over-limit':
      return skipped(failure.because)
  }
}

function dockerfileIn(source: Source): Partial<SourceFile> {
  const skip = (because: string) => ({ isRelevant: true, gap: skipped(because) })
  const mark = templateMark(source)
  if (mark) return skip(unfilled(mark))
  const parsed = parseDockerfile(source)
  if (parsed.kind === 'unreadable') {
    const line = templatedLine(source, parsed.line)
    return skip(line ? unfilled(line) : `line ${parsed.line}: ${parsed.because}`)
  }
  const templated = templatedInstruction(parsed)
  if (templated) return skip(unfilled(templated))
  return { dockerfile: parsed, isRelevant: true, gap: unreadRun(parsed) }
}

function unfilled({ marker, line }: TemplateMark): string {
  return `line ${line} is a template (\`${marker}\`), which is not filled in`
}

/** A RUN line whose shell cannot be read whole is judged as far as it goes. */
function unreadRun({ instructions, source }: Dockerfile): Gap | undefined {
  const found = instructions.find(({ unreadable }) => unreadable !== undefined)
  if (!found) return undefined
  return partly(`line ${source.lines.lineAt(found.range.start)}: ${found.unreadable}`)
}

function skipped(because: string): Gap {
  return { kind: 'skipped', because }
}

function partly(because: string): Gap {
  return { kind: 'partial', because }
}

/** Without the word there is no object; an escape could hide it in a quoted key, another encoding in NULs. */
function mentionsKind(bytes: Uint8Array): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return buffer.includes('kind') || buffer.includes('\\u') || buffer.includes('\\x') || buffer.includes(0)
}

/** For text that does not parse, in any encoding that has the letters of ASCII. */
function looksLikeKubernetes(bytes: Uint8Array): boolean {
  const text = Buffer.from(bytes).toString('latin1').replaceAll('\0', '')
  return /\bapiVersion["']?\s*:/.test(text) && /\bkind["']?\s*:/.test(text)
}
