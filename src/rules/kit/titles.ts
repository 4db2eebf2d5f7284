import type { KubeObject } from '../../sources/kubernetes/object.ts'

/** What a sentence calls an object: Deployment `tide-api`. */
export function titleOf({ kind, name }: KubeObject): string {
  return name === '' ? `${kind} without a name` : `${kind} \`${name}\``
}
