import picomatch from 'picomatch'
import { nearest } from '../inputs/nearest.ts'
import type { Options } from '../inputs/options.ts'
import { UserError } from '../text/failure.ts'
import { rules } from './index.ts'
import type { NamedRule } from './kit/rule.ts'

export const ruleIds: readonly string[] = rules.map(({ id }) => id)

/**
 * The rules a run asks: all but those switched off, or the ones whose ids match a glob. Throws a UserError for a glob that
 * matches none: a misspelt one would pass everything.
 */
export function selectRules(options: Pick<Options, 'rules' | 'overrides'>): readonly NamedRule[] {
  for (const glob of options.rules) {
    const isNamed = picomatch(glob)
    if (ruleIds.some(id => isNamed(id))) continue
    const close = nearest(glob, ruleIds)
    throw new UserError(
      `No rule matches \`${glob}\`; ${close ? `did you mean \`${close}\`?` : 'see `seaworthy rules`.'}`,
    )
  }
  const isNamed = options.rules.length === 0 ? () => true : picomatch([...options.rules])
  return rules.filter(({ id }) => isNamed(id) && options.overrides.get(id) !== 'off')
}
