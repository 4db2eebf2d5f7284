import { layersOf } from '../sources/helm/values/layers.ts'
import type { KubeObject } from '../sources/kubernetes/object.ts'
import { isHelmUnit, type Renders } from '../sources/rendering/render.ts'
import type { RenderUnit, ValuesLayers, ValuesRoute, ValuesSetting } from '../sources/rendering/unit.ts'
import { isSamePlain } from '../sources/yaml/plain.ts'
import { groupBy } from '../text/group.ts'
import type { Place } from '../text/source.ts'
import { type Candidate, candidatesFor, routesNear } from './candidates.ts'
import { fingerprintOf } from './fingerprint.ts'
import type { Observation } from './observation.ts'
import { reversalsOf } from './reversal.ts'
import type { RenderSurvey, Survey } from './survey.ts'
import { type Trial, tryUnit } from './trial.ts'
import { valuePlaceOf } from './value-place.ts'

/** A values key that has been proved to cause a finding. */
export interface Blame {
  readonly key: ValuesRoute
  /** Where the key is written, or the nearest one above it that is; undefined where no file of the repository writes it. */
  readonly at: Place | undefined
  /** What the values would have to say; empty where only their author knows. */
  readonly settings: readonly ValuesSetting[]
}

/** How many renders a unit is worth; beyond them a finding stands at its template's line. */
const mostTrials = { review: 60, scan: 10 }

/**
 * Which values cause which findings. A key is named only after a counterfactual: the unit is rendered with the value that
 * the base had, where the change has set another, and the finding must be gone; or with a compliant value, and besides no
 * other finding may come, and the same objects must be there.
 */
export async function valuesCauses(
  observations: readonly Observation[],
  survey: Survey,
  before: Survey | undefined,
  renderer: Renders,
): Promise<ReadonlyMap<Observation, Blame>> {
  const renderOf = new Map(survey.renders.map(render => [render.rendered.unit, render]))
  const byUnit = groupBy(observations, ({ rendered }) => rendered?.unit)
  const byRoot = groupBy(byUnit, ([unit]) => unit?.root)
  const blames = new Map<Observation, Blame>()
  await Promise.all(
    [...byRoot.values()].map(async units => {
      const proved: Proved[] = []
      for (const [unit, found] of units) {
        const render = unit && renderOf.get(unit)
        if (!render || !isHelmUnit(unit)) continue
        const layers = layersOf(unit)
        const known = alike(found, layers, proved)
        const trials = before ? mostTrials.review : mostTrials.scan
        const tools = { survey, renderer, trials, before: layersBefore(unit, before) }
        const rest = found.filter(observation => !known.has(observation))
        const tried = await new Inquiry(render, layers, tools).blames(rest)
        for (const [observation, blame] of [...known, ...tried]) {
          blames.set(observation, blame)
          proved.push({ observation, blame, layers })
        }
      }
    }),
  )
  return blames
}

/** A cause that has been proved in one way of rendering a root. */
interface Proved {
  readonly observation: Observation
  readonly blame: Blame
  readonly layers: ValuesLayers
}

/** The same finding where the same key is set by the same line: its cause needs no proof of its own. */
function alike(
  found: readonly Observation[],
  layers: ValuesLayers,
  proved: readonly Proved[],
): ReadonlyMap<Observation, Blame> {
  const byFinding = groupBy(proved, ({ observation }) => fingerprintOf(observation))
  return new Map(
    found.flatMap(observation => {
      const same = byFinding
        .get(fingerprintOf(observation))
        ?.find(({ blame, layers: other }) => isSetAlike(blame.key, layers, other))
      return same ? [[observation, same.blame] as const] : []
    }),
  )
}

