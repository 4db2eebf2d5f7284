import { secretsGoodPractices } from '../kit/references.ts'
import type { Rule } from '../kit/rule.ts'
import { readableEntries } from '../kit/secret-data.ts'

export const rule: Rule = {
  target: 'object',
  severity: 'high',
  profile: 'standard',
  checklist: ['SECRET-1', 'SECRET-3'],
  title: 'Secrets in the repository are encrypted or live elsewhere',
  why: 'Everybody who can read the repository, its clones or its history can read the value, and base64 only spells it differently.',
  references: [secretsGoodPractices],

  *check(secret) {
    if (secret.kind !== 'Secret' || secret.group !== '') return

    // At the field rather than the entry: one remark names all keys, and no report quotes a value.
    for (const { key, field, isEncoded, credential } of readableEntries(secret)) {
      const how = isEncoded ? 'in base64, which is no encryption' : 'in plain text'
      const what = credential === undefined ? `the value of \`${key}\`` : `${credential} as \`${key}\``
      yield {
        at: field,
        key,
        ...(credential !== undefined && { severity: 'critical', profile: 'baseline' }),
        message: `Secret \`${secret.name}\` holds ${what} ${how}.`,
      }
    }
  },
}
