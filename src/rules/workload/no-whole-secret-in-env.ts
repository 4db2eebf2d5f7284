import { secretsGoodPractices } from '../kit/references.ts'
import type { Rule } from '../kit/rule.ts'

export const rule: Rule = {
  target: 'container',
  severity: 'low',
  profile: 'standard',
  checklist: ['SECRET-4'],
  title: 'No container gets a whole Secret as environment variables',
  why: 'The container is handed every key of the Secret, those it has no use for and those added later included, and passes them to every program it starts.',
  references: [
    secretsGoodPractices,
    {
      title: 'Kubernetes: configure all key-value pairs in a Secret as container environment variables',
      url: 'https://kubernetes.io/docs/tasks/inject-data-application/distribute-credentials-secure/',
    },
  ],

  *check(container) {
    for (const source of container.at('envFrom')?.items() ?? []) {
      const name = source.at('secretRef', 'name')
      if (typeof name?.value !== 'string' || name.value === '') continue
      yield {
        at: name,
        key: name.value,
        message: `Container \`${container.name}\` gets every key of the Secret \`${name.value}\` as environment variables.`,
      }
    }
  },
}