function isSetAlike(key: ValuesRoute, a: ValuesLayers, b: ValuesLayers): boolean {
  const [one, other] = [a.placeOf(key), b.placeOf(key)]
  const isOneSpot = one?.source.path === other?.source.path && one?.range.start === other?.range.start
  return one !== undefined && isOneSpot && isSamePlain(a.valueOf(key) ?? null, b.valueOf(key) ?? null)
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

  async blames(found: readonly Observation[]): Promise<ReadonlyMap<Observation, Blame>> {
    const turned = await this.#dueToTurned(found)
    const wished = await this.#dueToGuessed(found)
    // What the change has turned is the cause; that the value has a compliant form makes it a fix.
    return new Map(
      found.flatMap(observation => {
        const [turn, wish] = [turned.get(observation), wished.get(observation)]
        const isWithin = turn && wish && isBelow(wish.key, turn.key)
        const place = isWithin ? wish : turn
        const blame = turn && wish ? { ...turn, ...place, settings: wish.settings } : (turn ?? wish)
        return blame ? [[observation, blame] as const] : []
      }),
    )
  }

  /** Keys that the change has set otherwise: with the base's values in their place the finding is gone. */
  async #dueToTurned(found: readonly Observation[]): Promise<ReadonlyMap<Observation, Blame>> {
    const blames = new Map<Observation, Blame>()
    const reversals = this.#before ? reversalsOf(this.#before, this.#layers) : []
    const open = (one: Observation) => !blames.has(one)
    const trials = await Promise.all(
      reversals.map(async ({ key, settings }) => ({ key, trial: await this.#try(settings) })),
    )
    for (const { key, trial } of trials) {
      for (const one of found.filter(open)) {
        if (!trial?.gone.has(one)) continue
        const within = routesNear(one).find(route => route.length > key.length && isBelow(route, key))
        const at = (within && this.#layers.placeOf(within)) ?? valuePlaceOf(key, one.problem.at, this.#layers)
        blames.set(one, { key, at, settings: [] })
      }
    }
    return blames
  }

  /** Round by round: everybody's best guess, then the second best of those that are left. */
  async #dueToGuessed(found: readonly Observation[]): Promise<ReadonlyMap<Observation, Blame>> {
    const blames = new Map<Observation, Blame>()
    const open = new Map(found.map(observation => [observation, this.#guesses(observation)]))
    while (open.size > 0 && this.#trialsLeft > 0) {
      const round = [...open].flatMap(([observation, candidates]) => {
        const candidate = candidates.shift()
        if (!candidate) open.delete(observation)
        return candidate ? [{ observation, candidate }] : []
      })
      const questions = [...groupBy(round, questionOf).values()]
      const proved = await Promise.all(questions.map(asked => this.#proved(asked)))
      for (const { observation, candidate } of proved.flat()) {
        const settings = candidate.kind === 'wish' ? candidate.settings : []
        blames.set(observation, { key: candidate.key, at: this.#placeOf(candidate, observation), settings })
        open.delete(observation)
      }
    }
    return blames
  }

  /** A value that the change has not turned makes nothing new, unless a compliant one stands ready. */
  #guesses(observation: Observation): Candidate[] {
    const all = candidatesFor(observation, this.#layers)
    return all.filter(({ kind }) => kind === 'wish' || this.#before === undefined)
  }

  async #try(settings: readonly ValuesSetting[]): Promise<Trial | undefined> {
    if (this.#trialsLeft <= 0) return undefined
    this.#trialsLeft--
    return tryUnit(this.#render, this.#layers.withSettings(settings), this.#survey, this.#renderer)
  }

  /** Guesses at one key of one thing are tried together, and alone when that settles nothing. */
  async #proved(asked: readonly Asked[]): Promise<readonly Asked[]> {
    const trial = await this.#try(asked.flatMap(({ candidate }) => candidate.settings))
    const mayGo = asked.flatMap(({ candidate, observation }) =>
      candidate.kind === 'unset' ? objectOf(observation) : [],
    )
    const gone = trial?.keepsObjects(mayGo) && trial.added.size === 0 ? trial.gone : new Set<Observation>()
    const proved = asked.filter(({ observation }) => gone.has(observation))
    if (proved.length > 0 || asked.length === 1) return proved
    const alone: Asked[] = []
    for (const one of asked) alone.push(...(await this.#proved([one])))
    return alone
  }

  #placeOf({ settings, key }: Candidate, { problem }: Observation): Place | undefined {
    const route = settings.length === 1 ? (settings[0]?.route ?? key) : key
    return valuePlaceOf(key, problem.at, this.#layers, route)
  }
}

function isBelow(route: ValuesRoute, key: ValuesRoute): boolean {
  return key.every((step, i) => step === route[i])
}

interface Asked {
  readonly observation: Observation
  readonly candidate: Candidate
}

/** A Secret that is there for its one value goes with it. */
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
