import type { Command } from '../../sources/dockerfile/command.ts'
import type { Instruction } from '../../sources/dockerfile/dockerfile.ts'
import { commandKey } from '../kit/dockerfile-keys.ts'
import { grantedBy, withoutWorld } from '../kit/file-modes.ts'
import { type Fix, fixToReview, replace, safeFix } from '../kit/fix.ts'
import { type GivenMode, givenModes, targetNames } from '../kit/given-modes.ts'
import { whoRuns } from '../kit/image-users.ts'
import { dockerfileBestPractices } from '../kit/references.ts'
import type { Problem, Rule } from '../kit/rule.ts'

export const rule: Rule = {
  target: 'instruction',
  keywords: ['RUN', 'COPY', 'ADD'],
  severity: 'medium',
  profile: 'standard',
  checklist: ['IMAGE-21'],
  title: 'Files of the image are not writable for everybody',
  why: 'Whoever gets to run anything in the container, under any user, can replace such a file: a program or setting that a more powerful process uses next.',
  references: [dockerfileBestPractices],

  *check(instruction) {
    if (instruction.stage?.isShipped !== true) return
    for (const given of givenModes(instruction)) yield* judge(instruction, given)
    for (const command of instruction.commands) yield* judgeMask(command)
  },
}

/** Where everybody may write anyway, or what is no part of the image. */
const open = /^\/(?:tmp|var\/tmp|dev|proc|sys)(?:\/|$)/

function* judge(instruction: Instruction, given: GivenMode): Iterable<Problem> {
  const granted = grantedBy(given.mode)
  if (granted?.world !== true || granted.sticky) return
  const targets = given.targets.filter(target => !open.test(target))
  if (targets.length === 0 && given.targets.length > 0) return

  const fix = fixFor(instruction, given)
  yield {
    at: given.at,
    message: `\`${given.what}\` lets every user write to ${targetNames(given, targets)}.`,
    key: given.key,
    ...(given.reach === 'below' && targets.some(isWholeTree) ? { severity: 'high' } : {}),
    ...(fix && { fix }),
  }
}

/** What the programs of the image, or its settings, are all in. */
function isWholeTree(target: string): boolean {
  return /^\/(?:(?:etc|usr|app)(?:\/\*?)?|\*)?$/.test(target)
}

/** Of a mask that takes the right to write from nobody. */
function* judgeMask(command: Command): Iterable<Problem> {
  if (command.name !== 'umask') return
  const mask = command.words[1]?.value ?? ''
  const isOpen = /^[0-7]{1,4}$/.test(mask)
    ? (Number.parseInt(mask, 8) & 2) === 0
    : grantedBy(mask)?.world === true
  if (!isOpen) return
  const message = `\`umask ${mask}\` lets every user write to what the step makes.`
  yield { at: command, message, key: commandKey(command) }
}

function fixFor(instruction: Instruction, given: GivenMode): Fix | undefined {
  const mode = withoutWorld(given.mode)
  if (mode === undefined || given.modeAt === undefined) return undefined
  const patch = replace(given.modeAt, mode)
  const title = 'Let the owner alone write'
  return isOwnersProgram(instruction, given)
    ? safeFix(title, patch)
    : fixToReview(title, 'Whether the user that the container runs as owns what it writes to.', patch)
}

const program = /^\/(?:usr\/(?:local\/)?)?s?bin\/[^/]+$|\.sh$/

/** A program that root puts in place and starts: nothing has to write to it. */
function isOwnersProgram({ stage, flags }: Instruction, { targets, reach, receivers }: GivenMode): boolean {
  if (
    stage === undefined ||
    reach === 'below' ||
    reach === 'found' ||
    receivers === 'folders' ||
    targets.length === 0
  )
    return false
  if (!targets.every(target => program.test(target)) || flags.some(({ name }) => name === '--chown'))
    return false
  const last = stage.dockerfile.stages.at(-1)
  return last !== undefined && whoRuns(last.end, last).kind === 'root'
}
