import { set } from '../kit/fix.ts'
import { systemNamespaces } from '../kit/namespaces.ts'
import { namespaces } from '../kit/references.ts'
import type { Rule } from '../kit/rule.ts'
import { titleOf } from '../kit/titles.ts'

export const rule: Rule = {
  target: 'object',
  severity: 'low',
  profile: 'standard',
  checklist: ['AUTHZ-6'],
  title: 'Workloads stay out of the namespaces of the cluster itself',
  why: 'In `kube-system` stand the service accounts and secrets with the widest rights, and policies for workloads often leave it out.',
  references: [namespaces],

  *check(object) {
    const { namespace, pod } = object
    if (pod === undefined || namespace === undefined || !systemNamespaces.has(namespace)) return

    yield {
      at: object.at('metadata', 'namespace') ?? object,
      message: `${titleOf(object)} is put into the system namespace \`${namespace}\`.`,
      instead: [set(object.root, ['metadata', 'namespace'], 'harbour')],
    }
  },
}
