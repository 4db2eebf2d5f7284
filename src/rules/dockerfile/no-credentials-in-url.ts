import type { Instruction } from '../../sources/dockerfile/dockerfile.ts'
import { buildSecrets, hardCodedCredentials } from '../kit/references.ts'
import type { Problem, Rule } from '../kit/rule.ts'
import { type UrlLogin, urlLogins } from '../kit/url-logins.ts'

/** Credentials of a known form are dockerfile/no-secrets', in addresses too. */
export const rule: Rule = {
  target: 'instruction',
  severity: 'high',
  profile: 'baseline',
  checklist: ['IMAGE-5'],
  title: 'No address in a Dockerfile holds a password',
  why: 'Addresses end up in the image and its history, in logs and in the settings of the programs that get them, and the password with them.',
  references: [buildSecrets, hardCodedCredentials],

  *check(instruction) {
    for (const login of urlLogins(instruction)) yield problem(login, instruction)
  },
}

function problem({ at, scheme, host, kind, variable }: UrlLogin, { keyword }: Instruction): Problem {
  const address = host === '' ? `\`${scheme}://\` address` : `\`${scheme}://\` address of \`${host}\``
  const key = `${keyword} ${scheme} ${host}`
  if (kind === 'variable') {
    return {
      at,
      key: `${key} ${variable}`,
      severity: 'medium',
      profile: 'standard',
      message: `\`${keyword}\` puts \`${variable}\`, which stays in the image's history, into the ${address}.`,
    }
  }
  if (kind === 'weak')
    return {
      at,
      key,
      severity: 'medium',
      profile: 'standard',
      message: `\`${keyword}\` has a password in the ${address} that anybody would try first.`,
    }
  return { at, key, message: `\`${keyword}\` has a password in the ${address}.` }
}
