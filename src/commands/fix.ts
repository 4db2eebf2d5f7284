import { readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { createTwoFilesPatch } from 'diff'
import { buildRoot } from '../findings/builds.ts'
import { fingerprintOf } from '../findings/fingerprint.ts'
import {
  filesOf,
  judgingBy,
  type RenderSurvey,
  survey,
  surveyRender,
  type View,
  viewOf,
} from '../findings/survey.ts'
import { waive } from '../findings/waive.ts'
import { fixFile } from '../fixes/fix-file.ts'
import { type FixedSource, fixRendered } from '../fixes/fix-rendered.ts'
import type { Options } from '../inputs/options.ts'
import { openRepository } from '../repository/commits.ts'
import { optionsFor } from '../repository/options-for.ts'
import { review } from '../review.ts'
import { ruleIds, selectRules } from '../rules/select.ts'
import { IndexCache } from '../sources/commit-index.ts'
import { openRenderer } from '../sources/rendering/renderer.ts'
import { scopeOf } from '../sources/scope.ts'
import { UserError } from '../text/failure.ts'
import { folderOf } from '../text/path.ts'
import type { Source } from '../text/source.ts'
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
    const wanted: Wanted = given.flag('all')
      ? { options: await optionsFor(said, commit, ruleIds), fresh: undefined }
      : await newFindings(given, terminal)
    const { options } = wanted
    const view = await viewOf(
      commit,
      { scope: await scopeOf(commit, await commit.list(), options), charts: options.charts },
      new IndexCache(),
    )
    let [fixes, files] = [0, 0]
    const keep = ({ source, text, count }: FixedSource) => {
      fixes += count
      files++
      if (given.flag('dry-run')) terminal.write(patchOf(source, text))
      else writeBack(resolve(root, source.path), source, text)
    }
    for await (const fixed of fixedFiles(view, wanted)) keep(fixed)
    for (const fixed of await fixedCharts(view, wanted)) keep(fixed)
    terminal.settle()
    const done = given.flag('dry-run') ? 'would be applied' : 'applied'
    terminal.note(
      `${fixes} safe ${fixes === 1 ? 'fix' : 'fixes'} ${done} in ${files} ${files === 1 ? 'file' : 'files'}.\n`,
    )
    const additions = wanted.fresh?.additions ?? []
    if (additions.length > 0)
      terminal.note(`To add a file is left to you; \`seaworthy review\` shows it: ${additions.join(', ')}\n`)
    return 0
  } finally {
    await repository.close()
  }
}

interface Wanted {
  readonly options: Options
  /** Undefined: every finding. */
  readonly fresh: Fresh | undefined
}

interface Fresh {
  readonly fingerprints: ReadonlySet<string>
  /** Folders of charts and overlays. */
  readonly roots: ReadonlySet<string>
  /** Files that the review suggests to add. */
  readonly additions: readonly string[]
}

async function newFindings(given: Arguments, terminal: Terminal): Promise<Wanted> {
  const commits = await openChange(terminal.folder, given.text('base'), undefined)
  try {
    const options = await settled(
      givenOf(given, path => readGiven(path, terminal)),
      commits,
    )
    const { findings, remarks } = await review(commits, options, terminal.progress)
    const fresh = findings.filter(({ state }) => state === 'new')
    return {
      options,
      fresh: {
        fingerprints: new Set(fresh.map(({ fingerprint }) => fingerprint)),
        roots: new Set(fresh.flatMap(({ rendered }) => rendered?.root ?? [])),
        additions: [...new Set(remarks.flatMap(({ addition }) => addition?.path ?? []))],
      },
    }
  } finally {
    await commits.close()
  }
}

async function* fixedFiles(view: View, { options, fresh }: Wanted): AsyncGenerator<FixedSource> {
  const judging = judgingBy(selectRules(options), options)
  await view.index.prepare(judging.reads)
  for await (const file of filesOf(view, view.entries)) {
    const { observations } = survey(view, [file], judging)
    const { waivers } = waive(observations, [file], undefined, new Map(), new Set())
    const wanted = new Set(
      observations
        .filter(observation => !waivers.has(observation))
        .map(observation => fingerprintOf(observation)),
    )
    const isWanted = (fingerprint: string) =>
      (fresh?.fingerprints ?? wanted).has(fingerprint) && wanted.has(fingerprint)
    const context = {
      kind: view.kindOf(file.entry.path),
      rules: judging.rules,
      index: view.index,
      settings: options,
    }
    const fixed = fixFile(file, observation => isWanted(fingerprintOf(observation)), context)
    if (fixed && file.source) yield { source: file.source, ...fixed }
  }
}

/** Charts and overlays: the values, templates, patches and resources that they are rendered from. */
async function fixedCharts(view: View, { options, fresh }: Wanted): Promise<Iterable<FixedSource>> {
  const judging = judgingBy(selectRules(options), options)
  const renderer = openRenderer()
  try {
    const renders: RenderSurvey[] = []
    for (const planner of view.planners) {
      for (const root of await planner.rootsOf('everything')) {
        if (fresh && !fresh.roots.has(folderOf(root) || '.')) continue
        const { rendered } = await buildRoot(planner, root, 'everything', renderer)
        renders.push(...rendered.map(one => surveyRender(one, view.index, judging)))
      }
    }
    const isWanted = (fingerprint: string) => fresh?.fingerprints.has(fingerprint) ?? true
    const fixed = await fixRendered({ ...survey(view, [], judging), renders }, isWanted, renderer)
    return fixed.values()
  } finally {
    await renderer.close()
  }
}

/** A file that git checks out with other line ends keeps them. */
function writeBack(path: string, source: Source, text: string): void {
  const onDisk = readFileSync(path, 'utf8').replace(/^\uFEFF/, '')
  const mark = source.bom ? '\uFEFF' : ''
  if (onDisk === source.text) writeFileSync(path, mark + text)
  else if (onDisk.replaceAll('\r\n', '\n') === source.text)
    writeFileSync(path, mark + text.replaceAll('\n', '\r\n'))
  else
    throw new UserError(
      `\`${source.path}\` differs from what git stores of it (a filter is at work). Fix it by hand: \`seaworthy fix --dry-run\`.`,
    )
}

function patchOf(source: Source, text: string): string {
  return createTwoFilesPatch(`a/${source.path}`, `b/${source.path}`, source.text, text, '', '').replace(
    /^=+\n/,
    '',
  )
}
