import type { ChangedFile, Hunk } from './commit.ts'
import { type Git, type Output, run } from './git.ts'
import { parseHunks } from './hunks.ts'
import { parseRaw, type RawChange } from './raw-diff.ts'
import { treesMissing } from './unreadable.ts'

/** Bytes of patch text taken at most; files whose patch comes later have no hunks, and say so. */
const mostPatch = 256 * 2 ** 20

/**
 * What differs between two trees; undefined when git cannot read one of the objects it needs.
 * @param most bytes of patch text to take.
 */
export async function diffTrees(
  git: Git,
  [before, after]: readonly [string, string],
  most: number = mostPatch,
): Promise<ChangedFile[] | undefined> {
  const output = await run(git, ['diff-tree', ...flags, '--raw', '--patch', before, after], {
    atMost: most,
  })
  if (output.code !== 0 && output.stdout.length <= most) {
    if (isMissing(output)) return undefined
    throw new Error(`git diff-tree ended with ${output.code}: ${output.stderr.trim()}`)
  }
  return changesOf(output.stdout, output.stdout.length > most)
}

/** What differs by ids alone: no file is read, so none can be missing, and no rename is found. */
export async function diffIds(git: Git, before: string, after: string): Promise<RawChange[]> {
  const { stdout, code, stderr } = await run(git, [
    'diff-tree',
    '-r',
    '--no-renames',
    '--no-abbrev',
    '--raw',
    before,
    after,
  ])
  if (code !== 0) throw treesMissing(`${before}..${after}`, stderr)
  return parseRaw(stdout.toString('utf8'))
}

/** As GitHub shows it, whatever the configuration says. */
const flags = [
  '-r',
  '--no-abbrev',
  '--full-index',
  '-U3',
  '--inter-hunk-context=0',
  '-M50%',
  '-l1000',
  '--diff-algorithm=myers',
  '--indent-heuristic',
  '--src-prefix=a/',
  '--dst-prefix=b/',
  '--submodule=short',
  '--ignore-submodules=none',
  '--no-ext-diff',
  '--no-textconv',
  '--no-color',
  '--no-relative',
]

function isMissing({ stderr }: Output): boolean {
  return /unable to read|cannot read|could not read|corrupt|inflate|missing|unable to unpack|bad object/i.test(
    stderr,
  )
}

/** Every line of a patch's body begins with a marker, so that this can only be a patch's first. */
const boundary = Buffer.from('\ndiff --git ')

function changesOf(output: Buffer, isCut: boolean): ChangedFile[] {
  let end = output.indexOf(boundary)
  const raw = parseRaw(output.toString('utf8', 0, end === -1 ? output.length : end))
  const nextPatch = (): Buffer | undefined => {
    if (end === -1) return undefined
    const start = end
    end = output.indexOf(boundary, start + 1)
    if (end === -1 && isCut) return undefined
    return output.subarray(start, end === -1 ? output.length : end)
  }
  return raw.map(change => {
    const patches = Array.from({ length: change.patches }, nextPatch)
    return changedFile(change, patches)
  })
}

function changedFile(change: RawChange, patches: readonly (Buffer | undefined)[]): ChangedFile {
  const { status, before, after } = change
  const found = patches.filter(patch => patch !== undefined)
  const isSubmodule = before?.kind === 'submodule' || after?.kind === 'submodule'
  let hunks: readonly Hunk[] | undefined
  return {
    status,
    before,
    after,
    isBinary: found.some(isBinaryPatch),
    /** Most changed files are neither manifests nor Dockerfiles: their patches are never parsed. */
    get hunks() {
      hunks ??= isSubmodule ? [] : found.flatMap(patch => parseHunks(patch.toString('utf8')))
      return hunks
    },
    ...(found.length < patches.length
      ? { withoutHunks: 'the change is too large to be shown line by line' }
      : {}),
  }
}

/** Git says so in the last line, where a text's patch has a marker. Files over 1 MiB count as binary too. */
function isBinaryPatch(patch: Buffer): boolean {
  if (patch.includes('\n@@ -')) return false
  return /\nBinary files .* differ\n?$/.test(patch.toString('utf8'))
}
