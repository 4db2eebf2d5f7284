import type { Container } from '../../sources/kubernetes/object.ts'
import type { YamlNode } from '../../sources/yaml/node.ts'
import { type Fix, fixToReview, remove } from './fix.ts'

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

/** The name behind other spellings: `SYS_ADMIN` for `CAP_SYS_ADMIN` and `sys_admin`. */
export function plainName({ name }: WrittenCapability): string {
  return name.toUpperCase().replace(/^CAP_/, '')
}

/** Takes one added capability away; where nothing else is added, the whole list goes. */
export function giveUp(container: Container, { name, node }: WrittenCapability, check: string): Fix {
  const list = container.at('securityContext', 'capabilities', 'add')
  const target = list?.items().length === 1 ? list : node
  return fixToReview(`Give up \`${name}\``, check, remove(target))
}

function listed(list: YamlNode | undefined): readonly WrittenCapability[] {
  return (list?.items() ?? []).flatMap(node =>
    typeof node.value === 'string' ? [{ name: node.value, node }] : [],
  )
}
