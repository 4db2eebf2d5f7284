import type { Command, Word } from '../../sources/dockerfile/command.ts'
import type { Instruction } from '../../sources/dockerfile/dockerfile.ts'
import { textOf } from './removed-paths.ts'
import { StageState } from './stage-state.ts'
import { mayHaveOption } from './word-options.ts'

/** The word of pip's `install`, where what it downloads is kept (pip's user guide, Caching). */
export function cachingPipInstall(command: Command): Word | undefined {
  const verb = pipVerb(command)
  if (verb === undefined || textOf(verb) !== 'install') return undefined
  if (mayHaveOption(command, /^--(?:no-c|cache-dir|help$)/)) return undefined
  return isSwitchedOff(command) ? undefined : verb
}

export function emptiesPipCache(command: Command): boolean {
  const verb = pipVerb(command)
  if (verb === undefined || textOf(verb) !== 'cache') return false
  return command.words.some(({ text }) => text === 'purge')
}

const pipOptions: ReadonlySet<string> = new Set(
  '--proxy --log --cert --client-cert --timeout --retries --trusted-host --python --exists-action --keyring-provider'.split(
    ' ',
  ),
)

/** The first word behind `pip`, `pip3.12` or `python3 -m pip` that is no option. */
function pipVerb({ name, words }: Command): Word | undefined {
  if (/^pip[\d.]*$/.test(name)) return verbFrom(words, 1, pipOptions)
  if (!/^python[\d.]*$/.test(name)) return undefined
  const module = words.findIndex(({ text }) => text === '-m')
  return module !== -1 && words[module + 1]?.value === 'pip'
    ? verbFrom(words, module + 2, pipOptions)
    : undefined
}

function verbFrom(words: readonly Word[], start: number, valued: ReadonlySet<string>): Word | undefined {
  for (let at = start; at < words.length; at++) {
    const word = words[at]
    if (word === undefined || !word.text.startsWith('-')) return word
    if (valued.has(word.text)) at++
  }
  return undefined
}

/** Any value that pip accepts switches the cache off, 0 and false too; an empty one counts as none. */
function isSwitchedOff({ assignments, instruction, ...command }: Command): boolean {
  const own = assignments.find(({ name }) => name === switchName)
  if (own !== undefined) return own.value.value !== ''
  return instruction.stage !== undefined && withoutPipCache.holdsAt(command, instruction.stage)
}

const switchName = 'PIP_NO_CACHE_DIR'

/** By ENV and ARG, and by pip's own configuration, which may be a file of the context. */
const withoutPipCache = new StageState(instruction => {
  const { keyword, pairs, words } = instruction
  if (keyword === 'ENV' || keyword === 'ARG')
    return pairs.find(({ name, value }) => name === switchName && value?.value !== '')
  if (keyword === 'COPY' || keyword === 'ADD')
    return words.some(({ text }) => /(?:^|\/)pip\.(?:conf|ini)$/.test(text)) ? instruction : undefined
  if (keyword !== 'RUN' || !/no-cache-dir/.test(textIn(instruction))) return undefined
  return instruction.commands.find(command => writesPipConfiguration(command))
})

function textIn({ source, range }: Instruction): string {
  return source.text.slice(range.start, range.end)
}

function writesPipConfiguration(command: Command): boolean {
  if (pipVerb(command)?.value === 'config') return true
  return (
    command.redirections.some(({ target }) => /pip\.conf/.test(target?.text ?? '')) ||
    (command.name === 'tee' && command.words.some(({ text }) => /pip\.conf/.test(text)))
  )
}

/** Whether a step's own `export` reaches the commands behind it. */
export function exportsPipSwitch({ name, words }: Command): boolean {
  return (
    (name === 'export' || name === 'declare') &&
    words.some(({ text }) => text.startsWith(`${switchName}=`) && text.length > switchName.length + 1)
  )
}

/** How yarn's install is written: `yarn add`, and `yarn` for `yarn install`. */
export function cachingYarnInstall(command: Command): string | undefined {
  if (!isYarn(command)) return undefined
  const { words, assignments } = command
  if (words.some(({ text }) => /^(?:--version|-v|--help|-h)$/.test(text))) return undefined
  const shared = /^["']?\/dev\/shm\//
  if (words.some(({ text }) => shared.test(text)) || assignments.some(({ value }) => shared.test(value.text)))
    return undefined
  const verb = verbFrom(words, 1, yarnOptions)
  if (verb === undefined) return 'yarn install'
  const next = words[words.indexOf(verb) + 1]
  if (verb.text === 'global' && next?.text === 'add') return 'yarn global add'
  return verb.text === 'install' || verb.text === 'add' ? `yarn ${verb.text}` : undefined
}

export function emptiesYarnCache(command: Command): boolean {
  if (!isYarn(command)) return false
  const at = command.words.findIndex(({ text }) => text === 'cache')
  return at !== -1 && command.words[at + 1]?.text === 'clean'
}

function isYarn({ name }: Command): boolean {
  return name === 'yarn' || name === 'yarnpkg'
}

const yarnOptions: ReadonlySet<string> = new Set([
  '--cwd',
  '--cache-folder',
  '--modules-folder',
  '--network-timeout',
  '--network-concurrency',
  '--registry',
  '--prefix',
  '--mutex',
  '--use-yarnrc',
])
