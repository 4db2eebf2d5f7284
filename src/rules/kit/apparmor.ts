import type { Pod } from '../../sources/kubernetes/object.ts'
import type { YamlEntry } from '../../sources/yaml/node.ts'

/** An annotation that gives a container an AppArmor profile: what Kubernetes had before the field of 1.30. */
export interface AppArmorAnnotation {
  readonly profile: string
  readonly entry: YamlEntry
}

const prefix = 'container.apparmor.security.beta.kubernetes.io/'

/** By the names of containers, which need not be there. */
export function appArmorAnnotations(pod: Pod): ReadonlyMap<string, AppArmorAnnotation> {
  const known = annotations.get(pod)
  if (known !== undefined) return known
  const found = new Map<string, AppArmorAnnotation>()
  for (const entry of pod.metadata?.at('annotations')?.entries() ?? []) {
    const { value } = entry.node
    if (entry.key.startsWith(prefix) && typeof value === 'string')
      found.set(entry.key.slice(prefix.length), { profile: value, entry })
  }
  annotations.set(pod, found)
  return found
}

/** Looked at once: each container of the pod asks. */
const annotations = new WeakMap<Pod, ReadonlyMap<string, AppArmorAnnotation>>()
