import type { Container } from '../../sources/kubernetes/object.ts'
import type { RepositoryIndex } from '../../sources/kubernetes/repository-index.ts'
import { builtUserOf, checkOfUser, nameUser } from '../kit/built-images.ts'
import { type Fix, fixToReview, set } from '../kit/fix.ts'
import { securityContext } from '../kit/references.ts'
import type { Rule } from '../kit/rule.ts'

const lowest = 10_000

export const rule: Rule = {
  target: 'container',
  severity: 'low',
  profile: 'strict',
  checklist: ['WORK-1'],
  title: 'Containers run with a user id of 10000 or above',
  why: 'Low user ids belong to people and services of the node: a process that breaks out with one of them meets files that are its own.',
  references: [securityContext],

  *check(container, index) {
    if (container.pod.isWindows || container.pod.hasUserNamespace) return
    const user = container.effective('runAsUser')
    if (user === undefined) {
      const fix = nameOwn(container, index)
      yield {
        at: container,
        absent: true,
        message: `Container \`${container.name}\` leaves its user id to the image.`,
        ...(fix ? { fix } : { instead: [set(container.node, ['securityContext', 'runAsUser'], lowest)] }),
      }
      return
    }
    // User 0 is the concern of `workload/no-root-user`.
    if (typeof user.value === 'number' && user.value !== 0 && user.value < lowest) {
      yield {
        at: user,
        message: `Container \`${container.name}\` runs with the user id ${user.value}, which is below ${lowest}.`,
      }
    }
  },
}

/** The user id of the image, where the Dockerfile is at hand and has a high one: any other number would be invented. */
function nameOwn(container: Container, index: RepositoryIndex): Fix | undefined {
  const user = builtUserOf(container, index)
  if (user?.kind !== 'number' || user.uid < lowest) return undefined
  return fixToReview('Name the user of the image', checkOfUser(user), ...nameUser(container, user, index))
}
