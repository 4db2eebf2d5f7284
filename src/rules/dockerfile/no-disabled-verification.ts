import type { Command, Word } from '../../sources/dockerfile/command.ts'
import type { Instruction } from '../../sources/dockerfile/dockerfile.ts'
import { type Fix, fixToReview, type Patch, replace } from '../kit/fix.ts'
import { hasAnywhere, writtenIn } from '../kit/instruction-text.ts'
import { powershellIn } from '../kit/powershell.ts'
import { certificateValidation } from '../kit/references.ts'
import type { Problem, Rule } from '../kit/rule.ts'
import { type SetVariable, variablesIn, variablesOf } from '../kit/variables-set.ts'
import { type ProgramSwitch, type Switch, settingIn, switchesIn } from '../kit/verification-switches.ts'
import { type Unverified, unverifiedBy } from '../kit/verification-variables.ts'
import { withoutWords } from '../kit/word-patches.ts'
import { teesOf, writtenTexts } from '../kit/written-text.ts'

export const rule: Rule = {
  target: 'instruction',
  keywords: ['RUN', 'ENV', 'ARG'],
  severity: 'high',
  profile: 'baseline',
  checklist: ['IMAGE-22'],
  title: 'Builds verify certificates, signatures and checksums',
  why: 'Whoever sits between the build and the server it asks can then hand it any program, and it will be in the image.',
  references: [certificateValidation],

  *check(instruction) {
    if (!hasAnywhere(instruction.dockerfile, mayDisable)) return
    for (const variable of variablesOf(instruction)) yield* judgeVariable(variable, instruction.keyword)
    if (instruction.keyword !== 'RUN') return
    yield* judgePowershell(instruction)
    const text = writtenIn(instruction)
    if (!mayDisable.test(text) && !text.includes('$')) return
    const { commands } = instruction
    const tees = teesOf(commands)
    for (const command of commands) {
      for (const variable of variablesIn(command)) yield* judgeVariable(variable, 'RUN')
      yield* judgeSwitches(command)
      for (const text of writtenTexts(command, tees)) {
        const found = settingIn(text)
        if (found !== undefined) yield written(found)
      }
    }
  },
}

/** A piece of everything that is looked for: most files have none. */
const mayDisable =
  /(?:^|[\s"'=])-[a-z0-9#]{0,20}k|no-check|check_cert|trusted(?!\.gpg)|ssl.?verify|tls-verify|verify-(?:peer|host|ssl)|noverify|no_verify|httpsverify|insecure|strict.?ssl|enablestrict|nogpg|no-gpg|gpgcheck|unauthenticated|force-yes|unsigned|nodigest|nosignature|nofiledigest|disable.tls|secure-http|reject_unauth|gosumdb|gonosum|goprivate|skipcert|validationcallback|weakrepositories|allowall/im

const losses: Readonly<Record<Unverified, string>> = {
  certificates: 'so any certificate will do',
  signatures: 'so packages need no valid signature',
  checksums: 'so changed modules are not noticed',
}

function* judgeVariable({ at, name, value }: SetVariable, keyword: string): Iterable<Problem> {
  const what = unverifiedBy(name, value)
  if (what === undefined) return
  yield {
    at,
    message: `\`${keyword}\` sets \`${name}\`, ${losses[what]}.`,
    key: name.toUpperCase(),
  }
}

/** One finding for each loss, however many switches bring it about. */
function* judgeSwitches(command: Command): Iterable<Problem> {
  const found = switchesIn(command)
  for (const what of new Set(found.map(each => each.what))) {
    const same = found.filter(each => each.what === what)
    const [first] = same
    if (first === undefined) continue
    const { at, name, program } = first
    const fix = fixFor(command, same)
    yield {
      at,
      message: `\`${program}\` is called with \`${name}\`, ${losses[what]}.`,
      key: `${program} ${name}`,
      ...(fix && { fix }),
    }
  }
}

function written({ at, name, what }: Switch): Problem {
  return {
    at,
    message: `A step writes \`${name}\` into a configuration file, ${losses[what]}.`,
    key: `written ${name}`,
  }
}

function fixFor({ instruction }: Command, switches: readonly ProgramSwitch[]): Fix | undefined {
  const isWritten = switches.every(({ words }) => /^["']?-/.test(words[0]?.text ?? ''))
  if (instruction.form === 'json' || !isWritten) return undefined
  const names = switches.map(({ name }) => `\`${name}\``).join(', ')
  return fixToReview(
    `Drop ${names}`,
    'Whether the server has a certificate, or the package a signature, that the build can verify; a certificate authority of your own can be copied in.',
    ...switches.map(patchFor),
  )
}

function patchFor({ words, name }: Switch): Patch {
  const [word] = words
  return word !== undefined && isCluster(word)
    ? replace(word, word.text.replaceAll(name.slice(1), ''))
    : withoutWords(words)
}

/** `-Lkv`: the other letters stay. */
function isCluster({ text }: Word): boolean {
  return /^-[A-Za-z]{2,}$/.test(text)
}

const powershellForms: readonly { readonly form: RegExp; readonly name: string }[] = [
  { form: /-SkipCertificateCheck\b(?!:\$false)/i, name: '-SkipCertificateCheck' },
  { form: /ServerCertificateValidationCallback/i, name: 'ServerCertificateValidationCallback' },
]

function* judgePowershell(instruction: Instruction): Iterable<Problem> {
  const text = powershellIn(instruction)
  if (text === undefined) return
  for (const { form, name } of powershellForms) {
    if (!form.test(text)) continue
    yield {
      at: instruction.keywordAt,
      message: `PowerShell is told \`${name}\`, ${losses.certificates}.`,
      key: name,
    }
  }
}
