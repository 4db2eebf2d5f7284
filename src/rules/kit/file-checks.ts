import type { Command } from '../../sources/dockerfile/command.ts'
import { textOf } from './command-line.ts'
import { baseOf } from './downloads.ts'

/** The files whose checksum or signature a command tests; `all` where a list, which is not at hand, names them. */
export type Checked = 'all' | ReadonlySet<string>

/** Commands by their pipeline, in order. */
export function pipelinesOf(commands: readonly Command[]): ReadonlyMap<number, readonly Command[]> {
  const pipelines = new Map<number, Command[]>()
  for (const command of commands) {
    const own = pipelines.get(command.pipeline)
    if (own === undefined) pipelines.set(command.pipeline, [command])
    else own.push(command)
  }
  return pipelines
}

/**
 * What a command tests, with what its pipeline feeds it. Longer pipelines than anybody writes are taken to test everything: a loop
 * piped on makes all its commands one.
 */
export function checkedBy(command: Command, pipeline: readonly Command[]): Checked | undefined {
  if (!isCheck(command, pipeline)) return undefined
  if (pipeline.length > longestPipeline) return 'all'
  const feeders = pipeline.slice(0, pipeline.indexOf(command))
  if (readsList(command)) return 'all'
  if (feeders.some(({ name }) => name !== 'echo' && name !== 'printf')) return 'all'
  const texts = [...feeders, command].flatMap(({ words, redirections }) => [
    ...words.slice(1).flatMap(word => [textOf(word), word.text]),
    ...redirections.flatMap(({ target }) => (target === undefined ? [] : [textOf(target), target.text])),
  ])
  const tokens = texts.flatMap(text => text.slice(0, longestText).split(/[\s"'`()=,;]+|\\n/))
  const names = tokens.map(token => baseOf(token.replace(/^\*/, ''))).filter(name => name.length > 1)
  return new Set(names.flatMap(name => [name, name.replace(/\.(?:asc|sig|gpg|minisig|sign|bundle)$/, '')]))
}

const longestPipeline = 12
/** Of a list of checksums in the file itself. */
const longestText = 20_000

export function covers(checked: Checked, file: string): boolean {
  return checked === 'all' || checked.has(file)
}

const sums = /^(?:g?(?:sha(?:1|224|256|384|512|3)?|b2|b3|md5|ck)sum|shasum|sha(?:1|256|512)|rhash)$/

function isCheck(command: Command, pipeline: readonly Command[]): boolean {
  const { name, words } = command
  if (sums.test(name)) return has(words, /^(?:-[a-zA-Z]*c|--check|-C)/) || isCompared(command, pipeline)
  return checkers.get(name)?.(words.map(({ text }) => text)) === true
}

/** `[ "$(sha256sum file)" = ... ]`, `sha256sum file | grep ...`. */
function isCompared({ parent }: Command, pipeline: readonly Command[]): boolean {
  if (parent !== undefined || pipeline.length > longestPipeline) return true
  return pipeline.some(({ name }) => /^(?:[ef]?grep|cmp|diff)$/.test(name))
}

function has(words: Command['words'], form: RegExp): boolean {
  return words.some(({ text }) => form.test(text))
}

type Looks = (words: readonly string[]) => boolean

const anyOf =
  (...forms: readonly RegExp[]): Looks =>
  words =>
    forms.every(form => words.some(word => form.test(word)))

const checkers: ReadonlyMap<string, Looks> = new Map<string, Looks>([
  ...['gpg', 'gpg1', 'gpg2'].map(name => [name, anyOf(/^(?:--verify|--decrypt|-d)$/)] as const),
  ['gpgv', () => true],
  ['cosign', anyOf(/^verify/)],
  ['minisign', anyOf(/^-[a-zA-Z]*V/)],
  ['signify', anyOf(/^-[a-zA-Z]*[VC]/)],
  ['rsign', anyOf(/^verify$/)],
  ['rpm', anyOf(/^(?:-[a-zA-Z]*K[a-zA-Z]*|--checksig)$/)],
  ['rpmkeys', anyOf(/^(?:-K|--checksig)$/)],
  ['openssl', anyOf(/^(?:dgst|sha\d+|cms|smime)$/)],
  ['gh', anyOf(/^attestation$/, /^verify$/)],
  ['slsa-verifier', anyOf(/^verify/)],
  ['jarsigner', anyOf(/^-verify$/)],
  ['debsig-verify', () => true],
  ['dpkg-sig', anyOf(/verify/)],
  ...['php', 'python', 'python3', 'node', 'ruby', 'perl'].map(
    name => [name, anyOf(/hash_file|hashlib|createHash|Digest/)] as const,
  ),
])

/** `-c SHASUMS`: the names stand in that file. */
function readsList({ name, words }: Command): boolean {
  if (!sums.test(name)) return false
  const operands = words.slice(1).filter(({ text }) => !text.startsWith('-'))
  return operands.length > 0 && has(words, /^(?:-[a-zA-Z]*c|--check)/)
}
