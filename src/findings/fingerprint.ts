import { createHash } from 'node:crypto'
import type { RepoPath } from '../text/path.ts'
import { type Observation, objectKeyOf } from './observation.ts'

/**
 * 32 hexadecimal digits, the same in comments, SARIF and JSON: of path, object, container, rule and offending item, so
 * that lines may move. Equal items of one file are told apart by their order, those of one chart that are due to
 * different values files by these.
 */
export function fingerprintOf(observation: Observation, valuesFile: RepoPath | '' = ''): string {
  return createHash('sha256')
    .update(`${itemOf(observation)} ${observation.ordinal}`)
    .update(valuesFile)
    .digest('hex')
    .slice(0, 32)
}

/** What is counted by the ordinal: path, object, container, rule and offending item. */
export function itemOf({ rule, path, thing, key }: Omit<Observation, 'ordinal'>): string {
  const of = thing.kind === 'object' ? [objectKeyOf(thing.object), thing.container ?? ''] : ['Dockerfile']
  return JSON.stringify([path, ...of, rule.id, key])
}
