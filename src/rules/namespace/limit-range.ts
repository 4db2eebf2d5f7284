import { boundsReads, lackOfBounds } from '../kit/namespace-bounds.ts'
import type { Rule } from '../kit/rule.ts'

export const rule: Rule = {
  target: 'object',
  severity: 'low',
  profile: 'strict',
  checklist: ['WORK-19'],
  title: 'Every namespace in use has a limit range',
  why: 'Without a limit range a container that states no limits has none, and one pod may ask for all that the quota of its namespace allows.',
  references: [
    {
      title: 'Kubernetes: limit ranges',
      url: 'https://kubernetes.io/docs/concepts/policy/limit-range/',
    },
  ],
  reads: ['LimitRange', ...boundsReads],

  *check(object, index) {
    yield* lackOfBounds(object, limitRange, index)
  },
}

const limitRange = {
  kind: 'LimitRange',
  fileName: 'limit-range',
  title: 'Add a limit range',
  check:
    'Each TO-BE-CONFIRMED stands for a figure that only you know: what a container needs that says nothing itself; one that takes more memory than the default limit is stopped.',
  spec: `spec:
  limits:
    - type: Container
      # What a container without requests is taken to request.
      defaultRequest:
        cpu: TO-BE-CONFIRMED
        memory: TO-BE-CONFIRMED
      # What a container without a limit may take.
      default:
        memory: TO-BE-CONFIRMED
`,
} as const
