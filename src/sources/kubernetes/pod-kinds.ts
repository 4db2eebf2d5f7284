import type { Route } from '../yaml/node.ts'

/** Where a kind keeps its pod specification, from the object's root. */
export interface PodRoute {
  /** The mapping that holds `containers`. */
  readonly spec: Route
  /** The pod's metadata. */
  readonly metadata: Route
}

/** Where an object of this kind carries a pod; undefined for all others, CustomResourceDefinitions among them. */
export function podRouteOf(group: string, kind: string): PodRoute | undefined {
  const known = kinds.get(kind)
  return known === undefined || !known.isIn(group) ? undefined : known.route
}

type GroupTest = (group: string) => boolean

/** Kubernetes' own kinds are known by name alone: a wrong or missing apiVersion makes them no less a workload. */
const anyGroup: GroupTest = () => true

/** A missing apiVersion is nobody's business here: the pod specification is there or it is not. */
function under(...domains: string[]): GroupTest {
  return group => group === '' || domains.some(domain => group === domain || group.endsWith(`.${domain}`))
}

const knative = under('knative.dev')
const kruise = under('kruise.io')
const agents = under('agents.x-k8s.io')
const openshift = under('openshift.io')

const bare: PodRoute = { spec: ['spec'], metadata: ['metadata'] }
const inTemplate = below('spec', 'template')

const kinds: ReadonlyMap<string, { readonly isIn: GroupTest; readonly route: PodRoute }> = new Map([
  ['Pod', { isIn: anyGroup, route: bare }],
  ['Deployment', { isIn: anyGroup, route: inTemplate }],
  ['StatefulSet', { isIn: anyGroup, route: inTemplate }],
  ['DaemonSet', { isIn: anyGroup, route: inTemplate }],
  ['ReplicaSet', { isIn: anyGroup, route: inTemplate }],
  ['ReplicationController', { isIn: anyGroup, route: inTemplate }],
  ['Job', { isIn: anyGroup, route: inTemplate }],
  ['CronJob', { isIn: anyGroup, route: below('spec', 'jobTemplate', 'spec', 'template') }],
  ['PodTemplate', { isIn: anyGroup, route: below('template') }],
  ['Rollout', { isIn: under('argoproj.io'), route: inTemplate }],
  ['Service', { isIn: knative, route: inTemplate }],
  ['Configuration', { isIn: knative, route: inTemplate }],
  ['Revision', { isIn: knative, route: bare }],
  ['ContainerSource', { isIn: knative, route: inTemplate }],
  ['DeploymentConfig', { isIn: openshift, route: inTemplate }],
  ['CloneSet', { isIn: kruise, route: inTemplate }],
  ['BroadcastJob', { isIn: kruise, route: inTemplate }],
  ['Notebook', { isIn: under('kubeflow.org'), route: inTemplate }],
  ['Sandbox', { isIn: agents, route: below('spec', 'podTemplate') }],
  ['SandboxTemplate', { isIn: agents, route: below('spec', 'podTemplate') }],
])

function below(...template: string[]): PodRoute {
  return { spec: [...template, 'spec'], metadata: [...template, 'metadata'] }
}
