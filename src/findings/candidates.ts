import type { Patch } from '../rules/kit/fix.ts'
import type { Problem } from '../rules/kit/rule.ts'
import type { ValuesLayers, ValuesRoute, ValuesSetting } from '../sources/rendering/unit.ts'
import type { Plain, Route, Scalar } from '../sources/yaml/node.ts'
import { plainOf } from '../sources/yaml/plain.ts'
import type { Observation } from './observation.ts'

/** A guess at the values that cause a problem: with these settings it should be gone. */
export interface Candidate {
  /** The key that the template reads. */
  readonly key: ValuesRoute
  readonly settings: readonly ValuesSetting[]
  /**
   * `wish`: what the rule's fix asks for. `switch`: turns something off, and who knows what else. `unset`: takes the value
   * away, and maybe the very object with it. The last two prove a cause, and are nothing to suggest.
   */
  readonly kind: 'wish' | 'switch' | 'unset'
}

/** More guesses than these are not tried for one finding. */
const mostCandidates = 7

/** Best first. None is true before it has been tried. */
export function candidatesFor(observation: Observation, layers: ValuesLayers): readonly Candidate[] {
  const routes = routesNear(observation)
  const wishes = wishesOf(observation.problem)
  const guesses = [
    ...routes.flatMap(key => named(key, wishes, layers)),
    ...routes.flatMap(key => replaced(key, wishes, layers)),
    ...routes.flatMap(key => switched(key, layers)),
    ...(isServed(observation, wishes)
      ? []
      : routes.slice(0, 2).flatMap(key => unset(key, observation, layers))),
  ]
  const first = new Map<string, Candidate>()
  for (const guess of guesses) {
    const identity = JSON.stringify([guess.kind, guess.settings])
    if (!first.has(identity)) first.set(identity, guess)
  }
  return [...first.values()].slice(0, mostCandidates)
}

/** For what is missing, all that could stand in the thing that lacks it. */
export function routesNear({ problem, thing, rendered }: Observation): readonly ValuesRoute[] {
  if (!rendered || thing.kind !== 'object') return []
  const whole =
    thing.object.pod?.containers.find(({ name }) => name === thing.container)?.node ?? thing.object.root
  return rendered.file.trace.valuesNear(problem.absent ? whole : problem.at)
}

/** What should stand where in the rendered document. */
interface Wish {
  readonly route: Route
  readonly value: Plain
  /** What stands there now, where that is a scalar. */
  readonly old: Scalar | undefined
}

function wishesOf({ fix, instead }: Problem): readonly Wish[] {
  return (fix?.patches ?? instead ?? []).flatMap(wishOf)
}

function wishOf(patch: Patch): readonly Wish[] {
  switch (patch.kind) {
    case 'set':
      return [
        {
          route: [...patch.parent.route, ...patch.route],
          value: patch.value,
          old: patch.parent.at(...patch.route)?.value,
        },
      ]
    case 'insert':
      return [
        { route: patch.list.route, value: [...listOf(plainOf(patch.list)), patch.value], old: undefined },
      ]
    case 'remove':
      return [removed(patch.node.route, patch)]
    case 'replace':
      return []
  }
}

function removed(route: Route, { node }: Extract<Patch, { kind: 'remove' }>): Wish {
  return { route, value: null, old: node.value }
}

function listOf(value: Plain): readonly Plain[] {
  return Array.isArray(value) ? value : []
}

/**
 * A key that is called like a step on the way (`podSecurityContext` for `securityContext`) and holds what stands below it:
 * all wishes that it can serve.
 */
function named(key: ValuesRoute, wishes: readonly Wish[], layers: ValuesLayers): readonly Candidate[] {
  const settings = wishes.flatMap(wish => settingBelow(key, wish, layers) ?? [])
  return settings.length > 0 && settings.length === wishes.length ? [{ key, settings, kind: 'wish' }] : []
}

