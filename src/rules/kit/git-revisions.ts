import type { Command } from '../../sources/dockerfile/command.ts'
import type { Stage } from '../../sources/dockerfile/dockerfile.ts'
import { commandLine, type OptionForm, textOf } from './command-line.ts'
import { FileMemory } from './file-memory.ts'
import { writtenIn } from './instruction-text.ts'

/** An address that ADD clones: https://docs.docker.com/reference/dockerfile/#add */
export function isGitAddress(address: string): boolean {
  return /^(?:git@|git:\/\/|ssh:\/\/)|^https?:\/\/[^?#\s]+\.git(?:[?#]|$)/i.test(address)
}

/** Whether such an address names a full commit, or leaves it to a variable. */
export function isPinnedGit(address: string): boolean {
  return /#(?:\$|(?:[\da-f]{40}|[\da-f]{64})(?::|$))|[?&](?:commit|checksum)=(?:\$|[\da-f]{40})/i.test(
    address,
  )
}

/** `git clone` of another machine's repository. */
export interface Clone {
  readonly address: string
  /** It asks for a tag or commit. */
  readonly isFixed: boolean
}

const cloneForm: OptionForm = {
  letters: 'bcCjou',
  long: new Set(
    '--branch --config --depth --filter --jobs --origin --reference --separate-git-dir --server-option --shallow-since --template --upload-pack --revision'.split(
      ' ',
    ),
  ),
}

export function cloneOf(command: Command): Clone | undefined {
  if (command.name !== 'git') return undefined
  const { options, operands } = commandLine(command, cloneForm)
  const [verb, address] = operands.map(textOf)
  if (verb !== 'clone' || address === undefined || !isElsewhere(address)) return undefined
  const references = options.filter(
    ({ name }) => name === '-b' || name === '--branch' || name === '--revision',
  )
  return { address, isFixed: references.some(({ value }) => isFixedReference(value ?? '')) }
}

/** Not a folder of the build. */
function isElsewhere(address: string): boolean {
  return /^(?:[a-z][a-z0-9+.-]*:\/\/|[\w.-]+@)/i.test(address) && !address.startsWith('file:')
}

const checkoutVerbs = new Set(['checkout', 'reset', 'switch', 'fetch', 'worktree'])

/** Whether a command goes to a tag or commit of what was cloned. */
export function fixesRevision(command: Command): boolean {
  if (command.name !== 'git') return false
  const [verb = '', ...names] = commandLine(command, cloneForm).operands.map(textOf)
  return checkoutVerbs.has(verb) && names.some(isFixedReference)
}

/** A tag, a commit or a variable: branches seldom have digits in their names. */
function isFixedReference(name: string): boolean {
  return name.includes('$') || /\d/.test(name)
}

const lastFixes = new FileMemory<Stage, number>()

/** The index of the stage's last instruction that goes to a tag or commit; -1 when none does. */
export function lastFixOf(stage: Stage): number {
  const known = lastFixes.get(stage)
  if (known !== undefined) return known
  const last = stage.instructions.findLast(
    instruction =>
      instruction.keyword === 'RUN' &&
      /\bgit\b/.test(writtenIn(instruction)) &&
      instruction.commands.some(fixesRevision),
  )
  lastFixes.set(stage, last?.index ?? -1)
  return last?.index ?? -1
}
