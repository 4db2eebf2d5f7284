import type { Container, Pod } from '../../sources/kubernetes/object.ts'
import type { Plain, Route, YamlNode } from '../../sources/yaml/node.ts'
import { type Patch, set } from './fix.ts'
import { titleOf } from './titles.ts'

/** Words for a field that stands in the pod's securityContext, where there is none: `''`, or a half sentence that says so. */
export function ignoredAtPodLevel(container: Container, field: string): string {
  const node = container.pod.at('securityContext', field)
  if (node === undefined || node.value === null) return ''
  return `: \`${field}\` has no effect in the pod's securityContext`
}

/** Whether no container of the pod has a field of its own: then the pod's holds for all of them. */
export function isLeftToPod(pod: Pod, field: string): boolean {
  return overridesOf(pod, field) === 0
}

/**
 * Whether this container answers for a value in the pod's securityContext: every container that inherits it, and where all
 * override it the first, since the Pod Security Standards refuse the pod all the same.
 */
export function answersForPod(container: Container, field: string): boolean {
  const { pod } = container
  if (!isSet(container.at('securityContext', field))) return true
  return container === pod.containers[0] && overridesOf(pod, field) === pod.containers.length
}

/** A field of a securityContext where it is written. */
export interface WrittenField {
  readonly node: YamlNode
  /** What a sentence begins with: Container `winch`. */
  readonly who: string
  /** Tells it from the same field of others in the pod: `''` for the pod's own. */
  readonly owner: string
}

/** The pod's field and those of its containers: the Pod Security Standards refuse a bad one, even if every container overrides it. */
export function* writtenFields(pod: Pod, field: string): Generator<WrittenField> {
  const inherited = pod.at('securityContext', field)
  if (inherited !== undefined) yield { node: inherited, who: titleOf(pod.object), owner: '' }
  for (const container of pod.containers) {
    const own = container.at('securityContext', field)
    if (own !== undefined) yield { node: own, who: `Container \`${container.name}\``, owner: container.name }
  }
}

/** Sets a container's own security setting. */
export function setOwn(container: Container, field: string, value: Plain): Patch {
  return setInContainer(container, ['securityContext', field], value)
}

/** Sets something of a container, behind its name and image where it is new: there a reader looks for it. */
export function setInContainer(container: Container, route: Route, value: Plain): Patch {
  const keys = container.node.entries().map(({ key }) => key)
  const behind = Math.max(...['name', 'image', 'imagePullPolicy'].map(key => keys.indexOf(key)))
  const before = keys[behind + 1]
  const patch = set(container.node, route, value)
  return patch.kind === 'set' && behind >= 0 && before !== undefined ? { ...patch, before } : patch
}

/** Sets a setting of the pod, in front of its containers where it is new: there a reader looks for it. */
export function setForPod(pod: Pod, route: Route, value: Plain): Patch {
  const lists = pod.spec.entries().filter(({ key }) => /^(?:initContainers|containers)$/.test(key))
  const patch: Patch = { kind: 'set', parent: pod.spec, route, value }
  return lists[0] ? { ...patch, before: lists[0].key } : patch
}

/** Whether its command visibly changes the node: without privileges it would only fail, and nobody wants that suggested. */
export function changesNode(container: Container): boolean {
  return isToldTo(/\b(?:sysctl|modprobe|insmod|mount|nsenter)\b/, container)
}

/** Whether its command visibly gives files to another user, which takes root and the capability CHOWN. */
export function changesOwners(container: Container): boolean {
  return isToldTo(/\b(?:chown|chgrp)\b/, container)
}

function isToldTo(program: RegExp, container: Container): boolean {
  const words = ['command', 'args'].flatMap(key => container.at(key)?.items() ?? [])
  return words.some(({ value }) => program.test(String(value)))
}

export function isSet(node: YamlNode | undefined): boolean {
  return node !== undefined && node.value !== null
}

/** How many containers have the field themselves. Counted once: each of a hostile pod's many thousand containers asks. */
function overridesOf(pod: Pod, field: string): number {
  const counts = overrides.get(pod) ?? new Map<string, number>()
  overrides.set(pod, counts)
  const known = counts.get(field)
  if (known !== undefined) return known
  const count = pod.containers.filter(container => isSet(container.at('securityContext', field))).length
  counts.set(field, count)
  return count
}

const overrides = new WeakMap<Pod, Map<string, number>>()
