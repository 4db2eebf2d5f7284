import type { Command, Prefix } from '../../sources/dockerfile/command.ts'
import type { Instruction } from '../../sources/dockerfile/dockerfile.ts'
import type { Place } from '../../text/source.ts'
import { commandKey } from '../kit/dockerfile-keys.ts'
import { type Fix, fixToReview, type Patch, replace, safeFix } from '../kit/fix.ts'
import { type Runner, whoRuns } from '../kit/image-users.ts'
import { lineAfter, lineBefore } from '../kit/instruction-lines.ts'
import { hasAnywhere } from '../kit/instruction-text.ts'
import { dockerfileBestPractices } from '../kit/references.ts'
import type { Rule } from '../kit/rule.ts'

export const rule: Rule = {
  target: 'command',
  severity: 'low',
  profile: 'standard',
  checklist: ['IMAGE-1'],
  title: 'RUN lines do without sudo',
  why: 'A build step runs as the user that USER names; sudo hides who that is, and a sudo that works without a password is a way to root for whatever runs in the container.',
  references: [dockerfileBestPractices],

  *check(command) {
    const sudoers = passwordless(command)
    if (sudoers !== undefined) {
      yield {
        at: command,
        severity: 'high',
        message: `\`NOPASSWD\` in the sudo configuration lets \`${sudoers}\` run commands as root without a password.`,
        key: `NOPASSWD ${sudoers}`,
      }
    }
    const sudo = sudoOf(command)
    if (sudo === undefined) return

    const runs = sudo.runs === '' ? '`sudo` is run' : `\`${sudo.runs}\` is run through \`sudo\``
    const fix = fixFor(command)
    yield {
      at: sudo.at,
      message: `${runs} in a build step.`,
      key: commandKey(command),
      ...(fix && { fix }),
    }
  },
}

function sudoOf(command: Command): { readonly at: Place; readonly runs: string } | undefined {
  const word = sudoPrefix(command)?.words[0]
  if (word !== undefined) return { at: word, runs: command.name }
  const [bare] = command.words
  return command.name === 'sudo' && bare !== undefined ? { at: bare, runs: '' } : undefined
}

function sudoPrefix(command: Command): Prefix | undefined {
  return command.prefixes.find(({ name }) => name === 'sudo')
}

const passwordlessMark = /NOPASSWD/
const grantForm = /([%\w${}-]+)[ \t]+ALL.*NOPASSWD/

/** The user that a command lets use sudo without a password. */
function passwordless({ words, redirections, instruction }: Command): string | undefined {
  if (!hasAnywhere(instruction.dockerfile, passwordlessMark)) return undefined
  const texts = [...words.slice(1), ...redirections.flatMap(({ target }) => target ?? [])].map(
    ({ text }) => text,
  )
  return texts.map(text => grantForm.exec(text.slice(0, 2000))?.[1]).find(user => user !== undefined)
}

/** As root sudo changes nothing, so it can go. As somebody else the line needs `USER root` around it, once for all its commands. */
function fixFor(command: Command): Fix | undefined {
  const { instruction } = command
  const prefix = sudoPrefix(command)
  if (prefix === undefined || instruction.form === 'json' || instruction.isOnBuild) return undefined
  const user = whoRuns(instruction.before, instruction.stage)
  if (user.kind === 'nonroot') return asRoot(instruction, user)
  const isPlain = prefix.words.slice(1).every(({ text }) => /^(?:-[HknS]+|--|[A-Za-z_]\w*=.*)$/.test(text))
  return user.kind === 'root' && isPlain && !isSwitched(command)
    ? safeFix('Drop `sudo`', withoutSudo(prefix))
    : undefined
}

const switchers = new Set(['sudo', 'doas', 'gosu', 'su-exec', 'setpriv', 'su', 'runuser'])

/** Whether something in front of its sudo, or around it, has made the command somebody else's. */
function isSwitched({ prefixes, parent }: Command): boolean {
  const before = prefixes.slice(
    0,
    prefixes.findIndex(({ name }) => name === 'sudo'),
  )
  if (before.some(({ name }) => switchers.has(name))) return true
  for (let outer = parent; outer !== undefined; outer = outer.parent) {
    if (switchers.has(outer.name) || outer.prefixes.some(({ name }) => switchers.has(name))) return true
  }
  return false
}

/** A step of more commands needs another mend than a suggestion. */
const mostCommands = 200

/** Undefined where the image names the user: its number may have no name to go back to. */
function asRoot(instruction: Instruction, user: Runner): Fix | undefined {
  const back = user.by === 'instruction' ? user.instruction.words[0]?.text : undefined
  if (back === undefined || instruction.commands.length > mostCommands) return undefined
  const prefixes = instruction.commands.flatMap(each => sudoPrefix(each) ?? [])
  return fixToReview(
    'Change the user around the step instead',
    'Whether every command of the step may run as root.',
    lineBefore(instruction, 'USER root'),
    ...prefixes.map(withoutSudo),
    lineAfter(instruction, `USER ${back}`),
  )
}

/** Deletes `sudo` and its options; assignments behind it stay, in front of the command as before. */
function withoutSudo({ source, words }: Prefix): Patch {
  const [sudo] = words
  const kept = words.slice(1).find(({ text }) => /^[A-Za-z_]\w*=/.test(text))
  const last = kept ?? words.at(-1)
  const start = sudo?.range.start ?? 0
  const end = (kept === undefined ? last?.range.end : last?.range.start) ?? start
  const blanks = kept === undefined ? (/^[ \t]*/.exec(source.text.slice(end))?.[0].length ?? 0) : 0
  return replace({ source, range: { start, end: end + blanks } }, '')
}
