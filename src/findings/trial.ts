import type { KubeObject } from '../sources/kubernetes/object.ts'
import { type Renders, renderUnit, untraced } from '../sources/rendering/render.ts'
import type { RenderUnit } from '../sources/rendering/unit.ts'
import type { RepoPath } from '../text/path.ts'
import { compare } from './compare.ts'
import { type Observation, objectKeyOf } from './observation.ts'
import { pairObjects } from './pair-objects.ts'
import { type RenderSurvey, type Survey, surveyRender } from './survey.ts'

/** What another input would come to. */
export interface Trial {
  readonly after: RenderSurvey
  readonly added: ReadonlySet<Observation>
  /** Observations of the render as it is that the trial lacks. */
  readonly gone: ReadonlySet<Observation>
  /** The same objects are there, by kind, namespace and name, but for those that may go. */
  keepsObjects(mayGo?: readonly KubeObject[]): boolean
}

/** Renders a unit in another state and judges it; undefined when it does not render. Both are of the survey's commit. */
export async function tryUnit(
  render: RenderSurvey,
  unit: RenderUnit,
  { view, judging }: Pick<Survey, 'view' | 'judging'>,
  renderer: Renders,
): Promise<Trial | undefined> {
  const { rendered, gaps } = await renderUnit(unit, untraced(renderer))
  if (!rendered || gaps.some(({ kind }) => kind === 'skipped')) return undefined
  // A value that the schema refuses renders in lint mode alone.
  if (rendered.partial.some(because => !render.rendered.partial.includes(because))) return undefined
  const after = surveyRender(rendered, view.index, judging)
  const [old, now] = [objectsOf(render), objectsOf(after)]
  const { added, gone } = compare(
    render.observations,
    after.observations,
    pairObjects(old, now, sameNames),
    sameNames,
  )
  const keysOf = (objects: readonly KubeObject[]) => objects.map(objectKeyOf).sort().join()
  const keepsObjects = (mayGo: readonly KubeObject[] = []) =>
    keysOf(now) === keysOf(old) || keysOf(now) === keysOf(old.filter(object => !mayGo.includes(object)))
  return { after, added, gone: new Set(gone), keepsObjects }
}

export function objectsOf({ rendered }: RenderSurvey): RenderSurvey['rendered']['files'][number]['objects'] {
  return rendered.files.flatMap(file => file.objects)
}

const sameNames: ReadonlyMap<RepoPath, RepoPath> = new Map()
