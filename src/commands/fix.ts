import { readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { createTwoFilesPatch } from 'diff'
import { fingerprintOf } from '../findings/fingerprint.ts'
import { filesOf, judgingBy, survey, type View, viewOf } from '../findings/survey.ts'
import { waive } from '../findings/waive.ts'
import { fixFile } from '../fixes/fix-file.ts'
import type { Options } from '../inputs/options.ts'
import { openRepository } from '../repository/commits.ts'
import { optionsFor } from '../repository/options-for.ts'
import { review } from '../review.ts'
import { ruleIds, selectRules } from '../rules/select.ts'
import { IndexCache } from '../sources/commit-index.ts'
import type { SourceFile } from '../sources/read.ts'
import { scopeOf } from '../sources/scope.ts'
import { UserError } from '../text/failure.ts'
import { type Arguments, givenOf } from './arguments.ts'
import { readGiven } from './files.ts'
import { noPositionals } from './positionals.ts'
import { openChange, settled } from './review.ts'
import type { ExitCode, Terminal } from './terminal.ts'

/** Writes the safe, verified fixes into the working tree, or prints them as a patch. */
export async function fixCommand(given: Arguments, terminal: Terminal): Promise<ExitCode> {
  noPositionals('fix', given)
  const repository = await openRepository(terminal.folder)
  try {
    const said = givenOf(given, path => readGiven(path, terminal))
    const commit = await repository.workTree()
    const root = repository.root ?? terminal.folder
    const { options, fingerprints } = given.flag('all')
      ? { options: await optionsFor(said, commit, ruleIds), fingerprints: undefined }
      : await newFindings(given, terminal)
    const view = await viewOf(commit, await scopeOf(commit, await commit.list(), options), new IndexCache())
    let [fixes, files] = [0, 0]
    for await (const { file, text, count } of fixedFiles(view, options, fingerprints)) {
      fixes += count
      files++
      if (given.flag('dry-run')) terminal.write(patchOf(file, text))
      else writeBack(resolve(root, file.entry.path), file, text)
    }
    terminal.settle()
    const done = given.flag('dry-run') ? 'would be applied' : 'applied'
    terminal.note(
      `${fixes} safe ${fixes === 1 ? 'fix' : 'fixes'} ${done} in ${files} ${files === 1 ? 'file' : 'files'}.\n`,
    )
    return 0
  } finally {
    await repository.close()
  }
}

interface Wanted {
  readonly options: Options
  /** Undefined: every finding. */
  readonly fingerprints: ReadonlySet<string> | undefined
}

async function newFindings(given: Arguments, terminal: Terminal): Promise<Wanted> {
  const commits = await openChange(terminal.folder, given.text('base'), undefined)
  try {
    const options = await settled(
      givenOf(given, path => readGiven(path, terminal)),
      commits,
    )
    const { findings } = await review(commits, options, terminal.progress)
    return {
      options,
      fingerprints: new Set(
        findings.filter(({ state }) => state === 'new').map(({ fingerprint }) => fingerprint),
      ),
    }
  } finally {
    await commits.close()
  }
}

async function* fixedFiles(
  view: View,
  options: Options,
  fingerprints: ReadonlySet<string> | undefined,
): AsyncGenerator<{ readonly file: SourceFile; readonly text: string; readonly count: number }> {
  const judging = judgingBy(selectRules(options), options)
  await view.index.prepare(judging.reads)
  for await (const file of filesOf(view, view.entries)) {
    const { observations } = survey(view, [file], judging)
    const { waivers } = waive(observations, [file], undefined, new Map(), new Set())
    const wanted = new Set(observations.filter(observation => !waivers.has(observation)).map(fingerprintOf))
    const isWanted = (fingerprint: string) =>
      (fingerprints ?? wanted).has(fingerprint) && wanted.has(fingerprint)
    const context = {
      kind: view.kindOf(file.entry.path),
      rules: judging.rules,
      index: view.index,
      settings: options,
    }
    const fixed = fixFile(file, observation => isWanted(fingerprintOf(observation)), context)
    if (fixed) yield { file, ...fixed }
  }
}

/** A file that git checks out with other line ends keeps them. */
function writeBack(path: string, { entry, source }: SourceFile, text: string): void {
  const onDisk = readFileSync(path, 'utf8').replace(/^\uFEFF/, '')
  const mark = source?.bom ? '\uFEFF' : ''
  if (onDisk === source?.text) writeFileSync(path, mark + text)
  else if (onDisk.replaceAll('\r\n', '\n') === source?.text)
    writeFileSync(path, mark + text.replaceAll('\n', '\r\n'))
  else
    throw new UserError(
      `\`${entry.path}\` differs from what git stores of it (a filter is at work). Fix it by hand: \`seaworthy fix --dry-run\`.`,
    )
}

function patchOf({ entry, source }: SourceFile, text: string): string {
  return createTwoFilesPatch(`a/${entry.path}`, `b/${entry.path}`, source?.text ?? '', text, '', '').replace(
    /^=+\n/,
    '',
  )
}
