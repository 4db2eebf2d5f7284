import type { YamlNode } from '../../sources/yaml/node.ts'
import { remove } from '../kit/fix.ts'
import type { Rule } from '../kit/rule.ts'
import { titleOf } from '../kit/titles.ts'

export const rule: Rule = {
  target: 'object',
  severity: 'high',
  profile: 'standard',
  checklist: ['NET-2'],
  title: 'Authorization policies of the mesh say who may call',
  why: 'A rule that fits every request lets every workload, and whatever reaches the network, call the services it is about: one stolen pod can then call them all.',
  references: [
    {
      title: 'Istio: authorization policy',
      url: 'https://istio.io/latest/docs/reference/config/security/authorization-policy/',
    },
  ],

  *check(policy) {
    if (policy.kind !== 'AuthorizationPolicy' || policy.group !== 'security.istio.io') return
    if ((policy.at('spec', 'action')?.value ?? 'ALLOW') !== 'ALLOW') return
    for (const item of policy.at('spec', 'rules')?.items() ?? []) {
      const breadth = breadthOf(item)
      if (breadth === undefined) continue
      yield {
        at: item,
        key: breadth,
        ...(breadth === 'every namespace' && { severity: 'medium' }),
        message: `${titleOf(policy)} allows ${breadth === 'anybody' ? 'every request' : 'requests from the workloads of every namespace'}.`,
        instead: [remove(item)],
      }
    }
  },
}

/** How much a rule lets in that says nothing of what is called; undefined where it is limited. */
function breadthOf(rule: YamlNode): 'anybody' | 'every namespace' | undefined {
  if (rule.kind !== 'map' || !isEmpty(rule.at('to')) || !isEmpty(rule.at('when'))) return undefined
  const from = rule.at('from')
  if (isEmpty(from)) return 'anybody'
  return from?.items().some(item => isEveryNamespace(item.at('source'))) ? 'every namespace' : undefined
}

function isEmpty(list: YamlNode | undefined): boolean {
  return list === undefined || list.value === null || (list.kind === 'list' && list.items().length === 0)
}

/** Whatever else it asks of the source narrows it. */
function isEveryNamespace(source: YamlNode | undefined): boolean {
  const fields = source?.entries().filter(({ node }) => !isEmpty(node)) ?? []
  const namespaces = source?.at('namespaces')?.items() ?? []
  return fields.length === 1 && namespaces.some(({ value }) => value === '*')
}
