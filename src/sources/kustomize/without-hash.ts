import type { Range } from '../../text/lines.ts'
import type { Source } from '../../text/source.ts'
import type { KubeObject, Pod } from '../kubernetes/object.ts'
import type { Step, YamlNode } from '../yaml/node.ts'

/** What Kustomize appends to the name of a generated object: ten characters of its content's hash, in an alphabet of its own. */
const hash = /-[2456789bcdfghkmt]{10}$/

/**
 * The object by the name that its generator has: the hash changes with every edit, and of a Secret it would tell something of
 * the content.
 */
export function withoutHash(object: KubeObject): KubeObject {
  const mayBeGenerated = object.kind === 'Secret' || object.kind === 'ConfigMap'
  return mayBeGenerated && hash.test(object.name) ? new GeneratedObject(object) : object
}

class GeneratedObject implements KubeObject {
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

  constructor(built: KubeObject) {
    this.source = built.source
    this.range = built.range
    this.root = built.root
    this.apiVersion = built.apiVersion
    this.group = built.group
    this.kind = built.kind
    this.name = built.name.replace(hash, '')
    this.namespace = built.namespace
    this.isPartial = built.isPartial
    this.pod = built.pod
  }

  at(...steps: Step[]): YamlNode | undefined {
    return this.root.at(...steps)
  }
}
