import type { Pod } from '../../sources/kubernetes/object.ts'
import { fixToReview } from '../kit/fix.ts'
import type { Rule } from '../kit/rule.ts'
import { setForPod } from '../kit/security-context.ts'
import { titleOf } from '../kit/titles.ts'

export const rule: Rule = {
  target: 'pod',
  severity: 'low',
  profile: 'strict',
  checklist: ['WORK-21'],
  title: 'Pods have user ids of their own',
  why: 'In a user namespace root of the container is nobody on the node, and so is everything that breaks out of it.',
  references: [
    {
      title: 'Kubernetes: user namespaces',
      url: 'https://kubernetes.io/docs/concepts/workloads/pods/user-namespaces/',
    },
  ],

  *check(pod) {
    if (pod.hasUserNamespace || pod.isWindows || isTiedToNode(pod)) return
    const written = pod.at('hostUsers')
    yield {
      ...(written?.value === true ? { at: written } : { at: pod, absent: true }),
      message: `${titleOf(pod.object)} shares the user ids of its node.`,
      fix: fixToReview(
        'Give it a user namespace',
        'Make sure that the cluster runs Kubernetes 1.33 or newer on Linux 6.3 or newer, that the volumes support id-mapped mounts, and that every user id in the pod is below 65536.',
        setForPod(pod, ['hostUsers'], false),
      ),
    }
  },
}

/** The API refuses it beside the node's namespaces and raw block devices; NFS and much of the node's filesystem cannot be mapped. */
function isTiedToNode(pod: Pod): boolean {
  return (
    ['hostNetwork', 'hostPID', 'hostIPC'].some(field => pod.at(field)?.value === true) ||
    (pod.at('volumes')?.items() ?? []).some(volume =>
      ['hostPath', 'nfs'].some(type => volume.at(type) !== undefined),
    ) ||
    pod.containers.some(container => container.at('volumeDevices') !== undefined)
  )
}
