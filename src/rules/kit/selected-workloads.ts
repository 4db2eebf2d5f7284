import type { KubeObject } from '../../sources/kubernetes/object.ts'
import type { IndexedKind, RepositoryIndex } from '../../sources/kubernetes/repository-index.ts'
import { nearest } from './definitions.ts'

/** What serves requests; Jobs end. */
export const servingKinds: readonly IndexedKind[] = [
  'CloneSet',
  'DaemonSet',
  'Deployment',
  'DeploymentConfig',
  'Pod',
  'ReplicaSet',
  'ReplicationController',
  'Rollout',
  'StatefulSet',
]

/** The workloads of the commit that a Service's selector chooses: those of its own file if there are any, else of its folder, else all. */
export function workloadsBehind(service: KubeObject, index: RepositoryIndex): readonly KubeObject[] {
  const labels = selectorOf(service)
  const mentioning = rarest(labels.map(({ value }) => value))
  if (mentioning === undefined) return []
  const isChosen = ({ pod, namespace }: KubeObject) =>
    pod !== undefined &&
    namespace === service.namespace &&
    labels.every(({ key, value }) => pod.metadata?.at('labels', key)?.value === value)
  const chosen = servingKinds.flatMap(kind => [...index.objects(kind, { mentioning })].filter(isChosen))
  return nearest(service, chosen)
}

interface Label {
  readonly key: string
  readonly value: string
}

function selectorOf(service: KubeObject): readonly Label[] {
  const entries = service.at('spec', 'selector')?.entries() ?? []
  return entries.flatMap(({ key, node }) =>
    typeof node.value === 'string' ? [{ key, value: node.value }] : [],
  )
}

/** The longest is in the fewest files. */
function rarest(values: readonly string[]): string | undefined {
  const words = values.filter(value => value !== '')
  return words.toSorted((a, b) => b.length - a.length)[0]
}
