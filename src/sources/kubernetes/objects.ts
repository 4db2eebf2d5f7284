import type { Range } from '../../text/lines.ts'
import type { Source } from '../../text/source.ts'
import type { Step, YamlDocument, YamlNode } from '../yaml/node.ts'
import type { KubeObject, Pod } from './object.ts'
import { podRouteOf } from './pod-kinds.ts'
import { toPod } from './pods.ts'

/**
 * The Kubernetes objects of a document in order. Items of a `List`, a `PodList` and so on, and of a top-level list are objects
 * of their own; what has no kind is none.
 */
export function toObjects(document: YamlDocument): readonly KubeObject[] {
  return objectsIn(document, undefined)
}

/** The same where a stand-in was written for a namespace that only whoever applies the objects knows. */
export function objectsIn(document: YamlDocument, standIn: string | undefined): readonly KubeObject[] {
  const { root, range } = document
  if (root === undefined) return []
  const objects: KubeObject[] = []
  const mayBePatch = /\$(?:patch|retainKeys|setElementOrder|deleteFromPrimitiveList)/.test(
    root.source.text.slice(range.start, range.end),
  )
  collect(root, undefined, { objects, seen: new Set(), mayBePatch, standIn })
  return objects
}

/** What a typed list says about its items, which may leave it out: `PodList` of `v1`. */
interface TypeMeta {
  readonly apiVersion: string
  readonly kind: string
}

interface Collection {
  readonly objects: KubeObject[]
  /** Where values began that were looked at: lists of aliases to lists of aliases cost nothing. */
  readonly seen: Set<number>
  /** A patch directive stands somewhere in the document's text. */
  readonly mayBePatch: boolean
  readonly standIn: string | undefined
}

function collect(node: YamlNode, inherited: TypeMeta | undefined, into: Collection): void {
  if (node.kind === 'scalar' || into.seen.has(node.valueRange.start)) return
  into.seen.add(node.valueRange.start)

  if (node.kind === 'list') {
    for (const item of node.items()) collect(item, undefined, into)
    return
  }
  const type = typeOf(node, inherited)
  if (type === undefined) return

  const items = type.kind.endsWith('List') ? node.at('items') : undefined
  if (items?.kind === 'list') {
    const itemType = type.kind === 'List' ? undefined : { ...type, kind: type.kind.slice(0, -'List'.length) }
    for (const item of items.items()) collect(item, itemType, into)
    return
  }
  const isPatch = into.mayBePatch && holdsDirective(node, new Set())
  const object = new WrittenObject(node, type, { isPatch, standIn: into.standIn })
  if (type.apiVersion !== '' || object.pod !== undefined) into.objects.push(object)
}

function typeOf(node: YamlNode, inherited: TypeMeta | undefined): TypeMeta | undefined {
  const kind = node.at('kind')?.value ?? inherited?.kind
  const apiVersion = node.at('apiVersion')?.value ?? inherited?.apiVersion
  if (typeof kind !== 'string' || kind === '') return undefined
  return { kind, apiVersion: typeof apiVersion === 'string' ? apiVersion : '' }
}

interface Reading {
  readonly isPatch: boolean
  readonly standIn: string | undefined
}

class WrittenObject implements KubeObject {
  readonly source: Source
  readonly range: Range
  readonly root: YamlNode
  readonly apiVersion: string
  readonly group: string
  readonly kind: string
  readonly name: string
  readonly namespace: string | undefined
  readonly isPartial: boolean
  readonly pod: Pod | undefined

  constructor(root: YamlNode, type: TypeMeta, { isPatch, standIn }: Reading) {
    const place = root.at('metadata', 'name') ?? root.at('kind') ?? root
    this.source = place.source
    this.range = place.range
    this.root = root
    this.apiVersion = type.apiVersion
    this.group = type.apiVersion.includes('/') ? type.apiVersion.slice(0, type.apiVersion.indexOf('/')) : ''
    this.kind = type.kind
    this.name = nameOf(root)
    const namespace = textOf(root.at('metadata', 'namespace'))
    this.namespace = namespace === '' || namespace === standIn ? undefined : namespace

    const route = podRouteOf(this.group, this.kind)
    this.pod = route === undefined ? undefined : toPod(this, route, isPatch)
    this.isPartial = isPatch || this.pod?.isPartial === true
  }

  at(...steps: Step[]): YamlNode | undefined {
    return this.root.at(...steps)
  }
}

function nameOf(root: YamlNode): string {
  const name = textOf(root.at('metadata', 'name'))
  if (name !== '') return name
  const prefix = textOf(root.at('metadata', 'generateName'))
  return prefix === '' ? '' : `${prefix}*`
}

/** A scalar's text; `''` for null, mappings, lists and what is not there. */
function textOf(node: YamlNode | undefined): string {
  return node?.value === undefined || node.value === null ? '' : String(node.value)
}

/** Directives of a strategic merge patch: `$patch`, `$retainKeys`, `$setElementOrder/...`, `$deleteFromPrimitiveList/...`. */
const directive = /^\$(?:patch$|retainKeys$|setElementOrder\/|deleteFromPrimitiveList\/)/

function holdsDirective(node: YamlNode, seen: Set<number>): boolean {
  if (node.kind === 'scalar' || seen.has(node.valueRange.start)) return false
  seen.add(node.valueRange.start)
  return (
    node.entries().some(({ key, node: value }) => directive.test(key) || holdsDirective(value, seen)) ||
    node.items().some(item => holdsDirective(item, seen))
  )
}
