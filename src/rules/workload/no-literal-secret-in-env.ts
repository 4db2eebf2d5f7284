import type { Container } from '../../sources/kubernetes/object.ts'
import type { YamlNode } from '../../sources/yaml/node.ts'
import { credentialIn } from '../kit/credentials.ts'
import { type Fix, fixToReview, remove, set } from '../kit/fix.ts'
import { secretsGoodPractices } from '../kit/references.ts'
import type { Rule } from '../kit/rule.ts'
import { isLiteralSecret, isSecretName, isSecretsOwnName } from '../kit/secret-words.ts'
import { holdsLogin } from '../kit/settings-text.ts'

export const rule: Rule = {
  target: 'container',
  severity: 'high',
  profile: 'standard',
  checklist: ['SECRET-2'],
  title: 'No environment variable holds a secret in plain text',
  why: 'What stands in a manifest is read by everyone who may read the repository or the workload, and stays in the history of both.',
  references: [secretsGoodPractices],

  *check(container) {
    for (const variable of container.at('env')?.items() ?? []) {
      const name = variable.at('name')?.value
      const value = variable.at('value')
      if (typeof name !== 'string' || value === undefined) continue

      const text = String(value.value ?? '')
      const credential = credentialIn(text)
      const what = credential ?? secretIn(name, text)
      if (what === undefined) continue
      yield {
        at: value,
        key: name,
        ...(credential !== undefined && { severity: 'critical', profile: 'baseline' }),
        message: `Container \`${container.name}\` gets ${what} in plain text in the variable \`${name}\`.`,
        ...moveToSecret(container, variable, value, name),
      }
    }
  },
}

/** By its name, or as an address with a password in it: `DATABASE_URL`. */
function secretIn(name: string, text: string): string | undefined {
  if (isSecretName(name) && isLiteralSecret(text) && !isSecretsOwnName(name, text)) return 'a secret'
  return holdsLogin(text) ? 'an address with a password' : undefined
}

/** A Secret named after the workload, unless that cannot be its name. */
function moveToSecret(
  container: Container,
  variable: YamlNode,
  value: YamlNode,
  name: string,
): { readonly fix?: Fix } {
  const secret = container.pod.object.name
  if (!/^[a-z0-9](?:[-a-z0-9.]{0,251}[a-z0-9])?$/.test(secret) || !/^[-.\w]{1,253}$/.test(name)) return {}
  const fix = fixToReview(
    'Read it from a Secret',
    `Make sure that the Secret \`${secret}\` with the key \`${name}\` exists in the cluster, and replace the value: it stays in the history.`,
    remove(value),
    set(variable, ['valueFrom', 'secretKeyRef'], { name: secret, key: name }),
  )
  return { fix }
}
