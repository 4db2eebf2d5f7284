import type { Container } from '../../sources/kubernetes/object.ts'
import type { YamlNode } from '../../sources/yaml/node.ts'
import { fixToReview, set } from '../kit/fix.ts'
import { parseQuantity } from '../kit/quantities.ts'
import { resourceManagement } from '../kit/references.ts'
import type { Problem, Rule } from '../kit/rule.ts'
import { titleOf } from '../kit/titles.ts'

export const rule: Rule = {
  target: 'container',
  severity: 'low',
  profile: 'strict',
  checklist: ['WORK-9'],
  title: 'Containers request as much memory as their limit allows',
  why: 'What a container takes beyond its request is promised to nobody: when the node runs short of memory, it or its neighbours are ended.',
  references: [
    resourceManagement,
    {
      title: 'Kubernetes: quality of service classes of pods',
      url: 'https://kubernetes.io/docs/concepts/workloads/pods/pod-qos/',
    },
  ],

  *check(container) {
    if (container.role === 'ephemeral') return
    yield* unequalIn(container.at('resources'), `Container \`${container.name}\``)
    if (isFirst(container))
      for (const problem of unequalIn(container.pod.at('resources'), titleOf(container.pod.object)))
        yield { ...problem, key: 'pod' }
  },
}

/** Of the whole pod (KEP-2837) one container speaks. */
function isFirst(container: Container): boolean {
  return container === container.pod.containers[0]
}

function* unequalIn(resources: YamlNode | undefined, owner: string): Generator<Problem> {
  const limit = resources?.at('limits', 'memory')
  const request = resources?.at('requests', 'memory')
  const [most, least] = [parseQuantity(limit?.value), parseQuantity(request?.value)]
  if (limit === undefined || request === undefined || !most || !least || isSame(most, least)) return

  yield {
    at: request,
    message: `${owner} requests \`${request.value}\` of memory, but its limit is \`${limit.value}\`.`,
    fix: fixToReview(
      'Request what the limit allows',
      'The scheduler then sets that much aside for each replica: make sure that the nodes have it.',
      set(request, [], limit.value ?? null),
    ),
  }
}

/** `1.1` and `1100m` differ in the last bit. */
function isSame(a: number, b: number): boolean {
  return Math.abs(a - b) <= Math.max(a, b) * 1e-9
}
