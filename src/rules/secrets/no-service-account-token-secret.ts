import type { Rule } from '../kit/rule.ts'
import { titleOf } from '../kit/titles.ts'

export const rule: Rule = {
  target: 'object',
  severity: 'high',
  profile: 'standard',
  checklist: ['AUTHN-2'],
  title: 'No Secret holds a long-lived token of a service account',
  why: 'The token in such a Secret never expires and is bound to no pod: whoever reads it once acts as the service account until somebody deletes the Secret. A token by TokenRequest or from a projected volume ends by itself.',
  references: [
    {
      title: 'Kubernetes: manually create a long-lived API token for a ServiceAccount',
      url: 'https://kubernetes.io/docs/tasks/configure-pod-container/configure-service-account/#manually-create-a-long-lived-api-token-for-a-serviceaccount',
    },
    {
      title: 'Kubernetes: TokenRequest API',
      url: 'https://kubernetes.io/docs/reference/kubernetes-api/authentication-resources/token-request-v1/',
    },
  ],

  *check(secret) {
    if (secret.kind !== 'Secret' || secret.group !== '') return
    const type = secret.at('type')
    if (type?.value !== 'kubernetes.io/service-account-token') return

    const account = secret.at('metadata', 'annotations', 'kubernetes.io/service-account.name')?.value
    const owner =
      typeof account === 'string' && account !== ''
        ? `the service account \`${account}\``
        : 'a service account'
    yield { at: type, message: `${titleOf(secret)} asks for a token of ${owner} that never expires.` }
  },
}
