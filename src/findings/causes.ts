import type { Problem } from '../rules/kit/rule.ts'
import { isHelmUnit, type Renders } from '../sources/rendering/render.ts'
import type { Cause } from '../sources/rendering/unit.ts'
import type { Route } from '../sources/yaml/node.ts'
import type { Place } from '../text/source.ts'
import type { Observation } from './observation.ts'
import type { Survey } from './survey.ts'
import { type Caused, type Traced, unite } from './united.ts'
import { type Blame, valuesCauses } from './values-causes.ts'

/**
 * Finds out what brings about each finding of the head; for old ones of charts without trying values. `before` is the base,
 * undefined in a scan.
 */
export async function causesOf(
  survey: Survey,
  added: ReadonlySet<Observation>,
  before: Survey | undefined,
  renderer: Renders,
): Promise<readonly Caused[]> {
  const rendered = survey.renders.flatMap(({ observations }) => observations)
  const blames = await valuesCauses(
    rendered.filter(observation => added.has(observation)),
    survey,
    before,
    renderer,
  )
  const plain = survey.observations.map(observation => ({ observation, causes: [], settings: [] }))
  const traced = rendered.map(observation => traceWith(blames.get(observation), observation))
  return unite([...plain, ...traced], added)
}

function traceWith(blame: Blame | undefined, observation: Observation): Traced {
  const written = writtenCauses(observation, observation.problem.at)
  if (!blame) return { observation, causes: written, settings: [] }
  const { at, settings } = blame
  if (!at) return { observation, causes: written, settings }
  const cause: Cause = { kind: 'values', how: 'line', at, label: 'set here' }
  return { observation, causes: [cause, ...written], settings, ...dueTo(at, observation) }
}

/** What a values file besides the chart's own brings about is a finding of its own. */
function dueTo({ source }: Place, { rendered }: Observation): Pick<Traced, 'valuesFile'> {
  if (!rendered || !isHelmUnit(rendered.unit)) return {}
  const isOwn = rendered.unit.layers.findIndex(({ path }) => path === source.path) <= 0
  return isOwn ? {} : { valuesFile: source.path }
}

/** What the rendered text at a place comes from, nearest first; a spot is named once. */
export function writtenCauses({ rendered, problem }: Observation, at: Place): readonly Cause[] {
  const causes = rendered?.file.trace.causesOf(at, lackedBy(problem)) ?? []
  const once = new Map(causes.map(cause => [spotOf(cause.at), cause]))
  return [...once.values()]
}

function spotOf({ source, range }: Place): string {
  return `${source.path} ${range.start}`
}

/** Where the settings belong that are missing. */
function lackedBy({ fix, instead }: Problem): readonly Route[] {
  const patches = fix?.patches ?? instead ?? []
  return patches.flatMap(patch => (patch.kind === 'set' ? [[...patch.parent.route, ...patch.route]] : []))
}