function settingBelow(
  key: ValuesRoute,
  { route, value }: Wish,
  layers: ValuesLayers,
): ValuesSetting | undefined {
  const name = plainName(key.at(-1))
  const i = route.findLastIndex(step => isCalled(name, plainName(step)))
  if (i === -1) return undefined
  const below = route.slice(i + 1)
  const current = layers.valueOf(key)
  const holdsMore = current === undefined || current === null || typeof current === 'object'
  if (below.length > 0 && !holdsMore) return undefined
  if (typeof below[0] !== 'number') return settingAt([...key, ...below], value, layers)
  return listed(key, below, value, current)
}

/** What is switched on is switched off: its key is documented, and a template may count on it. */
function settingAt(route: ValuesRoute, value: Plain, layers: ValuesLayers): ValuesSetting {
  return { route, value: value === null && layers.valueOf(route) === true ? false : value }
}

/** An item of a list that the values hold whole. */
function listed(
  key: ValuesRoute,
  below: Route,
  value: Plain,
  current: Plain | undefined,
): ValuesSetting | undefined {
  const [index] = below
  if (typeof index !== 'number' || !Array.isArray(current) || index >= current.length) return undefined
  if (below.length > 1 || value !== null) return { route: [...key, ...below], value }
  return { route: key, value: current.filter((_, i) => i !== index) }
}

function isCalled(name: string, step: string): boolean {
  return step !== '' && (name === step || (step.length >= 4 && name.endsWith(step)))
}

function plainName(step: string | number | undefined): string {
  return typeof step === 'string' ? step.toLowerCase().replace(/[^a-z0-9]/g, '') : ''
}

/** A key whose value is the one in the output, or a part of it: the tag of an image. */
function replaced(key: ValuesRoute, wishes: readonly Wish[], layers: ValuesLayers): readonly Candidate[] {
  const [wish] = wishes
  const current = layers.valueOf(key)
  if (wish === undefined || wishes.length > 1 || wish.old === undefined) return []
  const isScalar = current !== undefined && typeof current !== 'object'
  if (isScalar && String(current) === String(wish.old))
    return [{ key, settings: [settingAt(key, wish.value, layers)], kind: 'wish' }]
  const part = partOf(wish, current)
  return part === undefined ? [] : [{ key, settings: [{ route: key, value: part }], kind: 'wish' }]
}

/** `latest` of `web:latest`, where `web:1.0.0` is wished: `1.0.0`. */
function partOf({ old, value }: Wish, current: Plain | undefined): string | undefined {
  if (typeof old !== 'string' || typeof value !== 'string' || typeof current !== 'string' || current === '')
    return undefined
  const at = old.lastIndexOf(current)
  if (at === -1) return undefined
  const [head, tail] = [old.slice(0, at), old.slice(at + current.length)]
  const isAround = value.startsWith(head) && value.endsWith(tail) && value.length > head.length + tail.length
  return isAround ? value.slice(head.length, value.length - tail.length) : undefined
}

/** There is a compliant value for the very place: that another value breaks it proves nothing. */
function isServed({ problem }: Observation, wishes: readonly Wish[]): boolean {
  const at = problem.at
  return (
    'route' in at && wishes.some(({ route, value }) => value !== null && String(route) === String(at.route))
  )
}

/** A value that should not be there at all. */
function unset(key: ValuesRoute, { problem }: Observation, layers: ValuesLayers): readonly Candidate[] {
  const current = layers.valueOf(key)
  const isThere = current !== undefined && current !== null && typeof current !== 'boolean'
  if (problem.absent || !isThere) return []
  const values = typeof current === 'string' ? ['', null] : [null]
  return values.map(value => ({ key, settings: [{ route: key, value }], kind: 'unset' }))
}

/** A switch that decides whether it is there at all. */
function switched(key: ValuesRoute, layers: ValuesLayers): readonly Candidate[] {
  const current = layers.valueOf(key)
  return typeof current === 'boolean'
    ? [{ key, settings: [{ route: key, value: !current }], kind: 'switch' }]
    : []
}
