import { layersOf } from '../sources/helm/values/layers.ts'
import type { KubeObject } from '../sources/kubernetes/object.ts'
import { isHelmUnit, type Renders } from '../sources/rendering/render.ts'
import type { RenderUnit, ValuesLayers, ValuesSetting } from '../sources/rendering/unit.ts'
import { groupBy } from '../text/group.ts'
import type { Place } from '../text/source.ts'
import { type Candidate, candidatesFor } from './candidates.ts'
import type { Observation } from './observation.ts'
import type { RenderSurvey, Survey } from './survey.ts'
import { tryUnit } from './trial.ts'

/** A values key that has been proved to cause a finding. */
export interface Blame {
  /** Where the key is written, or the nearest one above it that is; undefined where no file of the repository writes it. */
  readonly at: Place | undefined
  /** What the values would have to say; empty where only their author knows. */
  readonly settings: readonly ValuesSetting[]
}

/** How many renders a unit is worth; beyond them a finding stands at its template's line. */
const mostTrials = { review: 60, scan: 10 }

/**
 * Which values cause which findings. A key is named only after a counterfactual: the unit is rendered with a compliant value,
 * the finding must be gone, no other may come, and the same objects must be there.
 */
export async function valuesCauses(
  observations: readonly Observation[],
  survey: Survey,
  before: Survey | undefined,
  renderer: Renders,
): Promise<ReadonlyMap<Observation, Blame>> {
  const renderOf = new Map(survey.renders.map(render => [render.rendered.unit, render]))
  const byUnit = groupBy(observations, ({ rendered }) => rendered?.unit)
  const blames = new Map<Observation, Blame>()
  await Promise.all(
    [...byUnit].map(async ([unit, found]) => {
      const render = unit && renderOf.get(unit)
      if (!render || !isHelmUnit(unit)) return
      const trials = before ? mostTrials.review : mostTrials.scan
      const inquiry = new Inquiry(render, layersOf(unit), {
        survey,
        renderer,
        trials,
        before: layersBefore(unit, before),
      })
      for (const [observation, blame] of await inquiry.blames(found)) blames.set(observation, blame)
    }),
  )
  return blames
}

/** The values of the same way of rendering at the base. */
function layersBefore(unit: RenderUnit, before: Survey | undefined): ValuesLayers | undefined {
  const there = before?.renders.map(({ rendered }) => rendered.unit).filter(isHelmUnit) ?? []
  const same = there.find(old => old.root === unit.root && old.label === unit.label)
  const own = same ?? there.find(old => old.root === unit.root && old.label === '')
  return own && layersOf(own)
}

interface Tools {
  readonly survey: Survey
  readonly before: ValuesLayers | undefined
  readonly renderer: Renders
  readonly trials: number
}

/** What is still asked of one unit. */
class Inquiry {
  readonly #render: RenderSurvey
  readonly #layers: ValuesLayers
  readonly #survey: Survey
  readonly #before: ValuesLayers | undefined
  readonly #renderer: Renders
  #trialsLeft: number

  constructor(render: RenderSurvey, layers: ValuesLayers, { survey, before, renderer, trials }: Tools) {
    this.#render = render
    this.#layers = layers
    this.#survey = survey
    this.#before = before
    this.#renderer = renderer
    this.#trialsLeft = trials
  }

  /** Round by round: everybody's best guess, then the second best of those that are left. */
  async blames(found: readonly Observation[]): Promise<ReadonlyMap<Observation, Blame>> {
    const blames = new Map<Observation, Blame>()
    const open = new Map(
      found.map(observation => [observation, [...candidatesFor(observation, this.#layers)]]),
    )
    while (open.size > 0 && this.#trialsLeft > 0) {
      const round = [...open].flatMap(([observation, candidates]) => {
        const candidate = candidates.shift()
        if (!candidate) open.delete(observation)
        return candidate ? [{ observation, candidate }] : []
      })
      for (const asked of groupBy(round, questionOf).values()) {
        for (const { observation, candidate } of await this.#proved(asked)) {
          const settings = candidate.kind === 'wish' ? candidate.settings : []
          blames.set(observation, { at: this.#placeOf(candidate), settings })
          open.delete(observation)
        }
      }
    }
    return blames
  }

  /** Guesses at one key of one thing are tried together, and alone when that settles nothing. */
  async #proved(asked: readonly Asked[]): Promise<readonly Asked[]> {
    if (this.#trialsLeft <= 0) return []
    this.#trialsLeft--
    const unit = this.#layers.withSettings(asked.flatMap(({ candidate }) => candidate.settings))
    const proved = await this.#provedBy(unit, asked)
    if (proved.length > 0 || asked.length === 1) return proved
    const alone: Asked[] = []
    for (const one of asked) alone.push(...(await this.#proved([one])))
    return alone
  }

  async #provedBy(unit: RenderUnit, asked: readonly Asked[]): Promise<readonly Asked[]> {
    const trial = await tryUnit(this.#render, unit, this.#survey, this.#renderer)
    const mayGo = asked.flatMap(({ candidate, observation }) =>
      candidate.kind === 'unset' || this.#isChanged(candidate) ? objectOf(observation) : [],
    )
    if (!trial?.keepsObjects(mayGo) || trial.added.size > 0) return []
    return asked.filter(({ observation }) => trial.gone.has(observation))
  }

  /** A switch that this change has turned: what it lets in is due to it. */
  #isChanged({ kind, key }: Candidate): boolean {
    return (
      kind === 'switch' &&
      this.#before !== undefined &&
      this.#before.valueOf(key) !== this.#layers.valueOf(key)
    )
  }

  #placeOf({ settings, key }: Candidate): Place | undefined {
    const route = settings.length === 1 ? (settings[0]?.route ?? key) : key
    for (let length = route.length; length > 0; length--) {
      const place = this.#layers.placeOf(route.slice(0, length))
      if (place) return place
    }
    return undefined
  }
}

interface Asked {
  readonly observation: Observation
  readonly candidate: Candidate
}

/** A Secret that is there for its one value goes with it, a Deployment with its switch. */
function objectOf({ thing }: Observation): readonly KubeObject[] {
  return thing.kind === 'object' ? [thing.object] : []
}

function questionOf({ observation, candidate }: Asked): string {
  const { thing } = observation
  const container = thing.kind === 'object' ? thing.container : ''
  return JSON.stringify([
    candidate.key,
    container ?? '',
    'object' in thing ? thing.object.kind + thing.object.name : '',
  ])
}
