import type { Pod } from '../../sources/kubernetes/object.ts'
import { folderOf } from '../../text/path.ts'
import { set } from '../kit/fix.ts'
import { rbacGoodPractices, serviceAccounts } from '../kit/references.ts'
import { cannotTell, type Rule } from '../kit/rule.ts'
import { type AccountUsers, accountOf, usersOf, workloadKey, workloadKinds } from '../kit/service-accounts.ts'
import { titleOf } from '../kit/titles.ts'

/** Enough to see who it is. */
const shown = 3

export const rule: Rule = {
  target: 'pod',
  severity: 'low',
  profile: 'strict',
  checklist: ['AUTHZ-2'],
  title: 'No two workloads share a service account',
  why: 'Whoever breaks into one of them has the rights that the other needs, and the audit log cannot tell which of them acted.',
  references: [rbacGoodPractices, serviceAccounts],
  reads: workloadKinds,

  *check(pod, index) {
    const { name, node } = accountOf(pod)
    if (node === undefined || name === 'default' || name === '') return

    const users = usersOf(name, pod.object, index)
    const others = othersThan(pod, users)
    const [first, second] = others
    if (first === undefined) {
      if (!users.isComplete)
        yield cannotTell('workloads with the same service account may stand in files that were not read')
      return
    }
    yield {
      at: node,
      message: `${titleOf(pod.object)} shares the service account \`${name}\` with ${titleOf(first.object)}${second ? ' and others' : ''}.`,
      instead: [set(pod.spec, ['serviceAccountName'], 'dedicated')],
      related: others.map(other => ({ at: accountOf(other).node ?? other, label: 'used here' })),
    }
  },
}

/**
 * The first of the workloads that run as the account beside this pod: those of its folder, then those of any where neither it
 * nor the other is defined twice. What has its name in another folder is another way to deploy it.
 */
function othersThan({ object, source }: Pod, { workloads, byFolder }: AccountUsers): readonly Pod[] {
  const key = workloadKey(object)
  const folder = folderOf(source.path)
  const others = new Map<string, Pod>()
  for (const other of byFolder.get(folder) ?? []) {
    if (others.size === shown) break
    if (workloadKey(other.object) !== key) others.set(workloadKey(other.object), other)
  }
  if ((workloads.get(key) ?? []).length > 1) return [...others.values()]
  for (const [otherKey, [other, again]] of workloads) {
    if (others.size === shown) break
    if (other !== undefined && again === undefined && other.object.name !== object.name)
      others.set(otherKey, other)
  }
  return [...others.values()]
}
