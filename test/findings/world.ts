import { inspectFile, ruleSetOf } from '../../src/findings/inspect.ts'
import type { Observation } from '../../src/findings/observation.ts'
import { defaults } from '../../src/inputs/options.ts'
import { rules } from '../../src/rules/index.ts'
import { noBuilds } from '../../src/sources/build-files/build.ts'
import { fileKindOf } from '../../src/sources/file-kind.ts'
import type { RepositoryIndex } from '../../src/sources/kubernetes/repository-index.ts'
import { parseFile, type SourceFile } from '../../src/sources/read.ts'
import { toRepoPath } from '../../src/text/path.ts'

/** An index of a repository that holds nothing else. */
export const emptyIndex: RepositoryIndex = {
  isWhole: true,
  objects: () => [],
  isHidden: () => false,
  has: () => false,
  pathsLike: () => [],
  builds: noBuilds,
  dockerfileOf: () => undefined,
}

export function fileOf(path: string, text: string): SourceFile {
  const entry = { path: toRepoPath(path), kind: 'file', id: path } as const
  return parseFile(entry, { kind: 'bytes', bytes: Buffer.from(text) }, fileKindOf(path, new Set()))
}

/** What the named rules say of a file, under the strict profile. */
export function observationsIn(file: SourceFile, ...ids: readonly string[]): readonly Observation[] {
  const named = rules.filter(({ id }) => ids.length === 0 || ids.includes(id))
  return inspectFile(file, ruleSetOf(named), emptyIndex, { ...defaults, profile: 'strict' }).observations
}

export interface PodParts {
  readonly name?: string
  readonly container?: string
  /** Lines of the container, each indented by itself alone. */
  readonly lines?: readonly string[]
}

/** A Deployment of the shipyard with one container. */
export function deployment({ name = 'crane', container = 'crane', lines = [] }: PodParts = {}): string {
  return [
    'apiVersion: apps/v1',
    'kind: Deployment',
    'metadata:',
    `  name: ${name}`,
    'spec:',
    '  replicas: 2',
    '  selector:',
    '    matchLabels:',
    '      part-of: harbour',
    '  template:',
    '    spec:',
    '      containers:',
    `        - name: ${container}`,
    '          image: registry.harbour.example/crane:2.4.1',
    ...lines.map(line => `          ${line}`),
    '',
  ].join('\n')
}

export const privileged: readonly string[] = ['securityContext:', '  privileged: true']
