import type { Container } from '../../sources/kubernetes/object.ts'
import { addedCapabilities, droppedCapabilities, plainName } from '../kit/capabilities.ts'
import { type Fix, fixToReview, insert, safeFix, set } from '../kit/fix.ts'
import { podSecurityStandards, securityContext } from '../kit/references.ts'
import type { Rule } from '../kit/rule.ts'
import { changesOwners, ignoredAtPodLevel, isSet, setInContainer } from '../kit/security-context.ts'

export const rule: Rule = {
  target: 'container',
  severity: 'medium',
  profile: 'standard',
  checklist: ['WORK-10'],
  title: 'Containers drop all capabilities',
  why: 'Container runtimes grant some fourteen capabilities by default, raw network access among them; few programs need any.',
  references: [podSecurityStandards, securityContext],

  *check(container) {
    const list = container.at('securityContext', 'capabilities', 'drop')
    if (container.pod.isWindows || (list?.kind === 'scalar' && isSet(list))) return
    const dropped = droppedCapabilities(container)
    if (dropped.some(({ name }) => name === 'ALL')) return

    const misspelt = dropped.find(({ name }) => name.toUpperCase() === 'ALL')
    if (misspelt !== undefined) {
      yield {
        at: misspelt.node,
        severity: 'low',
        message: `Container \`${container.name}\` drops \`${misspelt.name}\`, which the Pod Security Standards accept in capitals only.`,
        fix: safeFix('Write it in capitals', set(misspelt.node, [], 'ALL')),
      }
      return
    }
    const isPart = list !== undefined && dropped.length > 0
    const fix = dropAll(container)
    yield {
      at: isPart ? list : container,
      absent: true,
      message: isPart
        ? `Container \`${container.name}\` drops some capabilities, but not \`ALL\`.`
        : `Container \`${container.name}\` drops no capabilities${ignoredAtPodLevel(container, 'capabilities')}.`,
      ...(fix && { fix }),
    }
  },
}

/** None where it would evidently fail without one. */
function dropAll(container: Container): Fix | undefined {
  const list = container.at('securityContext', 'capabilities', 'drop')
  const patch =
    list !== undefined && list.items().length > 0
      ? insert(list, 'ALL')
      : setInContainer(container, ['securityContext', 'capabilities', 'drop'], ['ALL'])
  if (namesNeeds(container) || needsNone(container)) return safeFix('Drop all capabilities', patch)
  if (changesOwners(container)) return undefined
  return fixToReview(
    'Drop all capabilities',
    'Make sure that the program starts without capabilities such as CHOWN, SETUID or NET_BIND_SERVICE, and add back the ones it needs.',
    patch,
  )
}

/** What it needs stands beside it, unless that is everything. */
function namesNeeds(container: Container): boolean {
  const added = addedCapabilities(container)
  const isPrivileged = container.at('securityContext', 'privileged')?.value === true
  return added.length > 0 && !isPrivileged && added.every(capability => plainName(capability) !== 'ALL')
}

/** A process that is not root holds none of them anyway, unless it wants a port below 1024. */
function needsNone(container: Container): boolean {
  const uid = container.effective('runAsUser')?.value ?? undefined
  const isRootless =
    uid === undefined
      ? container.effective('runAsNonRoot')?.value === true
      : typeof uid === 'number' && uid > 0
  const ports = container.at('ports')?.items() ?? []
  return isRootless && ports.every(port => Number(port.at('containerPort')?.value) >= 1024)
}
