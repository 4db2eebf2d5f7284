import type { Range } from '../../text/lines.ts'
import type { Place } from '../../text/source.ts'
import type { KubeObject } from '../kubernetes/object.ts'
import type { YamlNode } from '../yaml/node.ts'

/** What a place of a rendered text speaks of. */
export interface Spot {
  readonly object: KubeObject
  /** The object's root for the object as a whole. */
  readonly node: YamlNode
  /** The place is the thing itself, of which something may be missing, and not just a range that it is shown at. */
  readonly isThing: boolean
}

/**
 * A place that is a node, a container or an object is taken for what it is. Of a bare range more than one thing may be meant
 * (a container is shown at its first field): then it is the outermost, but never just an object's name.
 */
export function spotAt(place: Place, objects: readonly KubeObject[]): Spot | undefined {
  const object = objects.find(({ root }) => holds(root.document.range, place.range))
  if (object === undefined) return undefined
  const thing = nodeIn(place)
  const node = thing ?? nodeShownAt(place.range, object.root)
  const isName = node.route.join('.') === 'metadata.name' || node.route.join('.') === 'kind'
  return { object, node: isName ? object.root : node, isThing: thing !== undefined }
}

/** The parts of an object are places themselves. */
function nodeIn(place: Place): YamlNode | undefined {
  if (isNode(place)) return place
  if ('node' in place && isNode(place.node)) return place.node
  if ('pod' in place && 'root' in place && isNode(place.root)) return place.root
  return 'spec' in place && isNode(place.spec) ? place.spec : undefined
}

function isNode(value: unknown): value is YamlNode {
  return typeof value === 'object' && value !== null && 'valueRange' in value && 'route' in value
}

function nodeShownAt(range: Range, node: YamlNode): YamlNode {
  for (const { keyRange, node: below } of node.entries()) {
    if (isSame(below.range, range)) return below
    if (holds({ start: keyRange.start, end: below.valueRange.end }, range)) return nodeShownAt(range, below)
  }
  for (const below of node.items()) {
    if (isSame(below.range, range)) return below
    if (holds(below.valueRange, range)) return nodeShownAt(range, below)
  }
  return node
}

function isSame(a: Range, b: Range): boolean {
  return a.start === b.start && a.end === b.end
}

function holds(outer: Range, inner: Range): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}
