import type { Assignment, Prefix, Word } from './command.ts'
import { known } from './resolution.ts'
import { LazyWord } from './word.ts'

/** How a command that only runs another one is written. */
interface PrefixForm {
  /** Short options whose value is a word of its own. */
  readonly valued?: string
  /** Long options whose value is a word of its own. */
  readonly long?: readonly string[]
  /** Words before the command that are no options: a user, a folder, a time. */
  readonly operands?: number
  /** `NAME=value` may stand before the command. */
  readonly hasAssignments?: true
  /** With one of these options it runs nothing: `command -v`. */
  readonly inert?: string
}

const prefixForms: ReadonlyMap<string, PrefixForm> = new Map<string, PrefixForm>([
  [
    'sudo',
    {
      valued: 'ughpCTDRrt',
      long: [
        '--user',
        '--group',
        '--host',
        '--prompt',
        '--chdir',
        '--chroot',
        '--role',
        '--type',
        '--command-timeout',
      ],
      hasAssignments: true,
      inert: 'lvkKVe',
    },
  ],
  ['doas', { valued: 'uCa', inert: 'Ls' }],
  ['env', { valued: 'uC', long: ['--unset', '--chdir'], hasAssignments: true }],
  ['time', { valued: 'fo' }],
  ['nice', { valued: 'n', long: ['--adjustment'] }],
  ['ionice', { valued: 'cn', long: ['--class', '--classdata'], inert: 'pP' }],
  ['exec', { valued: 'a' }],
  ['command', { inert: 'vV' }],
  ['builtin', {}],
  ['nohup', {}],
  ['setsid', {}],
  ['unbuffer', {}],
  ['eatmydata', {}],
  ['fakeroot', { valued: 'lsib' }],
  ['stdbuf', { valued: 'ioe' }],
  [
    'xargs',
    { valued: 'nPILsdaE', long: ['--max-args', '--max-procs', '--delimiter', '--arg-file', '--replace'] },
  ],
  ['timeout', { valued: 'sk', long: ['--signal', '--kill-after'], operands: 1 }],
  ['gosu', { operands: 1 }],
  ['su-exec', { operands: 1 }],
  ['chroot', { operands: 1 }],
  ['setpriv', { long: ['--reuid', '--regid', '--groups', '--bounding-set', '--inh-caps'] }],
  ['tini', { valued: 'pe' }],
  ['dumb-init', {}],
  ['busybox', {}],
  ['xvfb-run', { valued: 'efnpsl' }],
  ['linux32', {}],
  ['linux64', {}],
])

const assignmentForm = /^([A-Za-z_]\w*)\+?=/

/** Takes the prefixes off a command's words. */
export function peel(words: readonly Word[]): {
  readonly words: readonly Word[]
  readonly prefixes: readonly Prefix[]
  readonly assignments: readonly Assignment[]
} {
  const prefixes: Prefix[] = []
  let at = 0
  for (let length = prefixLength(words, at); length > 0; length = prefixLength(words, at)) {
    const own = words.slice(at, at + length)
    const [first] = own
    const last = own.at(-1)
    if (first === undefined || last === undefined) break
    const range = { start: first.range.start, end: last.range.end }
    prefixes.push({ source: first.source, range, name: baseName(first), words: own })
    at += length
  }
  const assignments = prefixes.flatMap(prefix => prefix.words.slice(1).flatMap(assignmentIn))
  return { words: at === 0 ? words : words.slice(at), prefixes, assignments }
}

/** `NAME=value` as a word of env or sudo. */
function assignmentIn(word: Word): readonly Assignment[] {
  const match = assignmentForm.exec(word.text)
  if (match === null) return []
  const [head, name = ''] = match
  const range = { start: word.range.start + head.length, end: word.range.end }
  const value = new LazyWord(word.source, range, word.text.slice(head.length), () => {
    const { resolution } = word
    return resolution.kind === 'known' ? known(resolution.value.slice(head.length)) : resolution
  })
  return [{ source: word.source, range: word.range, name, value }]
}

/** How many words from `start` on only say how the command behind them runs; 0 when the command itself stands there. */
function prefixLength(words: readonly Word[], start: number): number {
  const form = prefixForms.get(baseName(words[start]))
  if (form === undefined) return 0
  const options = optionsEnd(words, start + 1, form)
  if (options === undefined) return 0
  let at = options
  if (form.hasAssignments) while (assignmentForm.test(words[at]?.text ?? '')) at++
  at += form.operands ?? 0
  return at < words.length ? at - start : 0
}

/** The program's name without its folder, also behind a variable folder (`$VENV/bin/pip`); `''` when it cannot be known. */
export function baseName(word: Word | undefined): string {
  if (word === undefined) return ''
  const name = word.value ?? /\/([\w.+-]+)["']?$/.exec(word.text)?.[0].replace(/["']$/, '') ?? ''
  return name.slice(name.lastIndexOf('/') + 1)
}

function optionsEnd(words: readonly Word[], start: number, form: PrefixForm): number | undefined {
  let at = start
  for (; at < words.length; at++) {
    const option = words[at]?.value ?? words[at]?.text ?? ''
    if (option === '--') return at + 1
    if (!option.startsWith('-') || option === '-') return at
    if (option.startsWith('--')) {
      if (form.long?.includes(option)) at++
      continue
    }
    const letters = [...option.slice(1)]
    const valued = letters.findIndex(letter => form.valued?.includes(letter))
    const own = valued === -1 ? letters : letters.slice(0, valued)
    if (own.some(letter => form.inert?.includes(letter))) return undefined
    if (valued !== -1 && valued === letters.length - 1) at++
  }
  return at
}
