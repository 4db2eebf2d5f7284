import { type Renders, renderUnit } from '../sources/rendering/render.ts'
import type { RenderUnit } from '../sources/rendering/unit.ts'
import { groupBy } from '../text/group.ts'
import { fingerprintOf, itemOf } from './fingerprint.ts'
import type { Observation } from './observation.ts'
import { type RenderSurvey, type Survey, surveyRender } from './survey.ts'

export interface Retraced {
  readonly survey: Survey
  readonly added: ReadonlySet<Observation>
}

/**
 * Renders once more, with the way back, what has something to show: all that is new, and one way of rendering for each
 * finding that is old. To record where text comes from takes as long as rendering it, and most changes bring nothing.
 */
export async function retraced(
  survey: Survey,
  added: ReadonlySet<Observation>,
  renderer: Renders,
): Promise<Retraced> {
  const units = unitsToTrace(survey, added)
  const now = new Map<Observation, Observation>()
  const renders = await Promise.all(
    survey.renders.map(async render => {
      if (!units.has(render.rendered.unit)) return render
      const traced = await tracedRender(render, survey, renderer)
      for (const [i, old] of render.observations.entries()) now.set(old, traced.observations[i] ?? old)
      return traced
    }),
  )
  return { survey: { ...survey, renders }, added: new Set([...added].map(old => now.get(old) ?? old)) }
}

function unitsToTrace({ renders }: Survey, added: ReadonlySet<Observation>): ReadonlySet<RenderUnit> {
  const all = renders.flatMap(({ observations }) => observations)
  const units = new Set(all.filter(one => added.has(one)).flatMap(({ rendered }) => rendered?.unit ?? []))
  for (const copies of groupBy(all, one => fingerprintOf(one)).values()) {
    const known = copies.flatMap(({ rendered }) => rendered?.unit ?? [])
    const [first] = known
    if (first && !known.some(unit => units.has(unit))) units.add(first)
  }
  return units
}

/** The same observations in the same order, or what there was. */
async function tracedRender(
  render: RenderSurvey,
  { view, judging }: Survey,
  renderer: Renders,
): Promise<RenderSurvey> {
  const { rendered } = await renderUnit(render.rendered.unit, renderer)
  if (!rendered) return render
  const traced = surveyRender(rendered, view.index, judging)
  const isSame =
    traced.observations.length === render.observations.length &&
    traced.observations.every((one, i) => {
      const old = render.observations[i]
      return old !== undefined && itemOf(old) === itemOf(one)
    })
  return isSame ? traced : render
}
