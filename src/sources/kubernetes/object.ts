import type { Place } from '../../text/source.ts'
import type { Step, YamlNode } from '../yaml/node.ts'

/**
 * A Kubernetes object as written in a manifest (a `List`'s items are objects of their own). As a place it is its
 * `metadata.name` line, else its `kind` line.
 */
export interface KubeObject extends Place {
  readonly root: YamlNode
  readonly apiVersion: string
  /** The API group, `''` for the core group. */
  readonly group: string
  readonly kind: string
  /** `metadata.name`, else `metadata.generateName` followed by `*`, else `''`. */
  readonly name: string
  /** As written; undefined when the manifest leaves it to whoever applies it. */
  readonly namespace: string | undefined
  /** A fragment meant to be merged into a whole object (a Kustomize patch, `$patch`, a workload without an image). */
  readonly isPartial: boolean
  readonly pod: Pod | undefined
  /** The node below the object's root. */
  at(...steps: Step[]): YamlNode | undefined
}

/** A pod specification, in a Pod or in a workload's template. As a place it is its object's. */
export interface Pod extends Place {
  readonly object: KubeObject
  /** The mapping that holds `containers`. */
  readonly spec: YamlNode
  /** The template's metadata; the object's own for a Pod. */
  readonly metadata: YamlNode | undefined
  /** Of all three lists, in the order init, plain, ephemeral. */
  readonly containers: readonly Container[]
  /** `spec.os.name: windows`, and only that. */
  readonly isWindows: boolean
  /** `hostUsers: false` (KEP-127). */
  readonly hasUserNamespace: boolean
  readonly isPartial: boolean
  /** The node below the pod's spec. */
  at(...steps: Step[]): YamlNode | undefined
}

/** A container of a pod. As a place it is the first line of its list item. */
export interface Container extends Place {
  readonly pod: Pod
  readonly role: 'init' | 'plain' | 'ephemeral'
  /** As written; `#2` (1-based) when it has none. */
  readonly name: string
  readonly node: YamlNode
  readonly image: YamlNode | undefined
  readonly isPartial: boolean
  /** The node below the container. */
  at(...steps: Step[]): YamlNode | undefined
  /** The container's `securityContext` field, else the pod's: for the fields that exist at both levels. */
  effective(...steps: Step[]): YamlNode | undefined
}
