import type { Command, Word } from '../../sources/dockerfile/command.ts'
import type { Instruction } from '../../sources/dockerfile/dockerfile.ts'
import type { RepositoryIndex } from '../../sources/kubernetes/repository-index.ts'
import { folderOf, joinPath } from '../../text/path.ts'
import type { Place } from '../../text/source.ts'
import { type Fix, fixToReview, type Patch, replace, safeFix } from './fix.ts'
import { lineEndOf } from './instruction-lines.ts'
import { outerCommands } from './run-script.ts'

const title = 'Join them'

/** One RUN of all their commands; the comments between them stay. */
export function joinRuns(runs: readonly Instruction[]): Fix | undefined {
  const commands = runs.map(run => outerCommands(run)[0])
  const patches: Patch[] = []
  for (const [index, run] of runs.entries()) {
    const previous = runs[index - 1]
    const command = commands[index]
    if (command === undefined) return undefined
    if (index < runs.length - 1 && command.range.end !== run.range.end) return undefined
    if (previous !== undefined) patches.push(joint(run, between(previous.range.end, command), ' && '))
  }
  const stateful = commands.find(command => command !== undefined && changesShell(command))
  if (stateful === undefined) return safeFix(title, ...patches)
  const [program] = [...stateful.prefixes, stateful].map(({ name, words }) => name || words[0]?.text)
  const name = program === undefined ? 'the assignment' : `\`${program}\``
  return fixToReview(title, `Whether what ${name} does may hold for the commands behind it too.`, ...patches)
}

/** What a shell keeps for its next command. */
const shellState = new Set(
  '. alias break builtin cd continue declare enable eval exec exit export getopts hash local logout mapfile popd pushd read readonly return set shift shopt source trap typeset ulimit umask unalias unset'.split(
    ' ',
  ),
)

function changesShell({ name, prefixes }: Command): boolean {
  return name === '' || shellState.has(name) || prefixes.some(each => each.name === 'exec')
}

/** One COPY or ADD of all their sources. */
export function joinCopies(copies: readonly Instruction[], index: RepositoryIndex): Fix | undefined {
  const patches: Patch[] = []
  for (const [at, copy] of copies.entries()) {
    const target = copies[at - 1]?.words.at(-1)
    const [source] = copy.words
    if (at === 0) continue
    if (target === undefined || source === undefined) return undefined
    patches.push(joint(copy, between(target.range.start, source), ''))
  }
  const last = copies.at(-1)?.words.at(-1)
  if (last === undefined) return undefined
  if (!last.text.endsWith('/')) patches.push(replace(last, `${last.text}/`))
  const isSure =
    (last.text.endsWith('/') || last.text === '.') && copies.every(copy => copiesFiles(copy, index))
  if (isSure) return safeFix(title, ...patches)
  const check = 'Whether the target is a folder, and no step between them is worth keeping in the cache.'
  return fixToReview(title, check, ...patches)
}

/** Files that the repository has beside the Dockerfile or from its root on. */
function copiesFiles({ words, flags, source }: Instruction, index: RepositoryIndex): boolean {
  if (flags.some(({ name }) => name === '--from')) return false
  const folders = [folderOf(source.path), '']
  return words.slice(0, -1).every(({ text, value = '' }: Word) => {
    if (text.includes('$')) return false
    return folders.some(folder => {
      const path = joinPath(folder, value)
      return path !== undefined && index.has(path)
    })
  })
}

function between(start: number, { source, range }: Place): Place {
  return { source, range: { start, end: range.start } }
}

/** What holds two instructions together: on a line of its own, and on more where comments stand between them. */
function joint({ dockerfile }: Instruction, gap: Place, operator: ' && ' | ''): Patch {
  const { source, range } = gap
  const comments = source.text
    .slice(range.start, range.end)
    .split(/\r?\n/)
    .slice(1)
    .filter(line => line.trimStart().startsWith('#'))
  const end = lineEndOf(source.text)
  return operator === '' && comments.length === 0
    ? replace(gap, '')
    : replace(gap, `${operator}${dockerfile.escape}${end}${comments.map(line => line + end).join('')}    `)
}
