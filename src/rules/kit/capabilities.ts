import type { Container } from '../../sources/kubernetes/object.ts'
import type { YamlNode } from '../../sources/yaml/node.ts'

/** What a container may add without leaving the Pod Security Standards' baseline; their restricted level keeps the first alone. */
export const baselineCapabilities: ReadonlySet<string> = new Set([
  'NET_BIND_SERVICE',
  'AUDIT_WRITE',
  'CHOWN',
  'DAC_OVERRIDE',
  'FOWNER',
  'FSETID',
  'KILL',
  'MKNOD',
  'SETFCAP',
  'SETGID',
  'SETPCAP',
  'SETUID',
  'SYS_CHROOT',
])

/** A capability as written in a list, and where. */
export interface WrittenCapability {
  readonly name: string
  readonly node: YamlNode
}

export function addedCapabilities(container: Container): readonly WrittenCapability[] {
  return listed(container.at('securityContext', 'capabilities', 'add'))
}

export function droppedCapabilities(container: Container): readonly WrittenCapability[] {
  return listed(container.at('securityContext', 'capabilities', 'drop'))
}

function listed(list: YamlNode | undefined): readonly WrittenCapability[] {
  return (list?.items() ?? []).flatMap(node =>
    typeof node.value === 'string' ? [{ name: node.value, node }] : [],
  )
}
