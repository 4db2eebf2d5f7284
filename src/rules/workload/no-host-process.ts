import type { Pod } from '../../sources/kubernetes/object.ts'
import type { YamlNode } from '../../sources/yaml/node.ts'
import { fixToReview, remove } from '../kit/fix.ts'
import { podSecurityStandards } from '../kit/references.ts'
import type { Rule } from '../kit/rule.ts'
import { titleOf } from '../kit/titles.ts'

/** Enough to see whom it concerns. */
const shownContainers = 10

export const rule: Rule = {
  target: 'pod',
  severity: 'critical',
  profile: 'baseline',
  checklist: ['WORK-21'],
  title: 'Windows pods are not processes of their node',
  why: 'A HostProcess container is no container: it runs as a process of the Windows node, with its network, files and users, up to `NT AUTHORITY\\SYSTEM`.',
  references: [
    podSecurityStandards,
    {
      title: 'Kubernetes: create a Windows HostProcess pod',
      url: 'https://kubernetes.io/docs/tasks/configure-pod-container/create-hostprocess-pod/',
    },
  ],

  *check(pod) {
    const [at, ...others] = requestsIn(pod)
    if (at === undefined) return

    // All containers of a pod are host processes or none, so it is one fault and they change together.
    yield {
      at,
      message: `${titleOf(pod.object)} runs as a process of its Windows node.`,
      related: others.slice(0, shownContainers).map(node => ({ at: node, label: 'said here as well' })),
      fix: fixToReview(
        'Run it in containers of their own',
        'Make sure that the program manages nothing of the node, and that `hostNetwork` and a user of the node go as well.',
        ...[at, ...others].map(node => remove(node)),
      ),
    }
  },
}

function requestsIn(pod: Pod): readonly YamlNode[] {
  return [pod, ...pod.containers].flatMap(owner => {
    const node = owner.at('securityContext', 'windowsOptions', 'hostProcess')
    return node?.value === true ? [node] : []
  })
}
