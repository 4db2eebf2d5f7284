import picomatch from 'picomatch'
import type { Options } from '../inputs/options.ts'
import { rules } from './index.ts'
import type { NamedRule } from './kit/rule.ts'

/** The rules a run asks: all but those switched off, or the ones whose ids match a glob. */
export function selectRules(options: Pick<Options, 'rules' | 'overrides'>): readonly NamedRule[] {
  const isNamed = options.rules.length === 0 ? () => true : picomatch([...options.rules])
  return rules.filter(({ id }) => isNamed(id) && options.overrides.get(id) !== 'off')
}

export const ruleIds: readonly string[] = rules.map(({ id }) => id)
