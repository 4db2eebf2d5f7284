import type { Command, OptionSpec } from '../inputs/options.ts'
import { specsOf } from './arguments.ts'

interface Page {
  readonly usage: string
  readonly says: string
  readonly examples: readonly string[]
}

export const pages: { readonly [C in Command]: Page } = {
  review: {
    usage: 'review [--base REV] [--head REV]',
    says: 'Reviews a change: what it makes worse, on the lines that cause it, with fixes that were tried.',
    examples: [
      'seaworthy review --base origin/main --head HEAD',
      'seaworthy review    # your branch and working tree',
    ],
  },
  scan: {
    usage: 'scan [PATH...]',
    says: 'Judges everything in the working directory, or in the files and folders given.',
    examples: ['seaworthy scan deploy/', 'seaworthy scan --format sarif --output seaworthy.sarif'],
  },
  fix: {
    usage: 'fix [--dry-run]',
    says: 'Applies the safe, verified fixes for what your change brings to the working tree.',
    examples: ['seaworthy fix --dry-run', 'seaworthy fix --all'],
  },
  rules: {
    usage: 'rules',
    says: 'Lists the rules.',
    examples: ['seaworthy rules', 'seaworthy rules --format json'],
  },
  explain: {
    usage: 'explain RULE',
    says: 'Explains one rule.',
    examples: ['seaworthy explain workload/no-privileged'],
  },
  demo: {
    usage: 'demo',
    says: 'Makes a small repository with a pull request in a temporary folder and reviews it.',
    examples: ['seaworthy demo'],
  },
}

export const commandNames: readonly Command[] = ['review', 'scan', 'fix', 'rules', 'explain', 'demo']

export function overview(): string {
  const rows = commandNames.map(name => `  ${pages[name].usage.padEnd(36)}${pages[name].says}`)
  return [
    'seaworthy: reviews changes of Kubernetes manifests, Helm charts, Kustomize overlays and Dockerfiles',
    '',
    'Usage: seaworthy COMMAND [OPTIONS]',
    '',
    ...rows,
    '',
    'Exit codes: 0 pass · 1 findings at or above --fail-on · 2 usage or configuration error · 3 incomplete',
    '`seaworthy COMMAND --help` tells the options. `seaworthy --version` tells the version.',
    '',
  ].join('\n')
}

export function helpOf(command: Command): string {
  const { usage, says, examples } = pages[command]
  const options = specsOf(command).map(spec => `  ${nameOf(spec).padEnd(28)}${saysOf(spec)}`)
  return [
    `Usage: seaworthy ${usage}`,
    '',
    says,
    ...(options.length > 0 ? ['', 'Options:', ...options] : []),
    '',
    'Examples:',
    ...examples.map(example => `  ${example}`),
    '',
  ].join('\n')
}

function nameOf({ name, takes, choices, placeholder }: OptionSpec): string {
  if (takes === 'flag') return `--${name}`
  return `--${name} ${placeholder ?? (choices ? name.toUpperCase() : 'VALUE')}`
}

function saysOf({ says, takes, choices, default: fallback }: OptionSpec): string {
  const allowed = choices ? ` ${choices.join(' | ')}.` : ''
  const repeated = takes === 'list' ? ' Repeatable.' : ''
  return `${says}${allowed}${repeated}${fallback === undefined ? '' : ` Default: ${fallback}.`}`
}
