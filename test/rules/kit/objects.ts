import assert from 'node:assert/strict'
import { noBuilds } from '../../../src/sources/build-files/build.ts'
import type { KubeObject } from '../../../src/sources/kubernetes/object.ts'
import { toObjects } from '../../../src/sources/kubernetes/objects.ts'
import type { RepositoryIndex } from '../../../src/sources/kubernetes/repository-index.ts'
import { parseYaml } from '../../../src/sources/yaml/parse.ts'
import { toRepoPath } from '../../../src/text/path.ts'
import { sourceOf } from '../../../src/text/source.ts'

/** The objects of a manifest. */
export function objectsIn(text: string, path = 'harbour.yaml'): readonly KubeObject[] {
  return parseYaml(sourceOf(toRepoPath(path), text)).documents.flatMap(toObjects)
}

/** The only object of a manifest. */
export function objectIn(text: string, path?: string): KubeObject {
  const [object, ...others] = objectsIn(text, path)
  assert.ok(object !== undefined && others.length === 0)
  return object
}

/** A repository that holds these objects and nothing else. */
export function indexOf(
  objects: readonly KubeObject[],
  about: Partial<RepositoryIndex> = {},
): RepositoryIndex {
  return {
    isWhole: true,
    objects: kind => objects.filter(object => object.kind === kind),
    isHidden: () => false,
    has: path => objects.some(object => object.source.path === path),
    pathsLike: () => [],
    builds: noBuilds,
    dockerfileOf: () => undefined,
    ...about,
  }
}
