import type { Route, Step, YamlNode } from '../yaml/node.ts'
import { type Shape, shapeOf } from './field-shapes.ts'
import type { KubeObject } from './object.ts'

/** A field that security hangs on, whose value is of a type that Kubernetes refuses: no rule can judge it. */
export interface UnreadableField {
  readonly node: YamlNode
  /** Where it stands in its container, else in its object: `securityContext.capabilities.drop`. */
  readonly path: string
  /** Container `winch` of Deployment `crane`. */
  readonly owner: string
  /** What kind of value is written there, and what kind belongs there: `text`, `a list`. Never the value. */
  readonly is: string
  readonly belongs: string
}

export function unreadableFields(object: KubeObject): readonly UnreadableField[] {
  const shape = shapeOf(object.group, object.kind, object.pod !== undefined)
  if (shape === undefined) return []
  const found: Misfit[] = []
  compare(object.root, shape, { found, seen: new Set() })
  return found.map(({ node, belongs }) => ({
    node,
    ...nameOf(node, object),
    is: kindOf(node),
    belongs,
  }))
}

/** Enough to see what is wrong with a file. */
const mostNamed = 3

/** Half a sentence about the first of them, each behind its place; undefined where there is none. */
export function phraseOf(
  fields: readonly UnreadableField[],
  placeOf: (node: YamlNode) => string,
): string | undefined {
  if (fields.length === 0) return undefined
  const named = fields
    .slice(0, mostNamed)
    .map(
      ({ node, path, owner, is, belongs }) =>
        `${placeOf(node)}\`${path}\` of ${owner} is unreadable: ${is} where ${belongs} belongs`,
    )
  const more = fields.length - named.length
  return `${named.join('; ')}${more === 0 ? '' : `; and ${more} more such ${more === 1 ? 'field' : 'fields'}`}`
}

interface Misfit {
  readonly node: YamlNode
  readonly belongs: string
}

interface Comparison {
  readonly found: Misfit[]
  /** Where values begin that were reached through an alias: lists of aliases to lists of aliases cost nothing. */
  readonly seen: Set<number>
}

function compare(node: YamlNode, shape: Shape, into: Comparison): void {
  if (typeof shape === 'string') {
    if (!isOf(node, shape)) into.found.push({ node, belongs: typeWords[shape] })
    return
  }
  if (node.kind !== shape.kind) {
    if (node.value !== null) into.found.push({ node, belongs: kindWords[shape.kind] })
    return
  }
  if (node.isShared) {
    const { start } = node.valueRange
    if (into.seen.has(start)) return
    into.seen.add(start)
  }
  if (shape.kind === 'list') {
    for (const item of node.items()) compare(item, shape.item, into)
    return
  }
  if (shape.fields.size === 0 && shape.others === undefined) return
  for (const { key, node: below } of node.entries()) {
    const known = shape.fields.get(key) ?? shape.others
    if (known !== undefined) compare(below, known, into)
  }
}

function isOf({ value }: YamlNode, type: Shape & string): boolean {
  if (value === null) return true
  return type === 'number or text'
    ? typeof value === 'number' || typeof value === 'string'
    : typeof value === (type === 'text' ? 'string' : type)
}

const typeWords = {
  boolean: '`true` or `false`',
  number: 'a number',
  text: 'text',
  'number or text': 'a number or text',
} as const
const kindWords = { list: 'a list', map: 'a mapping' } as const

function kindOf({ kind, value }: YamlNode): string {
  if (kind !== 'scalar') return kindWords[kind]
  if (typeof value === 'string') return 'text'
  return typeof value === 'number' ? 'a number' : 'a boolean'
}

/** What stands in a container is named by it; a container without a name by its place. */
function nameOf(node: YamlNode, { root, kind, name }: KubeObject): Pick<UnreadableField, 'path' | 'owner'> {
  const route = node.route.slice(root.route.length)
  const object = name === '' ? `${kind} without a name` : `${kind} \`${name}\``
  const depth = route.findIndex(step => containerLists.has(step)) + 2
  const container = depth > 1 && depth < route.length ? root.at(...route.slice(0, depth), 'name') : undefined
  return typeof container?.value === 'string' && container.value !== ''
    ? { path: inWords(route.slice(depth)), owner: `container \`${container.value}\` of ${object}` }
    : { path: inWords(route), owner: object }
}

const containerLists: ReadonlySet<Step> = new Set(['containers', 'initContainers', 'ephemeralContainers'])

/** Keys of labels and of Secrets may be long, or hold anything. */
const longestKey = 80

function inWords(route: Route): string {
  return route
    .map(step => {
      if (typeof step === 'number') return `[${step}]`
      return /^[\w-]+$/.test(step) ? `.${step}` : `["${step.replaceAll('`', "'").slice(0, longestKey)}"]`
    })
    .join('')
    .replace(/^\./, '')
}
