import { causesOf } from '../findings/causes.ts'
import type { Settled } from '../findings/difference.ts'
import { fingerprintOf } from '../findings/fingerprint.ts'
import type { Observation } from '../findings/observation.ts'
import { toFinding } from '../findings/settle.ts'
import { type RenderSurvey, type Survey, surveyRender } from '../findings/survey.ts'
import { waiveRendered } from '../findings/waive-rendered.ts'
import { type Renders, renderUnit } from '../sources/rendering/render.ts'
import type { RepoPath } from '../text/path.ts'
import type { Source } from '../text/source.ts'
import { attempt } from './offer-rendered.ts'
import { Rebuilding } from './rebuild.ts'

/** A file of a chart or overlay after its safe fixes. */
export interface FixedSource {
  /** As it was before the first of them. */
  readonly source: Source
  /** Without a byte order mark. */
  readonly text: string
  readonly count: number
}

/** Makes the safe fixes of what is rendered, one after the other: each is tried against the files as those before left them. */
export async function fixRendered(
  survey: Survey,
  isWanted: (fingerprint: string) => boolean,
  renderer: Renders,
): Promise<ReadonlyMap<RepoPath, FixedSource>> {
  const fixed = new Map<RepoPath, FixedSource>()
  const tried = new Set<string>()
  let current = survey
  for (;;) {
    const next = current.renders.flatMap(({ observations }) => observations).find(one => isOpen(one, tried))
    if (!next) return fixed
    tried.add(fingerprintOf(next))
    const settled = await settledOf(next, current, renderer)
    const done =
      settled &&
      isWanted(settled.finding.fingerprint) &&
      (await attempt([settled], [settled], {
        rebuilding: new Rebuilding(current, renderer, { has: () => true }),
      }))
    if (!done) continue
    const { source, text } = done.edit
    const before = fixed.get(source.path)
    fixed.set(source.path, { source: before?.source ?? source, text, count: (before?.count ?? 0) + 1 })
    current = await rendered(current, new Map([[source.path, text]]), renderer)
  }
}

function isOpen(observation: Observation, tried: ReadonlySet<string>): boolean {
  return observation.problem.fix?.safety === 'safe' && !tried.has(fingerprintOf(observation))
}

/** With all its copies; undefined for what is waived. */
async function settledOf(
  observation: Observation,
  survey: Survey,
  renderer: Renders,
): Promise<Settled | undefined> {
  const fingerprint = fingerprintOf(observation)
  const copies = survey.renders.flatMap(({ observations }) =>
    observations.filter(one => fingerprintOf(one) === fingerprint),
  )
  const all = await causesOf(survey, new Set(copies), undefined, renderer)
  const caused = all.find(one => one.copies.some(copy => copy.observation === observation))
  if (!caused) return undefined
  const { waivers } = waiveRendered([caused], undefined, new Set())
  return waivers.has(caused.observation) ? undefined : { ...caused, finding: toFinding(caused, undefined) }
}

/** Everything that is rendered from these files once more. */
async function rendered(
  survey: Survey,
  contents: ReadonlyMap<RepoPath, string>,
  renderer: Renders,
): Promise<Survey> {
  const renders = await Promise.all(
    survey.renders.map(async (render): Promise<readonly RenderSurvey[]> => {
      const { unit } = render.rendered
      if (![...unit.inputs.values(), ...unit.values].some(path => contents.has(path))) return [render]
      const outcome = await renderUnit(unit.with(contents), renderer)
      return outcome.rendered ? [surveyRender(outcome.rendered, survey.view.index, survey.judging)] : []
    }),
  )
  return { ...survey, renders: renders.flat() }
}
