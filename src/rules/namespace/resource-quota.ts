import { boundsReads, lackOfBounds } from '../kit/namespace-bounds.ts'
import type { Rule } from '../kit/rule.ts'

export const rule: Rule = {
  target: 'object',
  severity: 'low',
  profile: 'strict',
  checklist: ['WORK-19'],
  title: 'Every namespace in use has a resource quota',
  why: 'Without a quota whoever may create pods in one namespace can use up the cluster for all others.',
  references: [
    {
      title: 'Kubernetes: resource quotas',
      url: 'https://kubernetes.io/docs/concepts/policy/resource-quotas/',
    },
  ],
  reads: ['ResourceQuota', ...boundsReads],

  *check(object, index) {
    yield* lackOfBounds(object, quota, index)
  },
}

const quota = {
  kind: 'ResourceQuota',
  fileName: 'resource-quota',
  title: 'Add a resource quota',
  check:
    'Each TO-BE-CONFIRMED stands for a figure that only you know, from what the namespace uses today; with the quota in place its pods must state their requests and memory limits, or a LimitRange must give them defaults.',
  spec: `spec:
  hard:
    # What all pods of the namespace may request, and use, together.
    requests.cpu: TO-BE-CONFIRMED
    requests.memory: TO-BE-CONFIRMED
    limits.memory: TO-BE-CONFIRMED
    # How many there may be.
    pods: TO-BE-CONFIRMED
    persistentvolumeclaims: TO-BE-CONFIRMED
`,
} as const
