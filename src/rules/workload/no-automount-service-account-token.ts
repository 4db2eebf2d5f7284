import type { KubeObject, Pod } from '../../sources/kubernetes/object.ts'
import type { RepositoryIndex } from '../../sources/kubernetes/repository-index.ts'
import type { YamlNode } from '../../sources/yaml/node.ts'
import { definitionsFor } from '../kit/definitions.ts'
import { type Fix, fixToReview, set } from '../kit/fix.ts'
import { serviceAccounts } from '../kit/references.ts'
import { type CannotTell, cannotTell, type Problem, type Rule } from '../kit/rule.ts'
import { accountOf, usersOf, workloadKinds } from '../kit/service-accounts.ts'
import { titleOf } from '../kit/titles.ts'

const field = 'automountServiceAccountToken'

export const rule: Rule = {
  target: 'object',
  severity: 'medium',
  profile: 'strict',
  checklist: ['AUTHZ-11'],
  title: 'Pods get no service account token they do not need',
  why: 'Whoever breaks into a container finds the token there and may ask the Kubernetes API for all that the account is allowed.',
  references: [serviceAccounts],
  reads: ['ServiceAccount', ...workloadKinds],

  *check(object, index) {
    if (object.pod !== undefined) yield* inPod(object.pod, index)
    if (object.kind === 'ServiceAccount' && object.group === '') yield* inAccount(object, index)
  },
}

function* inPod(pod: Pod, index: RepositoryIndex): Generator<Problem | CannotTell> {
  const own = pod.at(field)
  if (own?.value === false) return
  if (own?.value === true) {
    yield {
      at: own,
      message: `${titleOf(pod.object)} asks for a service account token.`,
      fix: refuse(pod.spec),
    }
    return
  }
  const account = accountOf(pod).name
  if (account === '') return
  const refusal = isRefusedBy(account, pod.object, index)
  if (refusal === 'undecided')
    yield cannotTell(`the repository does not settle what the ServiceAccount \`${account}\` says`)
  if (refusal !== 'no') return
  yield {
    at: pod.spec,
    absent: true,
    message: `${titleOf(pod.object)} gets the token of the service account \`${account}\`, as nothing forbids it.`,
    fix: refuse(pod.spec),
  }
}

function* inAccount(account: KubeObject, index: RepositoryIndex): Generator<Problem | CannotTell> {
  const own = account.at(field)
  if (own?.value === true) {
    yield {
      at: own,
      message: `${titleOf(account)} gives its token to every pod that does not refuse it.`,
      fix: refuse(account.root),
    }
    return
  }
  if (own?.value === false || account.name !== 'default') return
  const refusal = isRefusedByAll(account, index)
  if (refusal === 'undecided')
    yield cannotTell('pods that take its token may stand in files that were not read')
  if (refusal !== 'no') return
  yield {
    at: account,
    absent: true,
    message: 'ServiceAccount `default` gives its token to every pod that names no other account.',
    fix: refuse(account.root),
  }
}

/** Whether it has pods in the commit, and all of them refuse its token. */
function isRefusedByAll(account: KubeObject, index: RepositoryIndex): 'yes' | 'no' | 'undecided' {
  const { name, namespace } = account
  // Whoever applies it chooses a namespace, and other pods may stand there.
  if (namespace === undefined) return 'no'
  const { workloads, isComplete } = usersOf(name, account, index)
  const pods = [...workloads.values()].flat()
  if (pods.length === 0 || pods.some(pod => pod.at(field)?.value !== false)) return 'no'
  return isComplete ? 'yes' : 'undecided'
}

/** Whether the account of the same commit refuses tokens to its pods; an account that is not there is made without a word on it. */
function isRefusedBy(account: string, from: KubeObject, index: RepositoryIndex): 'yes' | 'no' | 'undecided' {
  const accounts = definitionsFor(from, 'ServiceAccount', account, index)
  const refusing = accounts.filter(definition => definition.at(field)?.value === false)
  if (accounts.length === 0)
    return index.isWhole && !index.isHidden('ServiceAccount', { mentioning: account }) ? 'no' : 'undecided'
  if (refusing.length === accounts.length) return 'yes'
  return refusing.length === 0 ? 'no' : 'undecided'
}

function refuse(owner: YamlNode): Fix {
  return fixToReview(
    'Mount no token',
    'Make sure that the program does not talk to the Kubernetes API.',
    set(owner, [field], false),
  )
}
