import type { KubeObject } from '../../sources/kubernetes/object.ts'
import { type BoundSubject, nameIn, roleText, subjectsOf, unbind } from '../kit/bindings.ts'
import { isBootstrapObject } from '../kit/bootstrap-policy.ts'
import { isBinding } from '../kit/rbac.ts'
import type { Problem, Rule } from '../kit/rule.ts'
import { titleOf } from '../kit/titles.ts'

export const rule: Rule = {
  target: 'object',
  severity: 'critical',
  profile: 'baseline',
  checklist: ['AUTHN-5'],
  title: 'Roles are bound to nobody unknown',
  why: 'Whoever reaches the API server has the rights of anonymous users, and every pod those of authenticated ones.',
  references: [
    {
      title: 'Kubernetes: anonymous requests',
      url: 'https://kubernetes.io/docs/reference/access-authn-authz/authentication/#anonymous-requests',
    },
    {
      title: 'Kubernetes: default roles and role bindings',
      url: 'https://kubernetes.io/docs/reference/access-authn-authz/rbac/#discovery-roles',
    },
  ],

  *check(binding) {
    if (!isBinding(binding) || isDefaultBinding(binding)) return
    for (const subject of subjectsOf(binding)) {
      const who = crowds.get(subject.name)
      if (who === undefined || !/^(?:User|Group)$/.test(subject.kind)) continue
      const fix = unbind(subject, binding)
      yield {
        at: nameIn(subject),
        key: subject.key,
        ...levelOf(subject, binding),
        message: `${titleOf(binding)} gives ${roleText(binding)} to ${who}: ${subject.text}.`,
        ...(fix && { fix }),
      }
    }
  },
}

/** Those that every cluster is born with. */
function isDefaultBinding(binding: KubeObject): boolean {
  const names = ['system:basic-user', 'system:discovery', 'system:public-info-viewer']
  return isBootstrapObject(binding, names) && saysLittle(binding)
}

const crowds: ReadonlyMap<string, string> = new Map([
  ['system:anonymous', 'everybody, without any authentication'],
  ['system:unauthenticated', 'everybody, without any authentication'],
  ['system:authenticated', 'everybody with any credential of the cluster'],
])

function levelOf({ name }: BoundSubject, binding: KubeObject): Pick<Problem, 'severity' | 'profile'> {
  if (name !== 'system:authenticated') return {}
  return saysLittle(binding) ? { severity: 'low', profile: 'strict' } : { severity: 'high' }
}

/** Roles that Kubernetes itself gives to everybody, or means for that. */
function saysLittle(binding: KubeObject): boolean {
  const role = binding.at('roleRef', 'name')?.value
  return (
    typeof role === 'string' &&
    /^system:(?:basic-user|discovery|public-info-viewer|service-account-issuer-discovery)$/.test(role)
  )
}
