import type { Addition } from '../findings/finding.ts'
import { fingerprintOf, itemOf } from '../findings/fingerprint.ts'
import { inspectFile } from '../findings/inspect.ts'
import type { Observation } from '../findings/observation.ts'
import { concernOf } from '../findings/spokesmen.ts'
import type { Judging, View } from '../findings/survey.ts'
import type { NewFile } from '../rules/kit/fix.ts'
import { isIgnoreName } from '../sources/build-files/commit-builds.ts'
import type { KubeObject } from '../sources/kubernetes/object.ts'
import type { RepositoryIndex } from '../sources/kubernetes/repository-index.ts'
import { parseFile, type SourceFile } from '../sources/read.ts'
import { groupBy } from '../text/group.ts'
import { sourceOf } from '../text/source.ts'
import { IndexWith } from './index-with.ts'

/** What a file to add is tried against: the commit, and what the rules say of it. */
export interface Berth {
  readonly view: Pick<View, 'index' | 'kindOf' | 'scope'>
  readonly judging: Pick<Judging, 'ruleSet' | 'settings'>
}

/**
 * The first file, of those that the observations of one place ask for, that does what it is for. What is rendered is left
 * out: a file beside a chart or an overlay is not yet part of it.
 */
export function additionFor(observations: readonly Observation[], berth: Berth): Addition | undefined {
  const asking = observations.filter(({ problem, rendered }) => problem.newFile && !rendered)
  for (const alike of groupBy(asking, ({ problem }) => wordsOf(problem.newFile)).values()) {
    const newFile = alike[0]?.problem.newFile
    const removed = newFile ? removedBy(newFile, alike, berth) : []
    if (newFile && removed.length > 0)
      return { ...newFile, removes: removed.map(observation => fingerprintOf(observation)) }
  }
  return undefined
}

function wordsOf(newFile: NewFile | undefined): string {
  return JSON.stringify([newFile?.path, newFile?.text])
}

/** Which of the observations are gone once the file is there; none where it has a fault itself, or brings one about. */
function removedBy(newFile: NewFile, claimed: readonly Observation[], berth: Berth): readonly Observation[] {
  const { view, judging } = berth
  if (view.index.has(newFile.path) || !view.scope.covers(newFile.path)) return []
  const file = readAs(newFile, view)
  if (isIgnoreName(newFile.path))
    return removedByIgnoring({ ...file, source: sourceOf(newFile.path, newFile.text) }, claimed, berth)
  if (file.gap || file.objects.length === 0) return []

  const index = new IndexWith(file, view.index)
  const saidOf = (objects: readonly KubeObject[], around: IndexWith | typeof view.index) =>
    inspectFile({ objects, dockerfile: undefined }, judging.ruleSet, around, judging.settings).observations
  const objects = [
    ...new Set(claimed.flatMap(({ thing }) => (thing.kind === 'object' ? [thing.object] : []))),
  ]
  const before = saidOf(objects, view.index)
  const after = new Set(saidOf(objects, index).map(itemOf))
  const bringsOthers = !isWithin(after, new Set(before.map(itemOf)))
  // What is said of a namespace already may be said of the policy too.
  const concerns = new Set(before.map(concernOf))
  const isFaulty = saidOf(file.objects, index).some(said => {
    const concern = concernOf(said)
    return concern === undefined || !concerns.has(concern)
  })
  return bringsOthers || isFaulty ? [] : claimed.filter(observation => !after.has(itemOf(observation)))
}

/** An ignore file has no faults of its own: the Dockerfiles that it is for are judged with it. */
function removedByIgnoring(
  file: SourceFile,
  claimed: readonly Observation[],
  { view, judging }: Berth,
): readonly Observation[] {
  const dockerfiles = new Set(
    claimed.flatMap(({ thing }) => (thing.kind === 'dockerfile' ? [thing.dockerfile] : [])),
  )
  const saidWith = (index: RepositoryIndex) => {
    const said = [...dockerfiles].flatMap(
      dockerfile =>
        inspectFile({ objects: [], dockerfile }, judging.ruleSet, index, judging.settings).observations,
    )
    return new Set(said.map(itemOf))
  }
  const [before, after] = [saidWith(view.index), saidWith(new IndexWith(file, view.index))]
  return isWithin(after, before) ? claimed.filter(observation => !after.has(itemOf(observation))) : []
}

function isWithin(some: ReadonlySet<string>, all: ReadonlySet<string>): boolean {
  return [...some].every(item => all.has(item))
}

function readAs({ path, text }: NewFile, { kindOf }: Berth['view']): SourceFile {
  return parseFile({ path, kind: 'file', id: '' }, { kind: 'bytes', bytes: Buffer.from(text) }, kindOf(path))
}
