import type { KubeObject } from '../../sources/kubernetes/object.ts'
import type { RepositoryIndex } from '../../sources/kubernetes/repository-index.ts'
import { type BoundSubject, nameIn, roleText, subjectsOf } from '../kit/bindings.ts'
import { definitionsFor } from '../kit/definitions.ts'
import { isBinding, isReadOnly, isRole, policyRulesOf } from '../kit/rbac.ts'
import { rbacGoodPractices } from '../kit/references.ts'
import { cannotTell, type Rule } from '../kit/rule.ts'
import { titleOf } from '../kit/titles.ts'

export const rule: Rule = {
  target: 'object',
  severity: 'medium',
  profile: 'standard',
  checklist: ['AUTHN-4'],
  title: 'Rights to change something belong to persons and teams, not to shared accounts',
  why: 'Where several people share an account, the audit log cannot tell who acted, and nobody can be shut out alone.',
  references: [rbacGoodPractices],
  reads: ['ClusterRole', 'Role'],

  *check(binding, index) {
    if (!isBinding(binding)) return
    const shared = subjectsOf(binding).filter(isShared)
    if (shared.length === 0) return

    const answer = mayWrite(binding, index)
    if (answer === 'undecided') yield cannotTell('the role is not in the repository, or in it more than once')
    if (answer !== 'yes') return
    for (const subject of shared) {
      yield {
        at: nameIn(subject),
        key: subject.key,
        message: `${titleOf(binding)} gives the rights of ${roleText(binding)} to ${subject.text}, which names neither a person nor a team.`,
      }
    }
  },
}

/** Nothing of the name, without what issues it and its domain, says who it is: `oidc:kubernetes-admin`, `root@harbour.example`. */
function isShared({ kind, name }: BoundSubject): boolean {
  if (kind !== 'User' && kind !== 'Group') return false
  const own = name.replace(/^.*[:/]/, '').replace(/@.*$/, '')
  const words = own.toLowerCase().split(/[^a-z0-9]+/)
  return (
    words.some(word => roleWords.has(word)) &&
    words.every(word => roleWords.has(word) || plainWords.has(word))
  )
}

const roleWords: ReadonlySet<string> = new Set(['admin', 'administrator', 'ops', 'root', 'superuser'])
const plainWords: ReadonlySet<string> = new Set(['cluster', 'k8s', 'kube', 'kubernetes', 'super', 'user'])

function mayWrite(binding: KubeObject, index: RepositoryIndex): 'yes' | 'no' | 'undecided' {
  const name = binding.at('roleRef', 'name')?.value
  if (typeof name !== 'string') return 'no'
  if (['admin', 'cluster-admin', 'edit'].includes(name)) return 'yes'
  if (name === 'view') return 'no'
  const kind = binding.at('roleRef', 'kind')?.value === 'Role' ? 'Role' : 'ClusterRole'
  const answers = definitionsFor(binding, kind, name, index).filter(isRole).map(writes)
  if (answers.length === 0 || new Set(answers).size > 1) return 'undecided'
  return answers[0] === true ? 'yes' : 'no'
}

function writes(role: KubeObject): boolean {
  return policyRulesOf(role).some(entry => entry.resources.length > 0 && !isReadOnly(entry))
}
