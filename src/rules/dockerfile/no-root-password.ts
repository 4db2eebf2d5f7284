import { type AccountPassword, accountPasswords, mayGivePassword } from '../kit/account-passwords.ts'
import { hardCodedCredentials } from '../kit/references.ts'
import type { Rule } from '../kit/rule.ts'

/** Passwords of other accounts are dockerfile/no-secrets', where they stand in the file. */
export const rule: Rule = {
  target: 'instruction',
  keywords: ['RUN'],
  severity: 'critical',
  profile: 'baseline',
  checklist: ['IMAGE-21'],
  title: 'Images give root no password',
  why: 'Every container of the image then has the same way to become root, and whoever pulls the image can read or guess the password.',
  references: [hardCodedCredentials],

  *check(instruction) {
    if (!mayGivePassword(instruction)) return
    for (const found of accountPasswords(instruction)) {
      if (found.account === 'other') continue
      const { at, program, account, isEmpty } = found
      yield { at, message: messageFor(found), key: `${program} ${account}${isEmpty ? ' empty' : ''}` }
    }
  },
}

function messageFor({ program, account, isEmpty }: AccountPassword): string {
  if (account === 'unknown')
    return `\`${program}\` sets passwords of accounts that the Dockerfile does not name, perhaps that of \`root\`.`
  return isEmpty
    ? `\`${program}\` takes the password of \`root\` away, so none is asked for.`
    : `\`${program}\` gives \`root\` a password.`
}
