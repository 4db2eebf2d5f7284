import assert from 'node:assert/strict'
import type { Dockerfile, Instruction } from '../../../src/sources/dockerfile/dockerfile.ts'
import { parseDockerfile } from '../../../src/sources/dockerfile/parse.ts'
import { toRepoPath } from '../../../src/text/path.ts'
import { type Place, sourceOf } from '../../../src/text/source.ts'

/** A Dockerfile from its text. */
export function dockerfileOf(text: string): Dockerfile {
  const parsed = parseDockerfile(sourceOf(toRepoPath('Dockerfile'), text))
  assert.equal(parsed.kind, 'dockerfile')
  return parsed.kind === 'dockerfile' ? parsed : assert.fail()
}

/** The only RUN, or whatever the last instruction is. */
export function lastInstruction(text: string): Instruction {
  return dockerfileOf(text).instructions.at(-1) ?? assert.fail()
}

/** What a place covers in its file. */
export function textAt({ source, range }: Place): string {
  return source.text.slice(range.start, range.end)
}
