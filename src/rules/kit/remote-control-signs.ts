import type { Command } from '../../sources/dockerfile/command.ts'
import type { Dockerfile, Instruction } from '../../sources/dockerfile/dockerfile.ts'
import type { Place } from '../../text/source.ts'
import { entryPointOf } from './entry-point.ts'
import { installOf } from './installs.ts'
import { hasAnywhere } from './instruction-text.ts'
import { type LeftPackage, packagesLeftBy } from './left-packages.ts'
import { packageInvocation } from './package-managers.ts'
import {
  mayControl,
  type RemoteControl,
  remoteControlDownloaded,
  remoteControlIn,
  remoteControlOf,
  sshServer,
} from './remote-control.ts'
import { textOf } from './removed-paths.ts'

/** A line that shows a way to work in the container from outside. */
export interface RemoteControlSign {
  readonly control: RemoteControl
  readonly at: Place
  /** A sentence without its full stop. */
  readonly says: string
  /** What tells it from another one of its control. */
  readonly name: string
  /** `brought`: the server itself; `prepared`: it is made ready; `started`: it runs when the container does. */
  readonly kind: 'brought' | 'prepared' | 'started'
  readonly installed?: LeftPackage
}

/** Of all stages that ship, in order. */
export function* remoteControlSigns(dockerfile: Dockerfile): Iterable<RemoteControlSign> {
  if (!hasAnywhere(dockerfile, mayControl)) return
  for (const instruction of dockerfile.instructions) {
    if (instruction.stage?.isShipped !== true) continue
    if (instruction.keyword === 'RUN') yield* signsInRun(instruction)
    else if (instruction.keyword === 'COPY' || instruction.keyword === 'ADD') yield* signsInCopy(instruction)
  }
  for (const { instruction, words } of entryPointOf(dockerfile).starters) {
    if (instruction.keyword !== 'HEALTHCHECK') yield* signsInStart(instruction, words)
  }
}

function* signsInRun(instruction: Instruction): Iterable<RemoteControlSign> {
  for (const installed of packagesLeftBy(instruction)) {
    const { manager, name, word, command } = installed
    const control = remoteControlIn(manager, name)
    if (control === undefined) continue
    const says = `\`${command.name}\` leaves the ${control.kind} \`${name}\` in the image that ships`
    yield { control, at: word, says, name, kind: 'brought', installed }
  }
  for (const command of instruction.commands) {
    const sign = broughtBy(command) ?? preparedBy(command)
    if (sign !== undefined) yield sign
  }
  yield* supervised(instruction)
}

const downloaders: ReadonlySet<string> = new Set(['curl', 'wget', 'aria2c'])

/** A download, or a package of a language. */
function broughtBy(command: Command): RemoteControlSign | undefined {
  const isDownload = downloaders.has(command.name)
  const isInstall = packageInvocation(command) === undefined && installOf(command) !== undefined
  if (!isDownload && !isInstall) return undefined
  for (const word of command.words.slice(1)) {
    const file = lastPart(textOf(word).slice(-longestName))
    const control = isDownload ? remoteControlDownloaded(file) : remoteControlOf(file.replace(/@.*$/, ''))
    if (control === undefined) continue
    const says = `\`${command.name}\` brings the ${control.kind} \`${file}\` into the image that ships`
    return { control, at: word, says, name: file, kind: 'brought' }
  }
  return undefined
}

const longestName = 4096

function lastPart(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

const serviceManagers: ReadonlySet<string> = new Set([
  'systemctl',
  'rc-update',
  'rc-service',
  'service',
  'update-rc.d',
])

function preparedBy(command: Command): RemoteControlSign | undefined {
  const { name, words } = command
  if (name === 'ssh-keygen' && sshServer !== undefined && words.some(({ text }) => text === '-A')) {
    const says = '`ssh-keygen -A` makes the host keys of an SSH server in the image that ships'
    return { control: sshServer, at: command, says, name: 'ssh-keygen -A', kind: 'prepared' }
  }
  const program = remoteControlOf(name)
  if (program !== undefined) {
    const says = `A build step of the image that ships runs the ${program.kind} \`${name}\``
    return { control: program, at: command, says, name, kind: 'prepared' }
  }
  return servedBy(command)
}

/** `systemctl enable`, `rc-update add` and `update-rc.d` are for when the container runs, the others for now. */
function servedBy(command: Command): RemoteControlSign | undefined {
  const { name, words } = command
  if (!serviceManagers.has(name) || words.some(({ text }) => leaveAlone.has(text))) return undefined
  const isForLater =
    name.startsWith('update-') || words.some(({ text }) => text === 'enable' || text === 'add')
  for (const { text } of words.slice(1)) {
    const service = text.replace(/\.(?:service|socket)$/, '')
    const control = service === 'ssh' ? sshServer : remoteControlOf(service)
    if (control === undefined) continue
    const says = isForLater
      ? `\`${name}\` has the ${control.kind} \`${service}\` start with the container`
      : `A build step of the image that ships starts the ${control.kind} \`${service}\``
    return { control, at: command, says, name: service, kind: isForLater ? 'started' : 'prepared' }
  }
  return undefined
}

const leaveAlone: ReadonlySet<string> = new Set([
  'disable',
  'mask',
  'stop',
  'remove',
  'del',
  'delete',
  'status',
])

/** Programs of a supervisor's configuration, in a heredoc or in what a step writes. */
function* supervised(instruction: Instruction): Iterable<RemoteControlSign> {
  const { keyword, text, heredocs } = instruction
  const places = keyword === 'RUN' && text.includes('supervisor') ? [instruction] : heredocs
  for (const { source, range } of places) {
    for (const match of source.text.slice(range.start, range.end).matchAll(supervisorLine)) {
      const [line, path = ''] = match
      const program = lastPart(path)
      const control = remoteControlOf(program)
      if (control === undefined) continue
      const start = range.start + match.index
      const at = { source, range: { start, end: start + line.length } }
      const says = `A supervisor starts the ${control.kind} \`${program}\``
      yield { control, at, says, name: program, kind: 'started' }
    }
  }
}

const supervisorLine = /(?:\\n|(?<![\w-]))command[ \t]{0,20}=[ \t]{0,20}([^\s\\"']{1,300})/g

/** A program that is copied to where programs are. */
function* signsInCopy(instruction: Instruction): Iterable<RemoteControlSign> {
  for (const word of instruction.words) {
    const path = textOf(word)
    const program = lastPart(path)
    const control = /(?:^|\/)s?bin\/[^/]{1,60}$/.test(path.slice(-longestName))
      ? remoteControlOf(program)
      : undefined
    if (control === undefined) continue
    const says = `\`${instruction.keyword}\` brings the ${control.kind} \`${program}\` into the image that ships`
    yield { control, at: word, says, name: program, kind: 'brought' }
    break
  }
  yield* supervised(instruction)
}

function* signsInStart(instruction: Instruction, words: ReadonlySet<string>): Iterable<RemoteControlSign> {
  for (const word of words) {
    const control = word === 'ssh' && words.has('service') ? sshServer : remoteControlOf(word)
    if (control === undefined) continue
    const says = `\`${instruction.keyword}\` starts the ${control.kind} \`${word}\``
    yield { control, at: instruction, says, name: word, kind: 'started' }
  }
}
