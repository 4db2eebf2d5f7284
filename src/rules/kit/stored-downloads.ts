import type { Command } from '../../sources/dockerfile/command.ts'
import type { Instruction } from '../../sources/dockerfile/dockerfile.ts'
import { textOf } from './command-line.ts'
import { baseOf, type Download, downloadOf } from './downloads.ts'
import { type Checked, checkedBy, covers, pipelinesOf } from './file-checks.ts'
import { FileMemory } from './file-memory.ts'

/** A download, and what its step does with it. */
export interface StepDownload extends Download {
  /** Base names, those of the files that its pipeline ends in included. */
  readonly storedAs: readonly string[]
  /** Their paths. */
  readonly storedAt: readonly string[]
  /** The pipeline unpacks it. */
  readonly isUnpacked: boolean
  /** A later command of the step tests a checksum or signature of it. */
  readonly isChecked: boolean
  /** The names of the programs that its pipeline has. */
  readonly programs: readonly string[]
}

const remembered = new FileMemory<Instruction, readonly StepDownload[]>()

/** What a RUN downloads, in order. */
export function downloadsOf(instruction: Instruction): readonly StepDownload[] {
  const known = remembered.get(instruction)
  if (known !== undefined) return known
  const found = downloadsIn(instruction.commands)
  remembered.set(instruction, found)
  return found
}

/** From the end on, so that each download finds what is tested behind it. */
function downloadsIn(commands: readonly Command[]): readonly StepDownload[] {
  const pipelines = pipelinesOf(commands)
  const sinks = new Map([...pipelines].map(([id, pipeline]) => [id, sinkOf(pipeline)]))
  const found: StepDownload[] = []
  const tested: Tested = { isEverything: false, isAnything: false, names: new Set() }
  for (const command of commands.toReversed()) {
    note(tested, checkedBy(command, pipelines.get(command.pipeline) ?? []))
    const download = downloadOf(command)
    const sink = sinks.get(command.pipeline)
    if (download !== undefined && sink !== undefined) found.push(stored(download, sink, tested))
  }
  return found.toReversed()
}

interface Tested {
  isEverything: boolean
  isAnything: boolean
  readonly names: Set<string>
}

function note(tested: Tested, checked: Checked | undefined): void {
  tested.isAnything ||= checked !== undefined
  if (checked === 'all') tested.isEverything = true
  else for (const name of checked ?? []) tested.names.add(name)
}

/** What a pipeline ends in. */
interface Sink {
  readonly paths: readonly string[]
  readonly isUnpacked: boolean
  readonly programs: readonly string[]
}

/** More of a pipeline are not looked at. */
const mostPrograms = 12
const unpackers = /^(?:tar|bsdtar|gtar|cpio|bsdcpio|unzip|funzip|7z|7za|dd|pax|jar|rpm2cpio)$/

function sinkOf(pipeline: readonly Command[]): Sink {
  const commands = pipeline.slice(0, mostPrograms)
  const paths = commands
    .slice(1)
    .flatMap(({ name, words, redirections }) => [
      ...(name === 'tee' || name === 'sponge' ? words.slice(1).map(textOf) : []),
      ...redirections
        .filter(({ operator }) => operator === '>' || operator === '>>')
        .flatMap(({ target }) => (target === undefined ? [] : textOf(target))),
    ])
  return {
    paths: paths.filter(path => !/^-|^\d+$|^\/dev\//.test(path)),
    isUnpacked: commands.slice(1).some(({ name }) => unpackers.test(name)),
    programs: commands.map(({ name }) => name),
  }
}

function stored(download: Download, sink: Sink, tested: Tested): StepDownload {
  const storedAt = download.paths.length > 0 ? download.paths : sink.paths
  const storedAs = storedAt.map(baseOf)
  const isChecked = storedAs.length > 0 && storedAs.every(file => isTested(file, tested))
  return { ...download, storedAs, storedAt, isChecked, isUnpacked: sink.isUnpacked, programs: sink.programs }
}

/** A file whose name only the shell knows may be the one that is tested. */
function isTested(file: string, { isEverything, isAnything, names }: Tested): boolean {
  return isEverything || covers(names, file) || (isAnything && /[$`]/.test(file))
}
