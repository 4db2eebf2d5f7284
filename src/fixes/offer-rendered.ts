import type { Settled } from '../findings/difference.ts'
import type { Observation } from '../findings/observation.ts'
import type { Diff } from '../findings/placement.ts'
import type { Hide } from '../findings/secrets.ts'
import { layersOf } from '../sources/helm/values/layers.ts'
import { isHelmUnit } from '../sources/rendering/render.ts'
import type { FileEdit } from '../sources/rendering/unit.ts'
import { yamlPatchesOf } from './apply.ts'
import { type Block, blockOf } from './block.ts'
import type { Rebuilding, Rebuilt } from './rebuild.ts'
import { fits, isHidden, nothing, type Offer, patchOf, suggestionOf } from './suggest.ts'

/** What fixes of rendered things are tried with. */
export interface Slipway {
  readonly rebuilding: Rebuilding
  readonly diff: Diff
  readonly hide: Hide
}

/**
 * Tries the fixes of one place: in the values where they are the cause, else in the template's or patch's own text. All of
 * them together, then one after the other; what is kept has been rendered again wherever it is used.
 */
export async function offerRendered(settled: readonly Settled[], slipway: Slipway): Promise<Offer> {
  const fixable = settled.filter(({ observation }) => observation.problem.fix)
  const [first] = fixable
  if (!first) return nothing
  const mine = fixable.filter(one => isOfOneRender(one.observation, first.observation))
  const isCommittable = ({ edit, block }: Tried) =>
    fits(block, slipway.diff.get(edit.source.path) ?? []) && !isHidden(block, slipway.hide)
  const whole = await attempt(mine, fixable, slipway)
  const best = whole && isCommittable(whole) ? whole : await asManyAs(mine, fixable, slipway, isCommittable)
  if (best) {
    const { edit, block, claimed } = best
    return { suggestion: suggested(best), patch: undefined, made: { source: edit.source, block, claimed } }
  }
  const shown = whole ?? (await asManyAs(mine, fixable, slipway, () => true))
  return { suggestion: undefined, patch: shown && patchOf(shown.edit.source, shown.edit.text) }
}

interface Tried {
  readonly edit: FileEdit
  readonly block: Block
  /** With the fixes that were made. */
  readonly chosen: readonly Settled[]
  readonly claimed: readonly Settled[]
  readonly rebuilt: Rebuilt
}

function isOfOneRender(a: Observation, b: Observation): boolean {
  return a.rendered?.unit === b.rendered?.unit && a.rendered?.file === b.rendered?.file
}

async function asManyAs(
  mine: readonly Settled[],
  all: readonly Settled[],
  slipway: Slipway,
  isWanted: (tried: Tried) => boolean,
): Promise<Tried | undefined> {
  const isTried = mine.length === 1
  let kept: readonly Settled[] = []
  let best: Tried | undefined
  for (const one of mine) {
    for (const way of [...(isTried ? [] : [one]), ...narrower(one)]) {
      const tried = await attempt([...kept, way], all, slipway)
      if (!tried || !isWanted(tried)) continue
      best = tried
      kept = [...kept, way]
      break
    }
  }
  return best
}

function narrower(one: Settled): readonly Settled[] {
  const { observation } = one
  const fix = observation.problem.fix?.narrower
  return fix ? [{ ...one, observation: { ...observation, problem: { ...observation.problem, fix } } }] : []
}

/** The first way to make these fixes that holds wherever the file is rendered. The same fault of other objects is claimed with them. */
export async function attempt(
  chosen: readonly Settled[],
  all: readonly Settled[],
  { rebuilding }: Pick<Slipway, 'rebuilding'>,
): Promise<Tried | undefined> {
  const claimed = all.filter(one => chosen.some(other => isSameFault(one.observation, other.observation)))
  for (const edit of editsFor(chosen)) {
    const block = blockOf(edit.source, edit.text)
    const rebuilt = block && (await rebuilding.rebuilt(edit, claimed))
    if (block && rebuilt) return { edit, block, chosen, claimed, rebuilt }
  }
  return undefined
}

function isSameFault(a: Observation, b: Observation): boolean {
  return a.rule === b.rule && a.key === b.key
}

function* editsFor(chosen: readonly Settled[]): Generator<FileEdit> {
  const rendered = chosen[0]?.observation.rendered
  if (!rendered) return
  const settings = chosen.flatMap(one => one.settings)
  if (isHelmUnit(rendered.unit) && chosen.every(one => one.settings.length > 0)) {
    const edit = layersOf(rendered.unit).editFor(settings)
    if (edit) yield edit
  }
  const patches = yamlPatchesOf(chosen.flatMap(({ observation }) => observation.problem.fix ?? []))
  if (patches) yield* rendered.file.trace.editsFor(patches)
}

function suggested({ edit, block, chosen, claimed, rebuilt }: Tried): Offer['suggestion'] {
  const observations = claimed.map(({ observation }) => observation)
  const made = claimed.map(one => chosen.find(({ finding }) => finding === one.finding) ?? one)
  const fixes = made.flatMap(({ observation }) => observation.problem.fix ?? [])
  const suggestion = suggestionOf({ observations, fixes, block }, edit.source)
  const note = rebuilt.changedObjects > 1 ? [`It changes ${rebuilt.changedObjects} rendered objects.`] : []
  const removes = claimed.map(({ finding }) => finding.fingerprint)
  return { ...suggestion, removes, checks: [...suggestion.checks, ...note] }
}
