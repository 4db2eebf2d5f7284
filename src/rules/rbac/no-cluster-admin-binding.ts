import type { KubeObject } from '../../sources/kubernetes/object.ts'
import type { RepositoryIndex } from '../../sources/kubernetes/repository-index.ts'
import type { YamlNode } from '../../sources/yaml/node.ts'
import { type BoundSubject, subjectsOf } from '../kit/bindings.ts'
import { isBootstrapObject } from '../kit/bootstrap-policy.ts'
import { definitionsFor } from '../kit/definitions.ts'
import { everyVerb, isBinding, isRole, policyRulesOf } from '../kit/rbac.ts'
import { rbacGoodPractices } from '../kit/references.ts'
import { cannotTell, type Rule } from '../kit/rule.ts'

export const rule: Rule = {
  target: 'object',
  severity: 'critical',
  profile: 'baseline',
  checklist: ['AUTHZ-1', 'AUTHZ-10'],
  title: 'Nobody is bound to cluster-admin or its equal',
  why: 'Whoever holds cluster-admin, or steals the token of one who does, owns every workload, secret and node of the cluster.',
  references: [rbacGoodPractices],
  reads: ['ClusterRole', 'Role'],

  *check(binding, index) {
    if (!isBinding(binding) || isDefaultBinding(binding)) return
    const name = binding.at('roleRef', 'name')
    if (typeof name?.value !== 'string') return

    const equal = name.value === 'cluster-admin' ? 'itself' : equalOf(binding, name.value, index)
    if (equal === 'undecided')
      yield cannotTell(`the role \`${name.value}\` is not in the repository, or in it more than once`)
    if (equal === 'undecided' || equal === undefined) return

    const role =
      equal === 'itself'
        ? '`cluster-admin`'
        : `\`${name.value}\`, a ${equal.kind} that is \`cluster-admin\` in all but its name`
    for (const { key, text, node } of boundBy(binding)) {
      yield {
        at: name,
        key,
        ...(binding.kind === 'RoleBinding' && { severity: 'high' }),
        message: `${binding.kind} \`${binding.name}\` binds ${text} to ${role}.`,
        related: [
          ...(node ? [{ at: node, label: 'who is bound' }] : []),
          ...(equal === 'itself' ? [] : [{ at: equal, label: 'the role' }]),
        ],
      }
    }
  },
}

/** The binding every cluster is born with. */
function isDefaultBinding(binding: KubeObject): boolean {
  const subjects = binding.at('subjects')?.items() ?? []
  const isMasters = subjects.length === 1 && subjects[0]?.at('name')?.value === 'system:masters'
  return isMasters && isBootstrapObject(binding, ['cluster-admin'])
}

/** The role of the commit that the binding refers to, if it grants everything. */
function equalOf(
  binding: KubeObject,
  name: string,
  index: RepositoryIndex,
): KubeObject | 'undecided' | undefined {
  const kind = binding.at('roleRef', 'kind')?.value === 'Role' ? 'Role' : 'ClusterRole'
  const roles = definitionsFor(binding, kind, name, index).filter(isRole)
  if (roles.length === 0) {
    const isSeen = index.isWhole && !index.isHidden(kind, { mentioning: name })
    return isSeen || isBuiltIn(name) ? undefined : 'undecided'
  }
  const equals = roles.filter(isClusterAdmin)
  return equals.length === 0 || equals.length === roles.length ? equals[0] : 'undecided'
}

/** Kubernetes brings these along, and none is about everything; unless somebody writes one of that name. */
function isBuiltIn(name: string): boolean {
  return /^(?:admin|edit|view|system:.*)$/.test(name)
}

/** Taken together its rules hold every verb, or the seven that do everything, on every resource of every group. */
function isClusterAdmin(role: KubeObject): boolean {
  const verbs = policyRulesOf(role)
    .filter(
      ({ groups, resources, names }) => groups.includes('*') && resources.includes('*') && names.length === 0,
    )
    .flatMap(granted => granted.verbs)
  return verbs.includes('*') || everyVerb.every(verb => verbs.includes(verb))
}

/** A binding without subjects is one that waits for them. */
function boundBy(binding: KubeObject): readonly Bound[] {
  const subjects = subjectsOf(binding)
  return subjects.length === 0 ? [{ key: '', text: 'its future subjects', node: undefined }] : subjects
}

interface Bound extends Pick<BoundSubject, 'key' | 'text'> {
  readonly node: YamlNode | undefined
}
