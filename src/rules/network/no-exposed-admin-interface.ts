import { routedBackendsOf } from '../../sources/kubernetes/ingress.ts'
import type { KubeObject } from '../../sources/kubernetes/object.ts'
import type { RepositoryIndex } from '../../sources/kubernetes/repository-index.ts'
import { type ConsoleAnswer, consoleAt, consoleBehind } from '../kit/console-services.ts'
import type { Console } from '../kit/consoles.ts'
import { isOpenService, isRouting, leadsEverybody } from '../kit/entrances.ts'
import { isIngress } from '../kit/ingresses.ts'
import { type CannotTell, cannotTell, type Problem, type Rule } from '../kit/rule.ts'
import { servingKinds } from '../kit/selected-workloads.ts'
import { isService } from '../kit/services.ts'
import { titleOf } from '../kit/titles.ts'

/** Each is looked up in the whole commit, and no Ingress that somebody keeps up has more. */
const mostBackends = 200

export const rule: Rule = {
  target: 'object',
  severity: 'high',
  profile: 'standard',
  checklist: ['NET-3'],
  title: 'Admin interfaces are not open to everybody',
  why: 'Consoles of the cluster and of its tools run programs, show secrets or change what runs. Reached from outside they are one weak or missing password away from being taken over.',
  references: [
    {
      title: 'NSA and CISA: Kubernetes hardening guide',
      url: 'https://media.defense.gov/2022/Aug/29/2003066362/-1/-1/0/CTR_KUBERNETES_HARDENING_GUIDANCE_1.2_20220829.PDF',
    },
    {
      title: 'Microsoft: misconfigured Kubeflow workloads',
      url: 'https://www.microsoft.com/en-us/security/blog/2020/06/10/misconfigured-kubeflow-workloads-are-a-security-risk/',
    },
  ],
  reads: ['Service', ...servingKinds],

  *check(object, index) {
    if (isService(object)) {
      if (isOpenService(object)) yield* ofService(object, index)
    } else if ((isIngress(object) || isRouting(object)) && leadsEverybody(object)) {
      yield* ofRoute(object, index)
    }
  },
}

function* ofService(service: KubeObject, index: RepositoryIndex): Generator<Problem | CannotTell> {
  const type = service.at('spec', 'type')
  const where = type?.value === 'NodePort' ? 'on every node' : 'behind an open load balancer'
  const answer = consoleBehind(service, undefined, index)
  yield* said(answer, service.name, ({ name }) => ({
    at: type ?? service,
    message: `${titleOf(service)} puts ${name}, an admin interface, ${where}.`,
  }))
}

/** Each console once, however many paths lead there. */
function* ofRoute(route: KubeObject, index: RepositoryIndex): Generator<Problem | CannotTell> {
  const seen = new Set<unknown>()
  for (const backend of routedBackendsOf(route).slice(0, mostBackends)) {
    const target = `${backend.name.value} ${backend.port}`
    if (seen.has(target)) continue
    seen.add(target)
    const answer = consoleAt(route, backend, index)
    const about = typeof answer === 'object' ? answer.program : answer
    if (about !== undefined && seen.has(about)) continue
    seen.add(about)
    yield* said(answer, String(backend.name.value), ({ name }) => ({
      // In a chart the name mostly comes from a helper, this from the template.
      at: backend.node,
      // Who may come in by a gateway is mostly said by a policy beside it.
      ...(route.group.startsWith('gateway.') && { profile: 'strict' }),
      message: `${titleOf(route)} leads everybody to ${name}, an admin interface.`,
    }))
  }
}

function* said(
  answer: ConsoleAnswer,
  service: string,
  problemOf: (program: Console) => Problem,
): Generator<Problem | CannotTell> {
  if (answer === 'undecided')
    yield cannotTell(`the workload of Service \`${service}\` is not in the repository, or differs`)
  if (typeof answer !== 'object') return
  const { program, workload } = answer
  yield {
    key: program.name,
    ...(program.guard !== 'open' && { severity: 'medium' }),
    ...(program.guard === 'shared' && { profile: 'strict' }),
    ...(workload && { related: [{ at: workload, label: 'what is reached' }] }),
    ...problemOf(program),
  }
}
