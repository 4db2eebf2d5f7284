import type { KubeObject } from '../../sources/kubernetes/object.ts'
import type { RepositoryIndex } from '../../sources/kubernetes/repository-index.ts'
import type { YamlNode } from '../../sources/yaml/node.ts'
import { folderOf } from '../../text/path.ts'
import { set } from '../kit/fix.ts'
import { parseQuantity } from '../kit/quantities.ts'
import { resourceManagement } from '../kit/references.ts'
import { cannotTell, type Rule } from '../kit/rule.ts'

export const rule: Rule = {
  target: 'container',
  severity: 'medium',
  profile: 'standard',
  checklist: ['WORK-9'],
  title: 'Containers have a memory limit',
  why: 'A container without a memory limit can take all memory of its node, and the kernel then ends processes of other pods.',
  references: [resourceManagement],
  reads: ['LimitRange'],

  *check(container, index) {
    if (container.role === 'ephemeral' || isUnreadable(container.at('resources'))) return
    const limit = container.at('resources', 'limits', 'memory')
    if (isLimit(limit) || isLimit(container.pod.at('resources', 'limits', 'memory'))) return

    if (limit !== undefined && parseQuantity(limit.value) === 0) {
      yield { at: limit, message: `Container \`${container.name}\` has a memory limit of 0, which is none.` }
      return
    }
    if (limitedScopes(index).has(scopeOf(container.pod.object))) return
    if (!index.isWhole || index.isHidden('LimitRange')) {
      yield cannotTell('a LimitRange outside the files that were read may set a default')
      return
    }
    yield {
      at: container,
      absent: true,
      message: `Container \`${container.name}\` has no memory limit.`,
      instead: [set(container.node, ['resources', 'limits', 'memory'], '128Mi')],
    }
  },
}

/** Something stands where `resources` or `limits` should be, but not a mapping: the API refuses it. */
function isUnreadable(resources: YamlNode | undefined): boolean {
  const isOdd = (node: YamlNode | undefined): boolean =>
    node !== undefined && node.kind !== 'map' && node.value !== null
  return isOdd(resources) || isOdd(resources?.at('limits'))
}

/** The kubelet sets no limit for 0. */
function isLimit(node: YamlNode | undefined): boolean {
  const isWritten = node !== undefined && node.value !== null && node.value !== ''
  return isWritten && parseQuantity(node.value) !== 0
}

/** Where a LimitRange gives every container a default; without one its maximum is the default. */
function limitedScopes(index: RepositoryIndex): ReadonlySet<string> {
  const known = scopes.get(index)
  if (known !== undefined) return known
  const found = new Set([...index.objects('LimitRange')].filter(limitsMemory).map(scopeOf))
  scopes.set(index, found)
  return found
}

/** Looked at once per commit. */
const scopes = new WeakMap<RepositoryIndex, ReadonlySet<string>>()

function limitsMemory(range: KubeObject): boolean {
  const entries = range.at('spec', 'limits')?.items() ?? []
  return entries
    .filter(entry => entry.at('type')?.value === 'Container')
    .some(entry => isLimit(entry.at('default', 'memory')) || isLimit(entry.at('max', 'memory')))
}

/** The namespace as written; where none is, objects of one folder are taken to go to the same. */
function scopeOf({ namespace, source }: KubeObject): string {
  return namespace === undefined ? `folder ${folderOf(source.path)}` : `namespace ${namespace}`
}
