import type { Word } from '../../sources/dockerfile/command.ts'
import type { Instruction } from '../../sources/dockerfile/dockerfile.ts'
import type { Place } from '../../text/source.ts'
import { textOf } from '../kit/command-line.ts'
import { hostOf, mayDownload, nameInAddress } from '../kit/downloads.ts'
import { type Fix, fixToReview, replace } from '../kit/fix.ts'
import { hasAnywhere } from '../kit/instruction-text.ts'
import {
  isPlain,
  type PlainAddress,
  plainAddresses,
  plainRepositories,
  plainVariable,
} from '../kit/plain-addresses.ts'
import { clearText } from '../kit/references.ts'
import type { Problem, Rule } from '../kit/rule.ts'
import { downloadsOf } from '../kit/stored-downloads.ts'
import { variablesIn, variablesOf } from '../kit/variables-set.ts'
import { teesOf, type WrittenText, writtenTexts } from '../kit/written-text.ts'

export const rule: Rule = {
  target: 'instruction',
  keywords: ['RUN', 'ADD', 'ENV', 'ARG'],
  severity: 'medium',
  profile: 'standard',
  checklist: ['IMAGE-22'],
  title: 'Nothing is fetched over plain http',
  why: 'Anybody on the way between the build and the server can put something else into the answer, and nobody notices.',
  references: [clearText],

  *check(instruction) {
    const { keyword, dockerfile } = instruction
    if (!hasAnywhere(dockerfile, plainAddress)) return
    if (keyword === 'ADD') yield* judgeAdd(instruction)
    for (const { at, name, value } of variablesOf(instruction)) {
      if (plainVariable(name, value)) yield variableProblem(at, name, keyword)
    }
    if (keyword === 'RUN') yield* judgeRun(instruction)
  },
}

const plainAddress = /\b(?:http|ftp):\/\//i

function* judgeAdd({ words, flags }: Instruction): Iterable<Problem> {
  if (flags.some(({ name }) => name === '--checksum')) return
  for (const word of words.slice(0, -1)) {
    const url = textOf(word)
    if (isPlain(url)) yield problem('ADD', word, url)
  }
}

function* judgeRun(instruction: Instruction): Iterable<Problem> {
  if (mayDownload(instruction)) yield* judgeDownloads(instruction)
  const { commands } = instruction
  const tees = teesOf(commands)
  for (const command of commands) {
    for (const found of plainAddresses(command)) yield addressProblem(command.name, found)
    for (const { at, name, value } of variablesIn(command)) {
      if (plainVariable(name, value)) yield variableProblem(at, name, 'RUN')
    }
    const texts = command.name === 'sed' ? [] : writtenTexts(command, tees)
    for (const found of texts.flatMap(text => repositoriesIn(text, instruction)))
      yield addressProblem('', found)
  }
}

function* judgeDownloads(instruction: Instruction): Iterable<Problem> {
  const assigned = plainAssignments(instruction)
  for (const { command, urls, isChecked } of downloadsOf(instruction)) {
    for (const word of isChecked ? [] : urls) {
      const url =
        word.value === undefined ? (assigned.get(variableIn(word) ?? '') ?? textOf(word)) : word.value
      if (isPlain(url)) yield problem(command.name, word, url)
    }
  }
}

/** `url=http://...` in the step itself, by name. */
function plainAssignments({ commands }: Instruction): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const { name, value } of commands.flatMap(variablesIn)) {
    if (value !== undefined && isPlain(value)) found.set(name, value)
  }
  return found
}

/** The variable that an address begins with. */
function variableIn({ text }: Word): string | undefined {
  return /^["']?\$\{?(\w+)/.exec(text)?.[1]
}

/** apk's list has an address to a line. */
function repositoriesIn(written: WrittenText, { text }: Instruction): readonly PlainAddress[] {
  if (!isPlain(written.text)) return plainRepositories(written)
  return text.includes('/apk/repositories') ? [{ at: written.at, url: written.text, isSigned: true }] : []
}

/** Where signatures are tested, nobody can put in another package; only see which are asked for, and hold back newer ones. */
function addressProblem(program: string, { at, url, isSigned }: PlainAddress): Problem {
  const found = problem(program, at, url)
  return isSigned ? { ...found, severity: 'low' } : found
}

function problem(program: string, at: Word, url: string): Problem {
  const scheme = /^ftp/i.test(url) ? 'ftp' : 'http'
  const host = hostOf(url)
  const from = host === undefined ? 'fetches' : `fetches from \`${host}\``
  const fix = scheme === 'http' ? fixFor(at) : undefined
  return {
    at,
    message:
      program === ''
        ? `A package repository${host === undefined ? '' : ` at \`${host}\``} is set up over plain ${scheme}.`
        : `\`${program}\` ${from} over plain ${scheme}.`,
    key: `${program} ${scheme} ${host ?? ''} ${nameInAddress(url)}`,
    ...(fix && { fix }),
  }
}

function variableProblem(at: Place, name: string, keyword: string): Problem {
  return {
    at,
    message: `\`${keyword}\` sets \`${name}\` to an address of plain http.`,
    key: name.toUpperCase(),
  }
}

/** Only where the address is written out. */
function fixFor({ source, range }: Word): Fix | undefined {
  const written = source.text.slice(range.start, range.end)
  const index = written.indexOf('http://')
  if (index === -1 || written.indexOf('http://', index + 1) !== -1) return undefined
  const start = range.start + index
  const place = { source, range: { start, end: start + 'http'.length } }
  return fixToReview('Use https', 'Whether the server answers over https.', replace(place, 'https'))
}
