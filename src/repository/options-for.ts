import { type Config, parseConfig, settle } from '../inputs/config.ts'
import { type ConfigSource, defaults, type Given, type Options } from '../inputs/options.ts'
import { UserError } from '../text/failure.ts'
import type { Commit } from './commit.ts'

/** Bytes. */
const configLimit = 256 << 10

/**
 * Settles the options of a run. On a pull request `commit` is the base, so that a change cannot switch off its own review.
 * Throws a UserError for a configuration that is wrong, or asked for and not there.
 */
export async function optionsFor(
  given: Given,
  commit: Commit,
  ruleIds: readonly string[],
  fallback: Options = defaults,
): Promise<Options> {
  return settle(given, given.config && (await configFrom(given.config, commit, ruleIds)), fallback)
}

async function configFrom(
  source: ConfigSource,
  commit: Commit,
  ruleIds: readonly string[],
): Promise<Config | undefined> {
  if (source.kind === 'none') return undefined
  if (source.kind === 'text') return parseConfig(source.path, source.text, ruleIds)
  const entry = commit.find
    ? await commit.find(source.path)
    : (await commit.list()).find(({ path }) => path === source.path)
  if (entry?.kind !== 'file') {
    if (!source.isRequired) return undefined
    throw new UserError(
      `The configuration \`${source.path}\` does not exist at the commit it is read from (${commit.sha ?? 'the working tree'}).`,
    )
  }
  for await (const [, content] of commit.read([entry], configLimit)) {
    if (content.kind === 'unreadable')
      throw new UserError(`${source.path}: the configuration cannot be read: ${content.because}.`)
    return parseConfig(source.path, Buffer.from(content.bytes).toString('utf8'), ruleIds)
  }
  return undefined
}
