import type { Range } from '../../text/lines.ts'
import type { Source } from '../../text/source.ts'
import type { Step, YamlNode } from '../yaml/node.ts'
import type { Container, KubeObject, Pod } from './object.ts'
import type { PodRoute } from './pod-kinds.ts'

/** The pod of an object; undefined when nothing stands where the pod's specification should. */
export function toPod(object: KubeObject, route: PodRoute, isPatch: boolean): Pod | undefined {
  const spec = object.at(...route.spec)
  return spec?.kind === 'map'
    ? new WrittenPod(object, spec, object.at(...route.metadata), isPatch)
    : undefined
}

const lists = [
  ['init', 'initContainers'],
  ['plain', 'containers'],
  ['ephemeral', 'ephemeralContainers'],
] as const

class WrittenPod implements Pod {
  readonly object: KubeObject
  readonly source: Source
  readonly range: Range
  readonly spec: YamlNode
  readonly metadata: YamlNode | undefined
  readonly containers: readonly Container[]
  readonly isWindows: boolean
  readonly hasUserNamespace: boolean
  readonly isPartial: boolean

  constructor(object: KubeObject, spec: YamlNode, metadata: YamlNode | undefined, isPatch: boolean) {
    this.object = object
    this.source = object.source
    this.range = object.range
    this.spec = spec
    this.metadata = metadata
    this.isWindows = spec.at('os', 'name')?.value === 'windows'
    this.hasUserNamespace = spec.at('hostUsers')?.value === false

    const written = lists.flatMap(([role, key]) =>
      (spec.at(key)?.items() ?? []).filter(node => node.kind === 'map').map(node => ({ role, node })),
    )
    this.isPartial = isPatch || !written.some(({ node }) => node.at('image') !== undefined)
    this.containers = written.map(({ role, node }, index) => new WrittenContainer(this, role, node, index))
  }

  at(...steps: Step[]): YamlNode | undefined {
    return this.spec.at(...steps)
  }
}

class WrittenContainer implements Container {
  readonly pod: Pod
  readonly role: Container['role']
  readonly source: Source
  readonly range: Range
  readonly name: string
  readonly node: YamlNode
  readonly image: YamlNode | undefined
  readonly isPartial: boolean

  constructor(pod: Pod, role: Container['role'], node: YamlNode, index: number) {
    const name = node.at('name')?.value ?? ''
    this.pod = pod
    this.role = role
    this.source = node.source
    this.range = node.range
    this.name = name === '' ? `#${index + 1}` : String(name)
    this.node = node
    this.image = node.at('image')
    this.isPartial = pod.isPartial || this.image === undefined
  }

  at(...steps: Step[]): YamlNode | undefined {
    return this.node.at(...steps)
  }

  effective(...steps: Step[]): YamlNode | undefined {
    const own = this.at('securityContext', ...steps)
    if (own !== undefined && own.value !== null) return own
    const inherited = this.pod.at('securityContext', ...steps)
    return inherited?.value === null ? undefined : inherited
  }
}
