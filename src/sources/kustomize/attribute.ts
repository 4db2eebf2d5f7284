import type { Route, YamlNode } from '../yaml/node.ts'
import { counterpartOf, isMergeKey, isSameItem } from './counterpart.ts'
import type { Identity } from './patch-target.ts'
import { operationsIn, type PatchStep, type Step } from './steps.ts'
import { transformedBy } from './transformers.ts'

/** What of a step set a field. */
export interface Hit {
  readonly step: Step
  /** In the step's text: for a patch the field itself. */
  readonly node: YamlNode
  /** The step gave it this very value, and not one that something else has changed since. */
  readonly isExact: boolean
}

/** A field of a rendered object, and what is asked about it. */
export interface Question {
  readonly identity: Identity
  readonly node: YamlNode
  /** The resource's file declares it. */
  readonly isDeclared: boolean
  /** As it stands in its file. */
  readonly resource: YamlNode | undefined
}

/** The last step that set a field to what it is; undefined when none did. */
export function lastToSet(steps: readonly Step[], question: Question): Hit | undefined {
  for (const step of steps.toReversed()) {
    const node = setBy(step, question)
    if (node !== undefined) return { step, node, isExact: true }
    const relayed = step.kind === 'operations' ? relayedBy(step, question) : undefined
    if (relayed !== undefined) return { step, ...relayed }
  }
  return undefined
}

function setBy(step: Step, question: Question): YamlNode | undefined {
  switch (step.kind) {
    case 'merge':
      return mergedFrom(step.root, question)
    case 'operations':
      return operatedBy(step, question)
    case 'transformer':
      return transformedBy(step, question)
  }
}

/** A merge patch that touches a mapping which is there without it did not bring it about, nor what it finds it by. */
function mergedFrom(patch: YamlNode, { identity, node, isDeclared }: Question): YamlNode | undefined {
  if (isDeclared && node.kind === 'scalar' && isMergeKey(node.route)) return undefined
  const found = counterpartOf(identity.rendered.root, node.route, patch, 'patch')
  if (found.rest.length > 0 || !isEqual(found.node, node)) return undefined
  return !isDeclared || node.kind === 'scalar' || isReplacement(found.node, node) ? found.node : undefined
}

/** A list of scalars is not merged: the patch's takes its place. */
function isReplacement(written: YamlNode, node: YamlNode): boolean {
  const items = node.items()
  const all = written.items()
  return (
    items.length > 0 &&
    items.length === all.length &&
    items.every((item, at) => item.kind === 'scalar' && Object.is(item.value, all[at]?.value))
  )
}

function operatedBy({ root }: PatchStep, { identity, node }: Question): YamlNode | undefined {
  const written = valueIn(root, node.route, identity.rendered.root)
  const found = written && counterpartOf(written.top, written.below, written.value, 'whole')
  return found?.rest.length === 0 && isEqual(found.node, node) ? found.node : undefined
}

/** The last operation, when it brings the field or what holds it from elsewhere in the object: `move`, `copy`. */
function relayedBy({ root }: PatchStep, question: Question): Pick<Hit, 'node' | 'isExact'> | undefined {
  const { identity, node, resource } = question
  const last = operationsIn(root).findLast(({ op, route }) => writing.has(op) && isAbove(route, node.route))
  const path = last?.node.at('path')
  if (last?.from === undefined || path === undefined || !relaying.has(last.op)) return undefined
  const from = resource && pointed(last.from, resource)
  const source = from && resource.at(...from, ...node.route.slice(last.route.length))
  if (source !== undefined && isEqual(source, node)) return { node: path, isExact: true }
  // Which item it was cannot be told when others may have come before it.
  const isItem = pointed(last.route, identity.rendered.root)?.every(step => typeof step === 'string') !== true
  return isItem ? undefined : { node: path, isExact: false }
}

const relaying: ReadonlySet<string> = new Set(['move', 'copy'])
const writing: ReadonlySet<string> = new Set(['add', 'replace', ...relaying])

/** A pointer as a route of an object, whose lists tell which of its parts are numbers; undefined for a place behind a list. */
export function pointed(pointer: Route, object: YamlNode): Route | undefined {
  const route: (string | number)[] = []
  for (const part of pointer) {
    const isItem = object.at(...route)?.kind === 'list'
    if (isItem && !/^\d{1,9}$/.test(String(part))) return undefined
    route.push(isItem ? Number(part) : part)
  }
  return route
}

/** What an operation wrote at or above a field. */
export interface Written {
  readonly value: YamlNode
  /** The rendered node that the value became, and the way on from there. */
  readonly top: YamlNode
  readonly below: Route
}

/** The value of the last operation that wrote a field, or something that holds it. */
export function valueIn(operations: YamlNode, route: Route, rendered: YamlNode): Written | undefined {
  for (const { op, route: pointer, node } of operationsIn(operations).toReversed()) {
    const value = node.at('value')
    if (relaying.has(op) && typeof route[pointer.length - 1] !== 'number' && isAbove(pointer, route))
      return undefined
    const top = rendered.at(...route.slice(0, pointer.length))
    if (!value || !top || (op !== 'add' && op !== 'replace') || !isAbove(pointer, route)) continue
    const list =
      typeof route[pointer.length - 1] === 'number' ? rendered.at(...top.route.slice(0, -1)) : undefined
    if (list !== undefined && !isThisItem(value, { item: top, list, isLast: pointer.at(-1) === '-' }))
      continue
    return { value, top, below: route.slice(pointer.length) }
  }
  return undefined
}

interface ListItem {
  readonly item: YamlNode
  readonly list: YamlNode
  /** The operation put it behind all others. */
  readonly isLast: boolean
}

/** Other operations may have moved an item since. */
function isThisItem(value: YamlNode, { item, list, isLast }: ListItem): boolean {
  const known = isSameItem(value, item, list.route.at(-1))
  return known ?? (!isLast || item === list.items().at(-1))
}

/** `-` is the place behind a list's last item: whichever that is now, its value tells. */
function isAbove(pointer: Route, route: Route): boolean {
  return (
    pointer.length <= route.length &&
    pointer.every((part, at) => String(route[at]) === part || (part === '-' && typeof route[at] === 'number'))
  )
}

function isEqual(a: YamlNode, b: YamlNode): boolean {
  return a.kind === b.kind && Object.is(a.value, b.value)
}
