import type { Pod } from '../../sources/kubernetes/object.ts'
import { fixToReview, remove } from '../kit/fix.ts'
import { securityContext } from '../kit/references.ts'
import type { Problem, Rule } from '../kit/rule.ts'
import { titleOf } from '../kit/titles.ts'

export const rule: Rule = {
  target: 'pod',
  severity: 'low',
  profile: 'strict',
  checklist: ['WORK-1'],
  title: "No container is told to run in root's group",
  why: 'Files of the node and of images often grant the group of root what they refuse to everybody else.',
  references: [securityContext],

  *check(pod) {
    // Windows knows no group ids.
    if (pod.isWindows) return
    yield* primaryGroups(pod)
    yield* otherGroups(pod)
  },
}

/** Where the line is left out the group is 0 all the same, unless the image says otherwise: no fix can be known. */
function* primaryGroups(pod: Pod): Generator<Problem> {
  const inherited = pod.at('securityContext', 'runAsGroup')
  if (inherited?.value === 0) {
    yield {
      at: inherited,
      key: 'runAsGroup',
      message: `${titleOf(pod.object)} names group 0, which is root's, as the group of its containers.`,
      instead: [remove(inherited)],
    }
  }
  for (const container of pod.containers) {
    const own = container.at('securityContext', 'runAsGroup')
    if (own?.value !== 0) continue
    yield {
      at: own,
      key: `runAsGroup ${container.name}`,
      message: `Container \`${container.name}\` runs in group 0, which is root's.`,
      instead: [remove(own)],
    }
  }
}

function* otherGroups(pod: Pod): Generator<Problem> {
  const fsGroup = pod.at('securityContext', 'fsGroup')
  if (fsGroup?.value === 0) {
    yield {
      at: fsGroup,
      key: 'fsGroup',
      message: `${titleOf(pod.object)} gives its volumes to group 0, which is root's.`,
      fix: fixToReview(
        'Leave the group of the volumes alone',
        'Make sure that the program may read and write its volumes without it, or name a group of its own.',
        remove(fsGroup),
      ),
    }
  }
  const list = pod.at('securityContext', 'supplementalGroups')
  const groups = list?.items() ?? []
  const root = groups.find(({ value }) => value === 0)
  if (list === undefined || root === undefined) return
  yield {
    at: root,
    key: 'supplementalGroups',
    message: `${titleOf(pod.object)} adds its containers to group 0, which is root's.`,
    fix: fixToReview(
      "Leave root's group",
      'Make sure that the program needs no file that only this group may read.',
      remove(groups.length === 1 ? list : root),
    ),
  }
}
