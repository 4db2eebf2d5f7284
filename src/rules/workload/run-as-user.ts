import { set } from '../kit/fix.ts'
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

  *check(container) {
    if (container.pod.isWindows || container.pod.hasUserNamespace) return
    const user = container.effective('runAsUser')
    if (user === undefined) {
      yield {
        at: container,
        absent: true,
        message: `Container \`${container.name}\` leaves its user id to the image.`,
        instead: [set(container.node, ['securityContext', 'runAsUser'], lowest)],
      }
      return
    }
    if (typeof user.value === 'number' && user.value < lowest) {
      yield {
        at: user,
        message: `Container \`${container.name}\` runs with the user id ${user.value}, which is below ${lowest}.`,
      }
    }
  },
}
