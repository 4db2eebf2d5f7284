import { set } from '../kit/fix.ts'
import { rbacGoodPractices, serviceAccounts } from '../kit/references.ts'
import type { Rule } from '../kit/rule.ts'
import { accountOf } from '../kit/service-accounts.ts'
import { titleOf } from '../kit/titles.ts'

export const rule: Rule = {
  target: 'pod',
  severity: 'low',
  profile: 'strict',
  checklist: ['AUTHZ-2', 'AUTHZ-11'],
  title: 'Workloads have a service account of their own',
  why: 'Rights that one workload gets through the account `default` every other pod of the namespace gets with it, and whoever breaks into one of them.',
  references: [serviceAccounts, rbacGoodPractices],

  *check(pod) {
    const { name, node } = accountOf(pod)
    if (name !== 'default') return

    yield {
      at: node ?? pod.spec,
      ...(node === undefined && { absent: true }),
      message:
        node === undefined
          ? `${titleOf(pod.object)} names no service account and so runs as \`default\`, like all such pods of its namespace.`
          : `${titleOf(pod.object)} runs as the service account \`default\`, like all pods of its namespace that name none.`,
      instead: [set(pod.spec, ['serviceAccountName'], 'dedicated')],
    }
  },
}
