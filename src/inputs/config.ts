import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml'
import { UserError } from '../text/failure.ts'
import { type ChartSettings, chartsIn } from './charts.ts'
import { type Complaint, type Entry, entriesOf, unknownWord } from './config-entries.ts'
import { ruleSettingsIn } from './configured-settings.ts'
import { profiles, type Severity, severities } from './levels.ts'
import { commentModes, failOnLevels, type Given, type Options } from './options.ts'
import { defaultRuleSettings, type RuleSettings } from './rule-settings.ts'

/** What a configuration file says; undefined where it is silent. */
export interface Config {
  readonly given: Given
  readonly overrides: ReadonlyMap<string, 'off' | Severity>
  readonly charts: readonly ChartSettings[]
  readonly settings: RuleSettings
}

export const configKeys = [
  'profile',
  'fail-on',
  'comments',
  'max-comments',
  'include',
  'exclude',
  'rules',
  'charts',
  'trusted-registries',
  'sensitive',
] as const

/** Command line over configuration file over `fallback`. */
export function settle(given: Given, config: Config | undefined, fallback: Options): Options {
  const file = config?.given ?? {}
  return {
    profile: given.profile ?? file.profile ?? fallback.profile,
    failOn: given.failOn ?? file.failOn ?? fallback.failOn,
    rules: given.rules ?? fallback.rules,
    overrides: config?.overrides ?? fallback.overrides,
    charts: config?.charts ?? fallback.charts,
    settings: config?.settings ?? fallback.settings,
    include: given.include ?? file.include ?? fallback.include,
    exclude: [...(file.exclude ?? []), ...(given.exclude ?? [])],
    excludesDefaults: given.excludesDefaults ?? fallback.excludesDefaults,
    comments: given.comments ?? file.comments ?? fallback.comments,
    maxComments: given.maxComments ?? file.maxComments ?? fallback.maxComments,
    configPath: given.config?.kind === 'commit' ? given.config.path : undefined,
  }
}

/** Reads a configuration file. Throws a UserError that names file, line and what is allowed there. */
export function parseConfig(path: string, text: string, ruleIds: readonly string[]): Config {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: false })
  const lineOf = (node: Node | null | undefined) => lines.linePos(node?.range?.[0] ?? 0).line
  const [error] = document.errors
  if (error) throw new UserError(`${path}:${lines.linePos(error.pos[0]).line}: this is not valid YAML.`)
  const root = document.contents
  if (root === null || (isScalar(root) && root.value === null))
    return { given: {}, overrides: new Map(), charts: [], settings: defaultRuleSettings }
  if (!isMap(root))
    throw new UserError(`${path}:${lineOf(root)}: the configuration is a mapping of settings.`)

  const at = (node: Node | null | undefined, message: string) =>
    new UserError(`${path}:${lineOf(node)}: ${message}`)
  const settings = entriesOf(root, at)
  for (const [key, { node }] of settings) {
    if (!(configKeys as readonly string[]).includes(key))
      throw at(node, unknownWord('setting', key, configKeys))
  }
  const choice = <T extends string>(key: string, allowed: readonly T[]): T | undefined => {
    const entry = settings.get(key)
    if (!entry) return undefined
    const value = isScalar(entry.value) ? entry.value.value : undefined
    const found = allowed.find(word => word === value)
    if (found === undefined) throw at(entry.node, `\`${key}\` is one of ${allowed.join(', ')}.`)
    return found
  }
  const globs = (key: string): readonly string[] | undefined => {
    const entry = settings.get(key)
    if (!entry) return undefined
    const items = isSeq(entry.value)
      ? entry.value.items.map(item => (isScalar(item) ? item.value : undefined))
      : []
    const texts = items.filter(item => typeof item === 'string')
    if (!isSeq(entry.value) || texts.length < items.length)
      throw at(entry.node, `\`${key}\` is a list of globs.`)
    return texts
  }
  return {
    given: {
      profile: choice('profile', profiles),
      failOn: choice('fail-on', failOnLevels),
      comments: choice('comments', commentModes),
      maxComments: countOf(settings.get('max-comments'), at),
      include: globs('include'),
      exclude: globs('exclude'),
    },
    overrides: overridesOf(settings.get('rules'), ruleIds, at),
    charts: chartsIn(settings.get('charts'), at) ?? [],
    settings: ruleSettingsIn(settings, at),
  }
}

function countOf(entry: Entry | undefined, at: Complaint): number | undefined {
  if (!entry) return undefined
  const value = isScalar(entry.value) ? entry.value.value : undefined
  if (typeof value === 'number' && Number.isInteger(value) && value >= 0) return value
  throw at(entry.node, '`max-comments` is a whole number, 0 or more.')
}

function overridesOf(
  entry: Entry | undefined,
  ruleIds: readonly string[],
  at: Complaint,
): Config['overrides'] {
  const overrides = new Map<string, 'off' | Severity>()
  if (!entry) return overrides
  if (!isMap(entry.value)) throw at(entry.node, '`rules` is a mapping of rule ids to `off` or a severity.')
  for (const [id, { node, value }] of entriesOf(entry.value, at)) {
    if (!ruleIds.includes(id)) throw at(node, unknownWord('rule', id, ruleIds))
    const word = isScalar(value) ? value.value : undefined
    const level = word === 'off' || word === false ? 'off' : severities.find(severity => severity === word)
    if (level === undefined) throw at(node, `\`${id}\` is off or one of ${severities.join(', ')}.`)
    overrides.set(id, level)
  }
  return overrides
}
