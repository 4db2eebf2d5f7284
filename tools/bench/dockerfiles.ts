import { DockerfileParser } from 'dockerfile-ast'
import { inspectFile, ruleSetOf } from '../../src/findings/inspect.ts'
import { defaults } from '../../src/inputs/options.ts'
import { rules } from '../../src/rules/index.ts'
import { noBuilds } from '../../src/sources/build-files/build.ts'
import type { RepositoryIndex } from '../../src/sources/kubernetes/repository-index.ts'
import { parsed, timed } from './rule-cost.ts'
import type { MadeFile } from './shipyard.ts'

/** Milliseconds of the fastest of some rounds, the first ones not counted. */
export interface DockerfileCosts {
  /** Parsed, and judged by every rule. */
  readonly analysed: number
  /** Parsed by `dockerfile-ast`, every instruction looked at once. */
  readonly parsedByOther: number
}

export function dockerfileCosts(made: readonly MadeFile[]): DockerfileCosts {
  const ruleSet = ruleSetOf(rules)
  const settings = { ...defaults, profile: 'strict' } as const
  const analyse = () => {
    for (const file of made) inspectFile(parsed(file), ruleSet, emptyIndex, settings)
  }
  const parse = () => {
    for (const { text } of made) DockerfileParser.parse(text).getInstructions()
  }
  let [analysed, parsedByOther] = [Infinity, Infinity]
  for (let round = 0; round < 14; round++) {
    const [ours, theirs] = [timed(analyse), timed(parse)]
    if (round >= 8) [analysed, parsedByOther] = [Math.min(analysed, ours), Math.min(parsedByOther, theirs)]
  }
  return { analysed, parsedByOther }
}

const emptyIndex: RepositoryIndex = {
  isWhole: true,
  objects: () => [],
  isHidden: () => false,
  has: () => false,
  dockerfileOf: () => undefined,
  pathsLike: () => [],
  builds: noBuilds,
}
