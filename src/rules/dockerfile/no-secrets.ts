import type { Word } from '../../sources/dockerfile/command.ts'
import type { Instruction, Pair } from '../../sources/dockerfile/dockerfile.ts'
import { mountsOf } from '../../sources/dockerfile/mounts.ts'
import type { Place } from '../../text/source.ts'
import { accountPasswords, mayGivePassword } from '../kit/account-passwords.ts'
import { literalSecrets, mayGiveSecret } from '../kit/command-secrets.ts'
import { credentialsInComments } from '../kit/credential-territory.ts'
import { credentialIn, mayHoldCredential } from '../kit/credentials.ts'
import { hasAnywhere } from '../kit/instruction-text.ts'
import { buildSecrets, dockerfileReference } from '../kit/references.ts'
import type { Problem, Rule } from '../kit/rule.ts'
import { isKeyFingerprint, isSecretVariable } from '../kit/secret-variables.ts'
import { isLiteralSecret, isPlaceholder } from '../kit/secret-words.ts'
import { holdsLogin } from '../kit/settings-text.ts'

export const rule: Rule = {
  target: 'instruction',
  severity: 'high',
  profile: 'baseline',
  checklist: ['IMAGE-5'],
  title: 'Dockerfiles hold no secrets',
  why: 'What stands in a Dockerfile stays in the image and its history, for everybody who can pull it. A secret mount (`RUN --mount=type=secret`) is gone when the step ends.',
  references: [buildSecrets, dockerfileReference],

  *check(instruction) {
    if (hasAnywhere(instruction.dockerfile, mayHoldCredential)) yield* judgeCredentials(instruction)
    for (const pair of instruction.pairs) yield* judgePair(instruction, pair)
    if (instruction.keyword === 'RUN') yield* judgeCommands(instruction)
    for (const heredoc of instruction.heredocs) {
      if (instruction.keyword !== 'RUN') yield* judgeText(instruction, heredoc)
    }
    if (instruction.flags.length > 0) yield* judgeMounts(instruction)
  },
}

function* judgeCredentials(instruction: Instruction): Iterable<Problem> {
  const credential = credentialOf(instruction)
  if (credential !== undefined) {
    yield {
      at: instruction.keywordAt,
      severity: 'critical',
      key: credential,
      message: `\`${instruction.keyword}\` holds ${credential}.`,
    }
  }
  for (const { what, range } of credentialsInComments(instruction)) {
    yield {
      at: { source: instruction.source, range },
      severity: 'critical',
      key: `${what} in a comment`,
      message: `A comment at \`${instruction.keyword}\` holds ${what}.`,
    }
  }
}

/** A credential of a known form, anywhere: it needs no name to be one. */
function credentialOf({ text, heredocs, pairs }: Instruction): string | undefined {
  const bodies = heredocs.map(({ source, range }) => source.text.slice(range.start, range.end))
  const values = pairs.flatMap(({ value }) => value?.value ?? [])
  return [text, ...bodies, ...values].map(credentialIn).find(what => what !== undefined)
}

function* judgePair({ keyword }: Instruction, { name, nameAt, value }: Pair): Iterable<Problem> {
  if (!isSecretVariable(name)) return
  const kind = secretKind(value)
  const key = `${keyword} ${name}`
  if (kind === 'literal') {
    yield { at: nameAt, key, message: `\`${keyword} ${name}\` writes a secret into the image.` }
  } else if (kind === 'named' && keyword !== 'LABEL') {
    const message =
      keyword === 'ARG'
        ? `\`ARG ${name}\` takes a secret as a build argument, which stays in the image's history.`
        : `\`ENV ${name}\` keeps a place for a secret in the image.`
    yield { at: nameAt, severity: 'medium', profile: 'standard', key, message }
  }
}

/** `named`: only the name speaks of a secret. Undefined for values that are plainly none: a path, an address, a switch. */
function secretKind(value: Word | undefined): 'literal' | 'named' | undefined {
  const text = value?.value
  if (value === undefined) return 'named'
  const fallback = /^"?\$\{\w+:?-([^${}]+)\}"?$/.exec(value.text)?.[1]
  if (fallback !== undefined) return isLiteralSecret(fallback) ? 'literal' : 'named'
  if (text === undefined || text.trim() === '') return 'named'
  // dockerfile/no-credentials-in-url speaks of addresses.
  if (credentialIn(text) !== undefined || isKeyFingerprint(text) || holdsLogin(text)) return undefined
  if (isLiteralSecret(text)) return value.text.includes('$') ? 'named' : 'literal'
  return isPlaceholder(text) ? 'named' : undefined
}

function* judgeCommands(instruction: Instruction): Iterable<Problem> {
  const { text, heredocs, dockerfile, commands } = instruction
  // What a variable holds, and the body of a heredoc, stand elsewhere in the file.
  const isOpen = text.includes('$') || heredocs.length > 0
  const mayHold = mayGiveSecret.test(text) || (isOpen && hasAnywhere(dockerfile, mayGiveSecret))
  for (const { at, name, what, program, kind } of mayHold ? literalSecrets(commands) : []) {
    // dockerfile/no-root-password speaks of root, and what follows of these programs.
    if ((kind === 'input' && name === 'root') || program === 'useradd' || program === 'usermod') continue
    const owner = program === '' ? '' : ` of \`${program}\``
    yield { at, key: `RUN ${name}`, message: `${what}${owner} holds a secret in a build step.` }
  }
  if (!mayGivePassword(instruction)) return
  for (const { at, account, name, value, program, isEchoed } of accountPasswords(instruction)) {
    if (account !== 'other' || isEchoed || value === undefined || !isLiteralSecret(value)) continue
    const whose = name === undefined ? 'an account' : `\`${name}\``
    yield {
      at,
      key: `RUN ${program} ${name}`,
      message: `\`${program}\` is given the password of ${whose} in a build step.`,
    }
  }
}

const settingForm = /^[ \t]*(?:export[ \t]+)?([\w.-]+)[ \t]*[=:][ \t]*(.+?)[ \t]*$/

/** The lines of a file that the Dockerfile itself writes. */
function* judgeText({ keyword }: Instruction, { source, range }: Place): Iterable<Problem> {
  let start = range.start
  for (const line of source.text.slice(range.start, range.end).split('\n')) {
    const match = line.length > 1000 ? null : settingForm.exec(line.replace(/\r$/, ''))
    const [, name = '', value = ''] = match ?? []
    const bare = value.replaceAll(/^["']|["'],?$/g, '')
    const isSpokenFor = credentialIn(bare) !== undefined || holdsLogin(bare)
    if (isSecretVariable(name) && isLiteralSecret(bare) && !isSpokenFor) {
      const from = start + line.indexOf(name)
      const at = { source, range: { start: from, end: from + name.length } }
      yield {
        at,
        key: `${keyword} ${name}`,
        message: `The file that \`${keyword}\` writes sets the secret \`${name}\`.`,
      }
    }
    start += line.length + 1
  }
}

/** A secret that everybody in the build may read is one for every program that a step runs. */
function* judgeMounts(instruction: Instruction): Iterable<Problem> {
  if (instruction.keyword !== 'RUN') return
  for (const mount of mountsOf(instruction)) {
    const mode = mount.fields.get('mode')?.value
    if (
      (mount.type !== 'secret' && mount.type !== 'ssh') ||
      mode === undefined ||
      !/^[0-7]*[4-7]$/.test(mode)
    )
      continue
    const message = `The ${mount.type} mount with the mode \`${mode}\` can be read by every user of the build.`
    yield { at: mount, severity: 'low', profile: 'standard', key: `mount ${mode}`, message }
  }
}
