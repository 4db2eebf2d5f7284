import type { RepoPath } from '../../text/path.ts'
import type { ImageBuilds } from '../build-files/build.ts'
import type { Dockerfile } from '../dockerfile/dockerfile.ts'
import type { KubeObject } from './object.ts'

/** Kinds that most manifests mention: files are searched for what they are looked up by, not for the kind. */
export const commonKinds = [
  'BroadcastJob',
  'CloneSet',
  'CronJob',
  'DaemonSet',
  'Deployment',
  'DeploymentConfig',
  'Job',
  'Pod',
  'ReplicaSet',
  'ReplicationController',
  'Rollout',
  'Service',
  'StatefulSet',
] as const

/** The kinds that rules look up elsewhere in the commit. */
export type IndexedKind =
  | (typeof commonKinds)[number]
  | 'AdminNetworkPolicy'
  | 'Application'
  | 'AuthorizationPolicy'
  | 'BaselineAdminNetworkPolicy'
  | 'CiliumClusterwideNetworkPolicy'
  | 'CiliumNetworkPolicy'
  | 'ClusterRole'
  | 'ClusterRoleBinding'
  | 'DestinationRule'
  | 'GlobalNetworkPolicy'
  | 'HelmChart'
  | 'HelmRelease'
  | 'LimitRange'
  | 'Namespace'
  | 'NetworkPolicy'
  | 'PeerAuthentication'
  | 'PersistentVolumeClaim'
  | 'ResourceQuota'
  | 'Role'
  | 'RoleBinding'
  | 'RuntimeClass'
  | 'ServiceAccount'
  | 'VirtualService'

/** Files that mention a word, or files of one folder. */
export type Where = { readonly mentioning: string } | { readonly folder: string }

/** What else stands in the commit of the object at hand: other objects, and which files there are. */
export interface RepositoryIndex {
  /** False when the commit is read through the API, file by file: then absence proves nothing. */
  readonly isWhole: boolean
  /**
   * Objects of a kind in the commit, read one by one as they are asked for. Only kinds that the rule's `reads` names; `where`
   * keeps files out that cannot hold what is looked for.
   */
  objects(kind: IndexedKind, where?: Where): Iterable<KubeObject>
  /** A file that could not be read (a chart's template, say) mentions the kind: then absence proves nothing either. */
  isHidden(kind: IndexedKind, where?: Where): boolean
  has(path: RepoPath): boolean
  /** The files whose path has a form, in order; each form is looked for once. */
  pathsLike(form: RegExp): readonly RepoPath[]
  /** What compose, bake and ignore files and workflows say of the Dockerfiles; nothing where the commit is not whole. */
  readonly builds: ImageBuilds
  /** The Dockerfile that builds an image, where exactly one of the commit is called like it or stands in a folder of its name. */
  dockerfileOf(image: string): Dockerfile | undefined
}
