import { secretsGoodPractices } from '../kit/references.ts'
import type { Rule } from '../kit/rule.ts'

export const rule: Rule = {
  target: 'container',
  severity: 'low',
  profile: 'strict',
  checklist: ['SECRET-2'],
  title: 'Secrets reach containers as files, not as environment variables',
  why: 'Every program that the container starts inherits its variables, and crash reports and debug pages print them. A mounted file is read by whom it is meant for, and follows when the Secret is changed.',
  references: [
    secretsGoodPractices,
    {
      title:
        'CIS Kubernetes Benchmark 5.4.1: prefer using Secrets as files over Secrets as environment variables',
      url: 'https://www.cisecurity.org/benchmark/kubernetes',
    },
  ],

  // That a container gets a whole Secret is another fault, and told by workload/no-whole-secret-in-env.
  *check(container) {
    for (const variable of container.at('env')?.items() ?? []) {
      const reference = variable.at('valueFrom', 'secretKeyRef')
      const name = variable.at('name')?.value
      if (reference?.kind !== 'map' || typeof name !== 'string') continue

      const secret = reference.at('name')?.value
      const where = typeof secret === 'string' && secret !== '' ? ` from the Secret \`${secret}\`` : ''
      yield {
        at: reference,
        key: name,
        message: `Container \`${container.name}\` gets a secret${where} in the environment variable \`${name}\`.`,
      }
    }
    for (const source of container.at('envFrom')?.items() ?? []) {
      const name = source.at('secretRef', 'name')
      if (typeof name?.value !== 'string' || name.value === '') continue
      yield {
        at: name,
        key: `all of ${name.value}`,
        message: `Container \`${container.name}\` gets the Secret \`${name.value}\` in environment variables rather than as files.`,
      }
    }
  },
}
