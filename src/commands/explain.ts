import { nearest } from '../inputs/nearest.ts'
import { rulePage } from '../inputs/product.ts'
import { rules } from '../rules/index.ts'
import type { NamedRule } from '../rules/kit/rule.ts'
import { UserError } from '../text/failure.ts'
import type { Arguments } from './arguments.ts'
import type { ExitCode, Terminal } from './terminal.ts'

export async function explainCommand({ positionals }: Arguments, terminal: Terminal): Promise<ExitCode> {
  const [id] = positionals
  if (id === undefined || positionals.length > 1)
    throw new UserError('`seaworthy explain` takes one rule: `seaworthy explain workload/no-privileged`.')
  const rule = rules.find(candidate => candidate.id === id)
  if (!rule) {
    const close = nearest(
      id,
      rules.map(candidate => candidate.id),
    )
    throw new UserError(
      `There is no rule \`${id}\`; ${close === undefined ? 'see `seaworthy rules`.' : `did you mean \`${close}\`?`}`,
    )
  }
  terminal.write(pageOf(rule))
  return 0
}

function pageOf({ id, title, severity, profile, checklist, why, references }: NamedRule): string {
  return [
    id,
    `  ${title}.`,
    '',
    `  ${why}`,
    '',
    `  Severity ${severity}, profile ${profile}, checklist ${checklist.join(', ')}.`,
    ...references.map(reference => `  ${reference.title}: ${reference.url}`),
    `  Examples: ${rulePage(id)}`,
    `  Accept one with a reason: # seaworthy: ignore ${id} -- why it is fine here`,
    '',
  ].join('\n')
}
