import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { MadeFile } from './shipyard.ts'

/** A bare repository with a branch `main` of some files and a branch `change` of a commit on top of it. */
export function writeRepository(
  folder: string,
  files: readonly MadeFile[],
  changed: readonly MadeFile[],
): void {
  git(['init', '--quiet', '--bare', folder])
  const stream = [...commit('main', 1, files), ...commit('change', 2, changed), 'done\n']
  git(['-C', folder, 'fast-import', '--quiet', '--done'], stream.join(''))
}

/** The files in a plain folder. */
export function writeFolder(folder: string, files: readonly MadeFile[]): void {
  for (const { path, text } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
}

function commit(branch: string, mark: number, files: readonly MadeFile[]): string[] {
  const parent = mark === 1 ? '' : `from :${mark - 1}\n`
  return [
    `commit refs/heads/${branch}\nmark :${mark}\ncommitter Bench <bench@harbour.example> 1750000000 +0000\n${data(branch)}${parent}`,
    ...files.map(({ path, text }) => `M 100644 inline ${path}\n${data(text)}`),
  ]
}

function data(text: string): string {
  return `data ${Buffer.byteLength(text)}\n${text}\n`
}

function git(args: readonly string[], input = ''): void {
  const { status, stderr } = spawnSync('git', args, { input, encoding: 'utf8' })
  if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`)
}
