import type { Command, Word } from '../../sources/dockerfile/command.ts'
import type { Instruction } from '../../sources/dockerfile/dockerfile.ts'
import { commandKey } from '../kit/dockerfile-keys.ts'
import { type Fix, fixToReview, replace } from '../kit/fix.ts'
import { lineBefore } from '../kit/instruction-lines.ts'
import { dockerfileBestPractices } from '../kit/references.ts'
import type { Rule } from '../kit/rule.ts'
import { beginsWith, outerCommands } from '../kit/run-script.ts'

export const rule: Rule = {
  target: 'instruction',
  keywords: ['RUN'],
  severity: 'low',
  profile: 'standard',
  checklist: ['IMAGE-11'],
  title: 'Folders are changed by WORKDIR, not by cd',
  why: 'A cd holds for one RUN alone and hides in its text. Who takes it for lasting puts files, or secrets to delete, into another folder.',
  references: [dockerfileBestPractices],

  *check(instruction) {
    const cd = outerCommands(instruction).find(goesElsewhere) ?? instruction.commands.find(goesElsewhere)
    if (cd === undefined) return
    const place = placeOf(instruction, cd)
    const written = cd.words
      .map(({ text, value = text }) => (instruction.form === 'json' ? value : text))
      .join(' ')
    const fix = fixFor(instruction, cd, place)
    yield {
      at: cd,
      message: messages[place](written),
      key: commandKey(cd),
      ...(place === 'inside' ? { profile: 'strict' } : {}),
      ...(fix && { fix }),
    }
  },
}

const messages = {
  alone: (cd: string) => `\`RUN ${cd}\` has no effect: the next instruction starts in its WORKDIR again.`,
  first: (cd: string) => `A RUN begins with \`${cd}\` in place of a WORKDIR.`,
  inside: (cd: string) => `\`${cd}\` changes the folder in the middle of a RUN.`,
} as const

function goesElsewhere({ name }: Command): boolean {
  return name === 'cd' || name === 'pushd'
}

/** `first`: WORKDIR could take its place. */
function placeOf(instruction: Instruction, cd: Command): keyof typeof messages {
  const commands = outerCommands(instruction)
  if (commands.every(each => goesElsewhere(each) || each.name === 'set')) return 'alone'
  const [opening] = commands
  const at = commands.findIndex(({ name }) => name !== 'set')
  const isFirst = commands[at] === cd && opening !== undefined && beginsWith(instruction, opening)
  if (!isFirst || !follows(cd, commands[at - 1])) return 'inside'
  const folder = folderOf(cd)
  return folder?.resolution.kind === 'dynamic' || isPattern(folder) ? 'inside' : 'first'
}

/** `cd /srv/crane-*`: WORKDIR would take it by the letter. */
function isPattern(word: Word | undefined): boolean {
  return word !== undefined && /[*?[]/.test(word.text) && !/["'\\]/.test(word.text)
}

/** Directly: neither in a loop nor in a group. */
function follows({ source, range }: Command, before: Command | undefined): boolean {
  const gap = source.text.slice(before?.range.end ?? range.start, range.start)
  return /^(?:[\s;]|&&|[\\`]\r?\n|#[^\n]*\n)*$/.test(gap)
}

/** Its one operand. */
function folderOf({ words }: Command): Word | undefined {
  const operands = words.slice(1).filter(({ text }) => !/^-[LPe@]*$|^--$/.test(text))
  return operands.length === 1 ? operands[0] : undefined
}

function fixFor(instruction: Instruction, cd: Command, place: keyof typeof messages): Fix | undefined {
  const path = pathFor(instruction, cd)
  const others = outerCommands(instruction).filter(({ name }) => /^(?:cd|pushd|popd)$/.test(name))
  if (path === undefined || others.length > 1 || instruction.isOnBuild || cd.name !== 'cd') return undefined
  const line = `WORKDIR ${path}`
  const check = 'Whether the lines below may work in that folder too.'
  if (place === 'alone') {
    const isAll =
      instruction.commands.length === 1 && instruction.flags.length === 0 && beginsWith(instruction, cd)
    return isAll && cd.range.end === instruction.range.end
      ? fixToReview('Use WORKDIR', check, replace(instruction, line))
      : undefined
  }
  const rest = place === 'first' ? behind(instruction, cd) : undefined
  return rest === undefined
    ? undefined
    : fixToReview(
        'Use WORKDIR',
        check,
        lineBefore(instruction, line),
        replace({ source: cd.source, range: { start: cd.range.start, end: rest } }, ''),
      )
}

/** The folder as WORKDIR wants it: absolute, where a relative one can be resolved. */
function pathFor({ before }: Instruction, cd: Command): string | undefined {
  const { text = '', value } = folderOf(cd) ?? {}
  if (/^\$(?:\w+|\{\w+\})[\w./-]*$/.test(text)) return text
  if (value === undefined || text.includes('$') || !/^[\w.+@/-]+$/.test(value) || value === '-')
    return undefined
  if (value.startsWith('/')) return value
  return before.workdir === undefined || /(?:^|\/)\.\.(?:\/|$)/.test(value)
    ? undefined
    : `${before.workdir.replace(/\/$/, '')}/${value.replace(/^(?:\.\/)+|\/$/g, '')}`
}

/** Where the text behind `cd folder &&` goes on: on the same line, or on the next one where no comment stands between. */
function behind({ form, heredocs }: Instruction, { source, range }: Command): number | undefined {
  if (form === 'json' || heredocs.length > 0) return undefined
  const tail = source.text.slice(range.end, range.end + 1000)
  const separator = /^[ \t]*(?:[\\`]\r?\n[ \t]*)?(?:&&|;)[ \t]*(?:[\\`][ \t]*\r?\n[ \t]*(?=[^\s#]))?/
  const match = separator.exec(tail)?.[0]
  return match === undefined ? undefined : range.end + match.length
}
