import type { Route, YamlNode } from '../yaml/node.ts'
import type { Question } from './attribute.ts'
import { picks } from './patch-target.ts'
import type { TransformerStep } from './steps.ts'

/** The line of a kustomization's entry that set a field: `newTag: 1.4.2`. Undefined where the field is not as the entry makes it. */
export function transformedBy({ field, entry }: TransformerStep, question: Question): YamlNode | undefined {
  if (question.node.kind !== 'scalar') return undefined
  switch (field) {
    case 'namespace':
      return isNamespace(question.node.route) && question.node.value === entry.value ? entry : undefined
    case 'replicas':
      return scaledBy(entry, question)
    case 'images':
      return retaggedBy(entry, question)
    case 'labels':
      return firstOf(entry.items(), item => pairIn(item.at('pairs'), question, labelFields))
    case 'commonLabels':
      return pairIn(entry, question, labelFields)
    case 'commonAnnotations':
      return pairIn(entry, question, ['annotations'])
    case 'replacements':
      return replacedBy(entry, question)
    default:
      return undefined
  }
}

/** An object's own, that of a role's subjects, and that of the service behind a webhook (the engine's `namespace` field specs). */
function isNamespace(route: Route): boolean {
  const path = route.map(step => (typeof step === 'number' ? '*' : step)).join('.')
  return (
    path === 'metadata.namespace' ||
    path === 'subjects.*.namespace' ||
    /^(?:webhooks\.\*\.clientConfig|spec|spec\.conversion\.webhook\.clientConfig)\.service\.namespace$/.test(
      path,
    )
  )
}

const labelFields: readonly string[] = ['labels', 'matchLabels', 'selector']

function scaledBy(entry: YamlNode, { identity, node }: Question): YamlNode | undefined {
  if (node.route.join('.') !== 'spec.replicas') return undefined
  return firstOf(entry.items(), item => {
    const count = item.at('count')
    return identity.names.has(String(item.at('name')?.value)) && count?.value === node.value
      ? count
      : undefined
  })
}

/** `newTag` is what most entries are for, and what stands behind a floating tag. */
function retaggedBy(entry: YamlNode, { node }: Question): YamlNode | undefined {
  const image = node.value
  if (node.route.at(-1) !== 'image' || typeof image !== 'string') return undefined
  const { name, tag, digest } = partsOf(image)
  return firstOf(entry.items().toReversed(), item => {
    const [newTag, newDigest, newName] = [item.at('newTag'), item.at('digest'), item.at('newName')]
    const isLike =
      name === String(newName?.value ?? item.at('name')?.value) &&
      (newTag === undefined || tag === String(newTag.value)) &&
      (newDigest === undefined || digest === String(newDigest.value))
    return isLike ? (newTag ?? newDigest ?? newName) : undefined
  })
}

/** `registry.example:5000/crane:1.4@sha256:...` */
export function partsOf(image: string): {
  readonly name: string
  readonly tag: string | undefined
  readonly digest: string | undefined
} {
  const [bare = '', digest] = image.split('@')
  const colon = bare.indexOf(':', bare.lastIndexOf('/') + 1)
  return colon === -1
    ? { name: bare, tag: undefined, digest }
    : { name: bare.slice(0, colon), tag: bare.slice(colon + 1), digest }
}

function pairIn(
  pairs: YamlNode | undefined,
  { node }: Question,
  fields: readonly string[],
): YamlNode | undefined {
  const [field, key] = node.route.slice(-2)
  if (typeof key !== 'string' || typeof field !== 'string' || !fields.includes(field)) return undefined
  const pair = pairs?.at(key)
  return pair?.value === node.value ? pair : undefined
}

/** The field path that leads to the field. What it was replaced with is the source's business. */
function replacedBy(entry: YamlNode, { identity, node }: Question): YamlNode | undefined {
  const replacements = entry.kind === 'list' ? entry.items() : [entry]
  return firstOf(replacements.toReversed(), replacement =>
    firstOf(replacement.at('targets')?.items() ?? [], target => {
      const select = target.at('select')
      if (select === undefined || !picks(select, identity)) return undefined
      if (
        target
          .at('reject')
          ?.items()
          .some(reject => picks(reject, identity))
      )
        return undefined
      return target
        .at('fieldPaths')
        ?.items()
        .find(path => leadsTo(String(path.value), node.route, identity.rendered.root))
    }),
  )
}

/** `spec.template.spec.containers.[name=crane].image`, where `*` is any item and a backslash keeps a dot. */
function leadsTo(path: string, route: Route, root: YamlNode): boolean {
  const parts = path.slice(0, 1000).match(/\[[^\]]*\]|(?:\\.|[^.\\])+/g) ?? []
  if (parts.length !== route.length) return false
  return parts.every((part, at) => {
    const step = route[at]
    const [, key, value] = /^\[([^=\]]+)=(.*)\]$/.exec(part) ?? []
    if (key !== undefined) return String(root.at(...route.slice(0, at + 1))?.at(key)?.value) === value
    return part === '*' || part.replace(/\\(.)/g, '$1') === String(step)
  })
}

function firstOf<T, R>(items: readonly T[], find: (item: T) => R | undefined): R | undefined {
  for (const item of items) {
    const found = find(item)
    if (found !== undefined) return found
  }
  return undefined
}
