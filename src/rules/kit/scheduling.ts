import type { Pod } from '../../sources/kubernetes/object.ts'
import type { YamlNode } from '../../sources/yaml/node.ts'
import { type Patch, remove } from './fix.ts'

/** A taint that a pod accepts on its node. */
export interface Toleration {
  /** `''` tolerates every key, where the operator is `Exists`. */
  readonly key: string
  readonly operator: string
  /** `''` tolerates every effect. */
  readonly effect: string
  readonly node: YamlNode
}

export function tolerationsOf(pod: Pod): readonly Toleration[] {
  const items = pod.at('tolerations')?.items() ?? []
  return items
    .filter(({ kind }) => kind === 'map')
    .map(node => ({
      key: textOf(node.at('key')),
      operator: textOf(node.at('operator')) || 'Equal',
      effect: textOf(node.at('effect')),
      node,
    }))
}

/** The patches that take some of the pod's tolerations away, and the list where nothing is left of it. */
export function withoutTolerations(pod: Pod, unwanted: readonly Toleration[]): readonly Patch[] {
  const list = pod.at('tolerations')
  if (list !== undefined && list.items().length === unwanted.length) return [remove(list)]
  return unwanted.map(({ node }) => remove(node))
}

/** A label that a node must have, or had better have, for the pod to go there. */
export interface NodeChoice {
  readonly label: string
  readonly node: YamlNode
}

/** The node selector's labels. */
export function selectedLabels(pod: Pod): readonly NodeChoice[] {
  const entries = pod.at('nodeSelector')?.entries() ?? []
  return entries.map(({ key, node }) => ({ label: key, node }))
}

/** The labels that one term of a node affinity asks for; what it asks to be absent is no choice. */
export function chosenBy(term: YamlNode | undefined): readonly NodeChoice[] {
  const expressions = ['matchExpressions', 'matchFields'].flatMap(field => term?.at(field)?.items() ?? [])
  return expressions.flatMap(node => {
    const label = textOf(node.at('key'))
    return label !== '' && choosing.has(textOf(node.at('operator'))) ? [{ label, node }] : []
  })
}

const choosing: ReadonlySet<string> = new Set(['In', 'Exists', 'Gt', 'Lt'])

/** The terms of which a node must meet one. */
export function requiredTerms(pod: Pod): readonly YamlNode[] {
  const required = 'requiredDuringSchedulingIgnoredDuringExecution'
  return pod.at('affinity', 'nodeAffinity', required, 'nodeSelectorTerms')?.items() ?? []
}

/** The terms that make a node more welcome. */
export function preferredTerms(pod: Pod): readonly YamlNode[] {
  const preferred = 'preferredDuringSchedulingIgnoredDuringExecution'
  const items = pod.at('affinity', 'nodeAffinity', preferred)?.items() ?? []
  return items.flatMap(item => item.at('preference') ?? [])
}

function textOf(node: YamlNode | undefined): string {
  return typeof node?.value === 'string' ? node.value : ''
}
