import type { Command } from '../../sources/dockerfile/command.ts'
import type { Instruction } from '../../sources/dockerfile/dockerfile.ts'
import { commandKey } from '../kit/dockerfile-keys.ts'
import { rootCapabilities } from '../kit/file-capabilities.ts'
import { grantedBy } from '../kit/file-modes.ts'
import { type GivenMode, givenModes, targetNames } from '../kit/given-modes.ts'
import { isFolder } from '../kit/known-folders.ts'
import { capabilitiesManual } from '../kit/references.ts'
import type { Problem, Rule } from '../kit/rule.ts'

export const rule: Rule = {
  target: 'instruction',
  keywords: ['RUN', 'COPY', 'ADD'],
  severity: 'high',
  profile: 'baseline',
  checklist: ['IMAGE-21'],
  title: 'Programs of the image have no setuid bit and no capabilities of root',
  why: 'A program with the setuid bit, or with capabilities of its own, gives the rights of root to whoever starts it: a hole in it undoes USER.',
  references: [
    capabilitiesManual,
    {
      title: 'Linux manual: chmod(1), setuid and setgid bits',
      url: 'https://man7.org/linux/man-pages/man1/chmod.1.html',
    },
  ],

  *check(instruction) {
    if (instruction.stage?.isShipped !== true) return
    for (const given of givenModes(instruction)) yield* judge(instruction, given)
    for (const command of instruction.commands) yield* judgeCapabilities(command)
  },
}

function* judge(instruction: Instruction, given: GivenMode): Iterable<Problem> {
  const granted = grantedBy(given.mode)
  if (granted === undefined || given.receivers === 'folders') return
  const isSure = given.receivers === 'files' || isDeep(given)
  const files = given.targets.filter(target => isSure || !isFolder(instruction.dockerfile, target))
  if (files.length === 0 && given.targets.length > 0) return

  const whose = granted.setuid ? 'owner' : granted.setgid && !isTree(given) ? 'group' : undefined
  if (whose === undefined) return
  const message = `\`${given.what}\` lets everybody run ${targetNames(given, files)} with the rights of the ${whose}.`
  yield { at: given.at, message, key: given.key }
}

const programFolder = /^\/(?:(?:usr|opt)(?:\/.*)?|s?bin(?:\/.*)?)?$/

/** Folders with what is in them, where new files should get the folder's group; of programs it is none. */
function isTree(given: GivenMode): boolean {
  return isDeep(given) && !given.targets.some(target => programFolder.test(target))
}

function isDeep({ reach }: GivenMode): boolean {
  return reach === 'below' || reach === 'found'
}

function* judgeCapabilities(command: Command): Iterable<Problem> {
  const [granted] = rootCapabilities(command)
  if (granted === undefined) return
  const { file, capability } = granted
  const message = `\`setcap\` lets everybody run \`${file}\` with the capability \`${capability}\`.`
  yield { at: command, message, key: commandKey(command) }
}
