import { buildRoot } from '../findings/builds.ts'
import type { Settled } from '../findings/difference.ts'
import { type Observation, objectKeyOf } from '../findings/observation.ts'
import type { Diff } from '../findings/placement.ts'
import { type RenderSurvey, type Survey, surveyRender } from '../findings/survey.ts'
import { objectsOf, type Trial, tryUnit } from '../findings/trial.ts'
import type { KubeObject } from '../sources/kubernetes/object.ts'
import { type Renders, untraced } from '../sources/rendering/render.ts'
import type { FileEdit } from '../sources/rendering/unit.ts'
import { groupBy } from '../text/group.ts'
import type { RepoPath } from '../text/path.ts'

/** What an edit of a chart's or overlay's file does to all that is rendered from it. */
export interface Rebuilt {
  /** How many rendered objects differ, each counted once however many values sets give it. */
  readonly changedObjects: number
}

/** In so many ways a fix is tried that cannot be committed from the diff: it is shown, and no more. */
const mostOthers = 8

/** Everything that is rendered from a file, and how to render it once more. */
export class Rebuilding {
  readonly #survey: Survey
  readonly #renderer: Renders
  readonly #diff: Pick<Diff, 'has'>
  readonly #dependents: Map<RepoPath, Promise<readonly RenderSurvey[]>> = new Map()

  constructor(survey: Survey, renderer: Renders, diff: Pick<Diff, 'has'>) {
    this.#survey = survey
    this.#diff = diff
    this.#renderer = renderer
  }

  /**
   * Renders all value sets and all dependents of a file with a new text of it. Undefined unless every claimed finding is gone
   * wherever it was, none is new, and no object differs but those that had such a finding (checksum annotations apart).
   */
  async rebuilt({ source, text }: FileEdit, claimed: readonly Settled[]): Promise<Rebuilt | undefined> {
    const contents = new Map([[source.path, text]])
    const copies = new Set(claimed.flatMap(one => one.copies.map(({ observation }) => observation)))
    const rules = new Set(claimed.map(({ observation }) => observation.rule.id))
    const left = new Set(copies)
    const changed = new Set<string>()
    const [first, ...others] = this.#inOrder(await this.#renderedFrom(source.path), copies)
    if (others.length > mostOthers && !this.#diff.has(source.path)) return undefined
    const tried = (render: RenderSurvey) =>
      tryUnit(render, render.rendered.unit.with(contents), this.#survey, this.#renderer).then(trial => ({
        render,
        trial,
      }))
    // Most edits that fail do so where the finding is: the rest is not worth rendering then.
    const nearest = first ? [await tried(first)] : []
    if (nearest.some(({ trial }) => !trial?.keepsObjects() || trial.added.size > 0)) return undefined
    for (const { render, trial } of [...nearest, ...(await Promise.all(others.map(tried)))]) {
      if (!trial?.keepsObjects() || trial.added.size > 0) return undefined
      const differing = differingObjects(render, trial)
      if (!differing.every(object => hasFault(object, render.observations, rules))) return undefined
      for (const observation of render.observations) if (trial.gone.has(observation)) left.delete(observation)
      for (const object of differing) changed.add(`${render.rendered.unit.root} ${objectKeyOf(object)}`)
    }
    return left.size === 0 ? { changedObjects: changed.size } : undefined
  }

  /** What has a claimed finding goes first. */
  #inOrder(renders: readonly RenderSurvey[], claimed: ReadonlySet<Observation>): readonly RenderSurvey[] {
    const hasOne = ({ observations }: RenderSurvey) => observations.some(one => claimed.has(one))
    return [...renders.filter(hasOne), ...renders.filter(render => !hasOne(render))]
  }

  #renderedFrom(path: RepoPath): Promise<readonly RenderSurvey[]> {
    const known = this.#dependents.get(path) ?? this.#findRenders(path)
    this.#dependents.set(path, known)
    return known
  }

  /** What the change renders anyway, and what else is rendered from a file that it does not touch. */
  async #findRenders(path: RepoPath): Promise<readonly RenderSurvey[]> {
    const { renders, view, judging } = this.#survey
    const known = new Set(renders.map(({ rendered }) => rendered.unit.root))
    const touched = new Set([path])
    const others: RenderSurvey[] = []
    for (const planner of view.planners) {
      for (const root of await planner.rootsOf(touched)) {
        if (known.has(root)) continue
        const { rendered } = await buildRoot(planner, root, touched, untraced(this.#renderer))
        others.push(...rendered.map(one => surveyRender(one, view.index, judging)))
      }
    }
    return [...renders, ...others].filter(({ rendered: { unit } }) =>
      [...unit.inputs.values(), ...unit.values].includes(path),
    )
  }
}

function differingObjects(render: RenderSurvey, { after }: Trial): readonly KubeObject[] {
  const now = groupBy(objectsOf(after), objectKeyOf)
  return objectsOf(render).filter(object => {
    const other = now.get(objectKeyOf(object))?.shift()
    return other === undefined || meaningOf(other) !== meaningOf(object)
  })
}

/** A pod's annotation that changes with a configuration file, to restart it. */
function meaningOf({ root }: KubeObject): string {
  const text = root.source.text.slice(root.valueRange.start, root.valueRange.end)
  return text.replace(/^\s*["']?[\w./-]*checksum[\w./-]*["']?:.*$/gm, '')
}

function hasFault(
  object: KubeObject,
  observations: readonly Observation[],
  rules: ReadonlySet<string>,
): boolean {
  return observations.some(
    ({ thing, rule }) => thing.kind === 'object' && thing.object === object && rules.has(rule.id),
  )
}
