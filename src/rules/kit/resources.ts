import type { Container, KubeObject } from '../../sources/kubernetes/object.ts'
import type { RepositoryIndex } from '../../sources/kubernetes/repository-index.ts'
import type { YamlNode } from '../../sources/yaml/node.ts'
import { folderOf } from '../../text/path.ts'
import { fixToReview, set } from './fix.ts'
import { parseQuantity } from './quantities.ts'
import { type CannotTell, cannotTell, type Problem } from './rule.ts'

type Resource = 'cpu' | 'ephemeral-storage' | 'memory'
type Bound = 'limits' | 'requests'

/** What a container may take (`limits`) or is sure to get (`requests`) of a resource. */
interface Share {
  readonly bound: Bound
  readonly resource: Resource
}

/** What there is to say of a container whose share nothing states: not itself, not its pod, not a LimitRange of the commit. */
export function* lackOf(
  share: Share,
  container: Container,
  index: RepositoryIndex,
): Generator<Problem | CannotTell> {
  const resources = container.at('resources')
  if (container.role === 'ephemeral' || isUnreadable(resources)) return
  const own = resources?.at(share.bound, share.resource)
  if (isStated(own) || isStatedForPod(share, container)) return

  const words = wordsFor(share)
  const solution = solutionOf(share, container)
  const limit = resources?.at('limits', share.resource)
  if (own !== undefined && parseQuantity(own.value) === 0) {
    yield {
      at: own,
      message: `Container \`${container.name}\` sets its ${words} to 0, which is none.`,
      ...solution,
    }
  } else if (limit !== undefined && isStated(limit)) {
    const message = `Container \`${container.name}\` states no ${words}, so that it requests as much as its limit.`
    yield { at: limit, absent: true, profile: 'strict', message, ...solution }
  } else if (!defaultsOf(share, index).has(scopeOf(container.pod.object))) {
    const message = `Container \`${container.name}\` has no ${words}.`
    yield mayBeDefaulted(index) ? unseen : { at: container, absent: true, message, ...solution }
  }
}

/** A quantity that is written and not 0, for which the kubelet sets no limit. */
function isStated(node: YamlNode | undefined): boolean {
  const isWritten = node !== undefined && node.value !== null && node.value !== ''
  return isWritten && parseQuantity(node.value) !== 0
}

const unseen = cannotTell('a LimitRange outside the files that were read may set a default')

function wordsFor({ bound, resource }: Share): string {
  const name = { cpu: 'CPU', 'ephemeral-storage': 'ephemeral storage', memory: 'memory' }[resource]
  return `${name} ${bound === 'limits' ? 'limit' : 'request'}`
}

/** Something stands where `resources` or one of its parts should be, but not a mapping: the API refuses it. */
function isUnreadable(resources: YamlNode | undefined): boolean {
  const parts = [resources, resources?.at('limits'), resources?.at('requests')]
  return parts.some(node => node !== undefined && node.kind !== 'map' && node.value !== null)
}

/** A pod's own limit is what it requests as well. It has none of ephemeral storage (KEP-2837). */
function isStatedForPod({ bound, resource }: Share, { pod }: Container): boolean {
  const resources = pod.at('resources')
  if (resources === undefined || resource === 'ephemeral-storage') return false
  return [bound, 'limits'].some(part => isStated(resources.at(part, resource)))
}

/** Where the container writes the other half of the pair, the two can be made equal; no other number is known. */
function solutionOf({ bound, resource }: Share, container: Container): Pick<Problem, 'fix' | 'instead'> {
  const route = ['resources', bound, resource]
  const other = container.at('resources', bound === 'limits' ? 'requests' : 'limits', resource)
  const value = other?.value
  const isUsable = isStated(other) && parseQuantity(value) !== undefined
  // A CPU limit as low as the request slows down what would only have used idle time; a request of 0 was meant.
  const isUnwanted =
    bound === 'limits' ? resource === 'cpu' : parseQuantity(container.at(...route)?.value) === 0
  if (!isUsable || value === undefined || isUnwanted)
    return { instead: [set(container.node, route, samples[resource])] }
  const patch = set(container.node, route, value)
  const fix =
    bound === 'limits'
      ? fixToReview(
          'Limit it to what it requests',
          `The container is stopped when it takes more than \`${value}\`: make sure that it never needs to.`,
          patch,
        )
      : fixToReview(
          'Request what the limit allows',
          'Nothing changes here, but where an overlay lowers the limit, it must lower the request too.',
          patch,
        )
  return { fix }
}

/** Never offered. */
const samples = { cpu: '500m', 'ephemeral-storage': '1Gi', memory: '128Mi' } as const

/** Where a LimitRange gives every container a default. */
function defaultsOf({ bound, resource }: Share, index: RepositoryIndex): ReadonlySet<string> {
  const name = `${bound} ${resource}`
  const known = defaults.get(index) ?? new Map<string, ReadonlySet<string>>()
  defaults.set(index, known)
  const before = known.get(name)
  if (before !== undefined) return before
  const found = new Set(
    [...index.objects('LimitRange')].filter(range => sets(range, { bound, resource })).map(scopeOf),
  )
  known.set(name, found)
  return found
}

/** Looked at once per commit. */
const defaults = new WeakMap<RepositoryIndex, Map<string, ReadonlySet<string>>>()

/** The maximum is the default where there is none; limits, and failing them the minimum, are what is requested by default. */
const defaultingFields = {
  limits: ['default', 'max'],
  requests: ['defaultRequest', 'default', 'max', 'min'],
} as const

function sets(range: KubeObject, { bound, resource }: Share): boolean {
  const entries = range.at('spec', 'limits')?.items() ?? []
  return entries
    .filter(entry => entry.at('type')?.value === 'Container')
    .some(entry => defaultingFields[bound].some(field => isStated(entry.at(field, resource))))
}

/** The namespace as written; where none is, objects of one folder are taken to go to the same. */
function scopeOf({ namespace, source }: KubeObject): string {
  return namespace === undefined ? `folder ${folderOf(source.path)}` : `namespace ${namespace}`
}

function mayBeDefaulted(index: RepositoryIndex): boolean {
  return !index.isWhole || index.isHidden('LimitRange')
}
