import type { Range } from '../../text/lines.ts'
import { credentialsAround } from '../kit/credential-territory.ts'
import { removeSensitiveData, secretScanning } from '../kit/references.ts'
import type { Rule } from '../kit/rule.ts'
import { entryFields, nodesOfWorkloadRules } from '../kit/spoken-for.ts'
import { titleOf } from '../kit/titles.ts'

/**
 * Anything with the form of a credential, in the text of a manifest. It says what nobody else does: values of variables, arguments and
 * entries of ConfigMaps and Secrets have rules of their own, which are as severe about a known form; private keys outside comments belong
 * to secrets/no-inline-certificate-key, and Dockerfiles to dockerfile/no-secrets.
 */
export const rule: Rule = {
  target: 'object',
  severity: 'critical',
  profile: 'baseline',
  checklist: ['SECRET-3'],
  title: 'No manifest holds a credential, not even in a comment',
  why: 'Whoever reads the repository, a clone or its history can use the credential, and robots try such strings within minutes of a push.',
  references: [secretScanning, removeSensitiveData],

  *check(object) {
    const found = credentialsAround(object)
    if (found.length === 0) return

    const others = [...nodesOfWorkloadRules(object), ...entryFields(object)].map(node => node.valueRange)
    for (const { what, range, isInComment } of found) {
      if (!isInComment && (what === 'a private key' || others.some(other => isWithin(range, other)))) continue
      yield {
        at: { source: object.root.source, range },
        key: isInComment ? `${what} in a comment` : what,
        message: `${isInComment ? `A comment at ${titleOf(object)}` : titleOf(object)} holds ${what}.`,
      }
    }
  },
}

function isWithin(inner: Range, outer: Range): boolean {
  return inner.start >= outer.start && inner.end <= outer.end
}
