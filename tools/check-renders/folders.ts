import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { basename, join, relative, sep } from 'node:path'
import { temporaryFolder } from './temporary.ts'

/** A folder to look for charts and overlays in: a bare repository's newest commit is checked out into a temporary one. */
export function checkedOut(path: string): string {
  if (!existsSync(join(path, 'HEAD')) || !existsSync(join(path, 'objects'))) return realpathSync(path)
  const folder = temporaryFolder(basename(path))
  execFileSync('git', ['clone', '--quiet', '--shared', path, folder])
  return realpathSync(folder)
}

/** Every file below a folder, from it; links are followed inside the repository alone. */
export function filesBelow(folder: string, repository: string = folder): string[] {
  const found: string[] = []
  const visit = (at: string, depth: number): void => {
    for (const name of readdirSync(at).toSorted()) {
      const path = join(at, name)
      if (name === '.git' || depth > 40 || !existsSync(path)) continue
      const real = realpathSync(path)
      if (real !== repository && !real.startsWith(repository + sep)) continue
      if (statSync(real).isDirectory()) visit(path, depth + 1)
      else found.push(relative(folder, path))
    }
  }
  visit(folder, 0)
  return found
}

export function contentsOf(folder: string, paths: readonly string[]): Map<string, Uint8Array> {
  return new Map(paths.map(path => [path.replaceAll(sep, '/'), readFileSync(join(folder, path))]))
}
