import type { Pod } from '../../sources/kubernetes/object.ts'
import { addedCapabilities, giveUp, plainName } from '../kit/capabilities.ts'
import { remove } from '../kit/fix.ts'
import { hostPathOf, mountsByVolume } from '../kit/host-paths.ts'
import { capabilitiesManual, hostPathVolumes } from '../kit/references.ts'
import type { Problem, Rule } from '../kit/rule.ts'
import { changesNode } from '../kit/security-context.ts'
import { titleOf } from '../kit/titles.ts'

export const rule: Rule = {
  target: 'pod',
  severity: 'critical',
  profile: 'baseline',
  checklist: ['WORK-13'],
  title: 'Containers can neither load nor reach kernel modules',
  why: 'A kernel module runs with every right on the node: who can load one, or replace one that the node will load, owns the node.',
  references: [capabilitiesManual, hostPathVolumes],

  *check(pod) {
    yield* loading(pod)
    yield* mounting(pod)
  },
}

function* loading(pod: Pod): Generator<Problem> {
  if (pod.isWindows) return
  for (const container of pod.containers) {
    for (const capability of addedCapabilities(container)) {
      if (plainName(capability) !== 'SYS_MODULE') continue
      yield {
        at: capability.node,
        key: `${container.name} ${capability.name}`,
        message: `Container \`${container.name}\` may load modules into the kernel of its node: it adds \`${capability.name}\`.`,
        ...(!changesNode(container) && {
          fix: giveUp(container, capability, 'Make sure that the nodes load the modules themselves.'),
        }),
      }
    }
  }
}

function* mounting(pod: Pod): Generator<Problem> {
  const volumes = (pod.at('volumes')?.items() ?? []).flatMap(volume => {
    const hostPath = hostPathOf(volume)
    return hostPath && isOfModules(hostPath.path) ? [{ volume, ...hostPath }] : []
  })
  if (volumes.length === 0) return
  const mountsOf = mountsByVolume(pod)
  for (const { volume, node, at, path } of volumes) {
    const name = String(volume.at('name')?.value ?? '')
    const mounts = mountsOf.get(name) ?? []
    const isReadOnly = mounts.length > 0 && mounts.every(mount => mount.at('readOnly')?.value === true)
    yield {
      at,
      key: `${path}${isReadOnly ? ' read-only' : ''}`,
      ...(isReadOnly && { severity: 'medium' }),
      message: isReadOnly
        ? `Volume \`${name}\` of ${titleOf(pod.object)} shows the kernel modules of its node.`
        : `Volume \`${name}\` of ${titleOf(pod.object)} lets it change the kernel modules of its node.`,
      instead: [remove(node)],
    }
  }
}

/** The folder of modules or one below it; those above are a matter of host paths in general. */
function isOfModules(path: string): boolean {
  return /^(?:\/usr)?\/lib\/modules(?:\/|$)/.test(path)
}
