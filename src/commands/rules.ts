import { rules } from '../rules/index.ts'
import type { NamedRule } from '../rules/kit/rule.ts'
import { UserError } from '../text/failure.ts'
import { type Arguments, formatOf } from './arguments.ts'
import { deliver } from './files.ts'
import { noPositionals } from './positionals.ts'
import type { ExitCode, Terminal } from './terminal.ts'

export async function rulesCommand(given: Arguments, terminal: Terminal): Promise<ExitCode> {
  noPositionals('rules', given)
  deliver(catalogueIn(formatOf(given)), given.text('output'), terminal)
  return 0
}

function catalogueIn(format: ReturnType<typeof formatOf>): string {
  if (format === 'json') return `${JSON.stringify(rules.map(entryOf), undefined, 2)}\n`
  if (format === 'text') return table(rules)
  throw new UserError('`seaworthy rules` prints text or json: pass `--format text` or `--format json`.')
}

/** The contract of `rules --format json`. */
function entryOf({ id, title, severity, profile, target, checklist, fixable }: NamedRule): object {
  return { id, title, severity, profile, target, checklist, fixable }
}

function table(list: readonly NamedRule[]): string {
  const width = Math.max(...list.map(({ id }) => id.length)) + 2
  const rows = list.map(
    ({ id, severity, profile, title }) =>
      `${id.padEnd(width)}${severity.padEnd(10)}${profile.padEnd(10)}${title}`,
  )
  return `${rows.join('\n')}\n`
}
