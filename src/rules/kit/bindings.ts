import type { KubeObject } from '../../sources/kubernetes/object.ts'
import type { YamlNode } from '../../sources/yaml/node.ts'
import { type Fix, fixToReview, remove } from './fix.ts'

/** Who a binding gives a role to. */
export interface BoundSubject {
  readonly kind: string
  readonly name: string
  readonly node: YamlNode
  /** What tells it from the binding's other subjects. */
  readonly key: string
  /** For a sentence: ServiceAccount `harbour/crane`. */
  readonly text: string
}

export function subjectsOf(binding: KubeObject): readonly BoundSubject[] {
  return (binding.at('subjects')?.items() ?? []).map(node => {
    const [kind = '', namespace = '', name = ''] = ['kind', 'namespace', 'name'].map(step =>
      String(node.at(step)?.value ?? ''),
    )
    const path = kind !== 'ServiceAccount' || namespace === '' ? name : `${namespace}/${name}`
    return { kind, name, node, key: `${kind} ${path}`, text: `${kind || 'subject'} \`${path}\`` }
  })
}

/** Where the name of a subject stands. */
export function nameIn({ node }: BoundSubject): YamlNode {
  return node.at('name') ?? node
}

/** The role that a binding gives, for a sentence. */
export function roleText(binding: KubeObject): string {
  const name = binding.at('roleRef', 'name')?.value
  return typeof name === 'string' ? `\`${name}\`` : 'a role without a name'
}

/** Takes a subject out of a binding that keeps others. */
export function unbind({ node, text }: BoundSubject, binding: KubeObject): Fix | undefined {
  if ((binding.at('subjects')?.items() ?? []).length < 2) return undefined
  return fixToReview(`Unbind ${text}`, 'Make sure that nobody needs the role through it.', remove(node))
}
