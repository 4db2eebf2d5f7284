import { compare } from '../findings/compare.ts'
import { inspectFile, type Judgement, type RuleSet } from '../findings/inspect.ts'
import type { Observation } from '../findings/observation.ts'
import { pairObjects } from '../findings/pair-objects.ts'
import { parseDockerfile } from '../sources/dockerfile/parse.ts'
import { parseManifest } from '../sources/kubernetes/manifest.ts'
import type { KubeObject } from '../sources/kubernetes/object.ts'
import { toObjects } from '../sources/kubernetes/objects.ts'
import type { RepositoryIndex } from '../sources/kubernetes/repository-index.ts'
import type { SourceFile } from '../sources/read.ts'
import type { RepoPath } from '../text/path.ts'
import { type Source, sourceOf } from '../text/source.ts'

/** What a fix is tried against. */
export interface Trial {
  readonly file: SourceFile
  /** Of the whole file. */
  readonly observations: readonly Observation[]
  readonly rules: RuleSet
  readonly index: RepositoryIndex
  readonly settings: Judgement
}

/** Whether the file with this text still parses, lacks every claimed observation and has no new one. */
export function isMended(
  trial: Trial,
  source: Source,
  text: string,
  claimed: readonly Observation[],
): boolean {
  const { before, after } = sidesOf(trial, source, text, claimed)
  if (!after) return false
  const { observations } = inspectFile(after, trial.rules, trial.index, trial.settings)
  const { added, gone } = compare(
    before.observations,
    observations,
    pairObjects(before.objects, after.objects, sameNames),
    sameNames,
  )
  const mended = new Set(gone)
  return added.size === 0 && claimed.every(observation => mended.has(observation))
}

interface Sides {
  readonly before: { readonly objects: readonly KubeObject[]; readonly observations: readonly Observation[] }
  readonly after: Pick<SourceFile, 'objects' | 'dockerfile'> | undefined
}

/** A Dockerfile is judged as a whole, a manifest by the one document that the fix is in. */
function sidesOf(trial: Trial, source: Source, text: string, claimed: readonly Observation[]): Sides {
  const { file, observations } = trial
  if (file.dockerfile) {
    const parsed = parseDockerfile(sourceOf(source.path, text))
    const after = parsed.kind === 'dockerfile' ? { objects: [], dockerfile: parsed } : undefined
    return { before: { objects: [], observations }, after }
  }
  const documents = new Set(
    claimed.flatMap(({ thing }) => (thing.kind === 'object' ? [thing.object.root.document] : [])),
  )
  const [document] = documents
  const isOne = documents.size === 1 && document !== undefined
  const from = isOne ? document.range.start : 0
  const rest = isOne ? source.text.length - document.range.end : 0
  const { documents: parsed, failures } = parseManifest(
    sourceOf(source.path, text.slice(from, text.length - rest)),
  )
  const isWithin = (object: KubeObject) => !isOne || object.root.document === document
  return {
    before: {
      objects: file.objects.filter(isWithin),
      observations: observations.filter(({ thing }) => thing.kind === 'object' && isWithin(thing.object)),
    },
    after: failures.length > 0 ? undefined : { objects: parsed.flatMap(toObjects), dockerfile: undefined },
  }
}

const sameNames: ReadonlyMap<RepoPath, RepoPath> = new Map()
