import { structuredPatch } from 'diff'
import { compare } from '../../src/findings/compare.ts'
import type { Settled } from '../../src/findings/difference.ts'
import { ruleSetOf } from '../../src/findings/inspect.ts'
import { pairObjects } from '../../src/findings/pair-objects.ts'
import type { Diff } from '../../src/findings/placement.ts'
import { toFinding } from '../../src/findings/settle.ts'
import { judgingBy, type Survey, survey, viewOf } from '../../src/findings/survey.ts'
import { defaults } from '../../src/inputs/options.ts'
import type { Commit, Hunk, TreeEntry } from '../../src/repository/commit.ts'
import { rules } from '../../src/rules/index.ts'
import { IndexCache } from '../../src/sources/commit-index.ts'
import type { Renders } from '../../src/sources/rendering/render.ts'
import { toRepoPath } from '../../src/text/path.ts'
import { fileOf } from './world.ts'

/** For reviews in which nothing is rendered. */
export const noRenderer: Renders = {
  render: () => Promise.reject(new Error('nothing is to be rendered')),
}

export type Files = { readonly [path: string]: string }

/** A review without git: new findings, the head's survey and the diff. */
export async function reviewOf(
  before: Files,
  after: Files,
): Promise<{ survey: Survey; settled: readonly Settled[]; diff: Diff }> {
  const [was, is] = [await surveyOf(before), await surveyOf(after)]
  const objects = (side: Survey) => side.files.flatMap(file => file.objects)
  const { added } = compare(
    was.observations,
    is.observations,
    pairObjects(objects(was), objects(is), new Map()),
    new Map(),
  )
  const settled = [...added].map(observation => {
    const traced = { observation, causes: [], settings: [] }
    const caused = { ...traced, copies: [traced], isNew: true }
    return { ...caused, finding: toFinding(caused, undefined) }
  })
  return { survey: is, settled, diff: diffBetween(before, after) }
}

export async function surveyOf(files: Files): Promise<Survey> {
  const view = await viewOf(commitOf(files), { scope: { covers: () => true }, charts: [] }, new IndexCache())
  const judging = {
    ...judgingBy(rules, { ...defaults, profile: 'strict' }),
    ruleSet: ruleSetOf(rules),
  }
  await view.index.prepare(judging.reads)
  return survey(
    view,
    Object.entries(files).map(([path, text]) => fileOf(path, text)),
    judging,
  )
}

function commitOf(files: Files): Commit {
  const entries: readonly TreeEntry[] = Object.keys(files).map(path => ({
    path: toRepoPath(path),
    kind: 'file',
    id: path,
  }))
  return {
    sha: null,
    isWhole: true,
    list: async () => entries,
    async *read(wanted) {
      for (const entry of wanted)
        yield [entry, { kind: 'bytes', bytes: Buffer.from(files[entry.path] ?? '') }]
    },
  }
}

function diffBetween(before: Files, after: Files): Diff {
  return new Map(
    Object.entries(after).map(([path, text]) => [toRepoPath(path), hunksOf(before[path] ?? '', text)]),
  )
}

function hunksOf(before: string, after: string): readonly Hunk[] {
  const { hunks } = structuredPatch('a', 'b', before, after, '', '', { context: 3 })
  return hunks.map(({ oldStart, oldLines, newStart, newLines, lines }) => {
    let [oldLine, newLine] = [oldStart, newStart]
    return {
      oldStart,
      oldCount: oldLines,
      newStart,
      newCount: newLines,
      lines: lines
        .filter(line => !line.startsWith('\\'))
        .map(line => {
          const kind = line.startsWith('+') ? 'added' : line.startsWith('-') ? 'removed' : 'context'
          return {
            kind,
            oldLine: kind === 'added' ? undefined : oldLine++,
            newLine: kind === 'removed' ? undefined : newLine++,
            text: line.slice(1),
          } as const
        }),
    }
  })
}
