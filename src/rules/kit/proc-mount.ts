import type { Container } from '../../sources/kubernetes/object.ts'
import type { YamlNode } from '../../sources/yaml/node.ts'
import { type Fix, fixToReview, set } from './fix.ts'

/** Where a container asks for another `/proc` than the masked one. */
export function unmaskedProcOf(container: Container): YamlNode | undefined {
  const procMount = container.at('securityContext', 'procMount')
  if (typeof procMount?.value !== 'string' || container.pod.isWindows) return undefined
  return procMount.value === '' || procMount.value === 'Default' ? undefined : procMount
}

export function maskProc(procMount: YamlNode): Fix {
  return fixToReview(
    'Keep `/proc` masked',
    'Make sure that the program starts no containers of its own and changes nothing of the kernel.',
    set(procMount, [], 'Default'),
  )
}
