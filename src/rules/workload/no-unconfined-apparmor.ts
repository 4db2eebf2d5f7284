import type { Container, Pod } from '../../sources/kubernetes/object.ts'
import { appArmorAnnotations } from '../kit/apparmor.ts'
import { type Fix, fixToReview, type Patch, remove, set } from '../kit/fix.ts'
import { appArmor, podSecurityStandards } from '../kit/references.ts'
import type { Problem, Rule } from '../kit/rule.ts'
import { isSet, setInContainer, writtenFields } from '../kit/security-context.ts'
import { titleOf } from '../kit/titles.ts'

export const rule: Rule = {
  target: 'pod',
  severity: 'medium',
  profile: 'baseline',
  checklist: ['WORK-11'],
  title: 'No container turns AppArmor off',
  why: "On nodes with AppArmor the runtime's default profile keeps containers from mounting filesystems and from writing to the kernel's files; without it a break-out is easier.",
  references: [podSecurityStandards, appArmor],

  *check(pod) {
    if (pod.isWindows) return
    yield* fields(pod)
    yield* annotations(pod)
  },
}

const title = "Use the runtime's default AppArmor profile"
const check =
  'Make sure that the nodes run AppArmor, and that the program needs nothing which the default profile denies.'

function* fields(pod: Pod): Generator<Problem> {
  for (const { node, who, owner } of writtenFields(pod, 'appArmorProfile')) {
    const type = node.at('type')
    if (typeof type?.value !== 'string' || /^(?:RuntimeDefault|Localhost|)$/.test(type.value)) continue
    yield {
      at: type,
      key: `${owner} ${type.value}`.trim(),
      message:
        type.value === 'Unconfined'
          ? `${who} has the AppArmor profile \`Unconfined\`, which denies nothing.`
          : `${who} has an AppArmor profile of the unknown type \`${type.value}\`.`,
      ...(node.at('localhostProfile') === undefined && {
        fix: fixToReview(title, check, set(type, [], 'RuntimeDefault')),
      }),
    }
  }
}

/** Pod Security admission reads them even for containers that are not there. */
function* annotations(pod: Pod): Generator<Problem> {
  const bad = [...appArmorAnnotations(pod)].filter(([, { profile }]) => !isAllowed(profile))
  if (bad.length === 0) return
  const all = pod.metadata?.at('annotations')
  const isOnly = all?.entries().length === 1
  const containers = new Map(pod.containers.map(container => [container.name, container]))
  for (const [name, { profile, entry }] of bad) {
    yield {
      at: entry.node,
      key: `annotation ${name} ${profile}`,
      message: `${titleOf(pod.object)} gives its container \`${name}\` the AppArmor profile \`${profile}\` by annotation.`,
      fix: fieldInstead(containers.get(name), remove(isOnly ? all : entry.node)),
    }
  }
}

function isAllowed(profile: string): boolean {
  return profile === '' || profile === 'runtime/default' || profile.startsWith('localhost/')
}

function fieldInstead(container: Container | undefined, gone: Patch): Fix {
  if (container === undefined || isSet(container.at('securityContext', 'appArmorProfile')))
    return fixToReview('Remove the annotation', check, gone)
  const route = ['securityContext', 'appArmorProfile', 'type']
  return fixToReview(title, check, gone, setInContainer(container, route, 'RuntimeDefault'))
}
