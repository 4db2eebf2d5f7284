import { existsSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { KustomizeRequest } from '../../src/sources/rendering/engine.ts'
import { contentsOf, filesBelow } from './folders.ts'

const names: readonly string[] = ['kustomization.yaml', 'kustomization.yml', 'Kustomization']

/** The folders of a repository that `kustomize build` takes. */
export function overlaysOf(paths: readonly string[], most: number): readonly string[] {
  const roots = [...new Set(paths.filter(path => names.includes(basename(path))).map(dirname))].toSorted()
  const step = Math.max(1, roots.length / most)
  return roots.filter((_, index) => Math.floor(index / step) !== Math.floor((index - 1) / step))
}

/** The overlay with every folder that its kustomizations may mean: whatever they hold that is a path. */
export function overlayRequest(repository: string, root: string, isTraced: boolean): KustomizeRequest {
  const paths = new Set<string>()
  const open = [root]
  const seen = new Set<string>()
  for (let folder = open.pop(); folder !== undefined; folder = open.pop()) {
    if (seen.has(folder)) continue
    seen.add(folder)
    const below = filesBelow(join(repository, folder), repository).map(path => join(folder, path))
    for (const path of below) {
      paths.add(path)
      if (names.includes(basename(path))) open.push(...foldersNamedIn(repository, path))
    }
  }
  return {
    engine: 'kustomize',
    files: contentsOf(repository, [...paths]),
    root: root === '.' ? '' : root,
    isTraced,
  }
}

function foldersNamedIn(repository: string, path: string): readonly string[] {
  const text = readFileSync(join(repository, path), 'utf8')
  const words = text.match(/[^\s'",[\]{}]+/g) ?? []
  return words
    .filter(word => word.includes('/') || word === '..' || existsSync(join(repository, dirname(path), word)))
    .map(word => join(dirname(path), word.replace(/^[^=]*=/, '')))
    .filter(named => !named.startsWith('..') && existsSync(join(repository, named)))
    .map(named => (statSync(join(repository, named)).isDirectory() ? named : dirname(named)))
    .filter(folder => folder !== '.')
}
