import type { ChartSettings } from './charts.ts'
import { type Profile, profiles, type Severity, severities } from './levels.ts'
import { defaultRuleSettings, type RuleSettings } from './rule-settings.ts'

export type FailOn = Severity | 'never'
export const failOnLevels: readonly FailOn[] = [...severities, 'never']

export const formats = ['text', 'json', 'sarif', 'markdown', 'rdjson'] as const
export type Format = (typeof formats)[number]

export const commentModes = ['review', 'summary', 'off'] as const
export type CommentMode = (typeof commentModes)[number]

export const uploadModes = ['auto', 'true', 'false'] as const
export type UploadMode = (typeof uploadModes)[number]

/** What a run is told; everything is settled: defaults, configuration file and command line are behind it. */
export interface Options {
  readonly profile: Profile
  readonly failOn: FailOn
  /** Globs of rule ids; empty means all. */
  readonly rules: readonly string[]
  /** Rule id -> switched off, or a severity in place of its own. */
  readonly overrides: ReadonlyMap<string, 'off' | Severity>
  /** What the rules are told about the repository. */
  readonly settings: RuleSettings
  /** How charts are rendered, beyond what the repository itself says. */
  readonly charts: readonly ChartSettings[]
  /** Globs of paths; an empty `include` means all. */
  readonly include: readonly string[]
  readonly exclude: readonly string[]
  readonly excludesDefaults: boolean
  readonly comments: CommentMode
  readonly maxComments: number
  /** Where the repository keeps the configuration; undefined when this run takes none from there. */
  readonly configPath: string | undefined
}

/** What the command line or the action's inputs say; undefined leaves it to the configuration file. */
export interface Given {
  readonly profile?: Profile | undefined
  readonly failOn?: FailOn | undefined
  readonly rules?: readonly string[] | undefined
  readonly include?: readonly string[] | undefined
  readonly exclude?: readonly string[] | undefined
  readonly excludesDefaults?: boolean | undefined
  readonly comments?: CommentMode | undefined
  readonly maxComments?: number | undefined
  readonly config?: ConfigSource | undefined
}

/** Where the configuration comes from: the commit under the change, a text already read, or nowhere. */
export type ConfigSource =
  | { readonly kind: 'commit'; readonly path: string; readonly isRequired: boolean }
  | { readonly kind: 'text'; readonly path: string; readonly text: string }
  | { readonly kind: 'none' }

export const defaultConfigPath = '.github/seaworthy.yml'

export const defaults: Options = {
  profile: 'standard',
  failOn: 'high',
  rules: [],
  overrides: new Map(),
  settings: defaultRuleSettings,
  charts: [],
  include: [],
  exclude: [],
  excludesDefaults: true,
  comments: 'review',
  maxComments: 30,
  configPath: undefined,
}

export type Command = 'review' | 'scan' | 'fix' | 'rules' | 'explain' | 'demo'

/** One option: the command line, action.yml and the documentation are made of this list. */
export interface OptionSpec {
  readonly name: string
  readonly takes: 'choice' | 'text' | 'list' | 'flag' | 'number'
  /** What stands for the value in help: `GLOB`. */
  readonly placeholder?: string
  readonly choices?: readonly string[]
  /** As text; undefined where absence has a meaning of its own. */
  readonly default?: string
  readonly says: string
  readonly commands: readonly Command[]
  readonly isActionInput: boolean
}

export const optionSpecs: readonly OptionSpec[] = [
  {
    name: 'github-token',
    takes: 'text',
    default: '${{ github.token }}',
    says: 'Token for comments, code scanning and, without a checkout, for reading files.',
    commands: [],
    isActionInput: true,
  },
  {
    name: 'base',
    takes: 'text',
    placeholder: 'REV',
    says: "Commit to compare with; the branch's upstream or origin/HEAD unless said.",
    commands: ['review', 'fix'],
    isActionInput: false,
  },
  {
    name: 'head',
    takes: 'text',
    placeholder: 'REV',
    says: 'Commit to review; the working tree unless said.',
    commands: ['review'],
    isActionInput: false,
  },
  {
    name: 'config',
    takes: 'text',
    placeholder: 'FILE',
    default: defaultConfigPath,
    says: 'Configuration file; a review reads it from the base commit. `none` for no file.',
    commands: ['review', 'scan', 'fix'],
    isActionInput: true,
  },
  {
    name: 'profile',
    takes: 'choice',
    choices: profiles,
    default: defaults.profile,
    says: 'How much is asked: `baseline` is what is plainly dangerous, `strict` is everything.',
    commands: ['review', 'scan', 'fix'],
    isActionInput: true,
  },
  {
    name: 'fail-on',
    takes: 'choice',
    choices: failOnLevels,
    default: defaults.failOn,
    says: 'The lowest severity of a new finding that fails the run. The action fails a push only where this is set.',
    commands: ['review', 'scan'],
    isActionInput: true,
  },
  {
    name: 'comments',
    takes: 'choice',
    choices: commentModes,
    default: defaults.comments,
    says: '`review` comments on lines, `summary` keeps one comment up to date, `off` writes none.',
    commands: [],
    isActionInput: true,
  },
  {
    name: 'max-comments',
    takes: 'number',
    default: String(defaults.maxComments),
    says: 'The most comments one review makes, worst findings first; the rest stands in the summary.',
    commands: [],
    isActionInput: true,
  },
  {
    name: 'upload-sarif',
    takes: 'choice',
    choices: uploadModes,
    default: 'auto',
    says: 'Upload to code scanning: `auto` does so wherever GitHub accepts it.',
    commands: [],
    isActionInput: true,
  },
  {
    name: 'sarif-file',
    takes: 'text',
    default: 'seaworthy.sarif',
    says: 'Where the SARIF report is written, relative to the working directory.',
    commands: [],
    isActionInput: true,
  },
  {
    name: 'working-directory',
    takes: 'text',
    default: '.',
    says: 'Folder of the checkout.',
    commands: [],
    isActionInput: true,
  },
  {
    name: 'rules',
    takes: 'list',
    placeholder: 'GLOB',
    says: 'Only these rules, `workload/*` for instance.',
    commands: ['review', 'scan', 'fix'],
    isActionInput: false,
  },
  {
    name: 'include',
    takes: 'list',
    placeholder: 'GLOB',
    says: 'Only these paths.',
    commands: ['review', 'scan', 'fix'],
    isActionInput: false,
  },
  {
    name: 'exclude',
    takes: 'list',
    placeholder: 'GLOB',
    says: 'Not these paths.',
    commands: ['review', 'scan', 'fix'],
    isActionInput: false,
  },
  {
    name: 'no-default-excludes',
    takes: 'flag',
    says: 'Also vendored files, test data, goldens, rendered copies and generated files.',
    commands: ['review', 'scan', 'fix'],
    isActionInput: false,
  },
  {
    name: 'format',
    takes: 'choice',
    choices: formats,
    default: 'text',
    says: 'The form of the report.',
    commands: ['review', 'scan', 'rules'],
    isActionInput: false,
  },
  {
    name: 'output',
    takes: 'text',
    placeholder: 'FILE',
    says: 'Write the report to a file; standard output unless said.',
    commands: ['review', 'scan', 'rules'],
    isActionInput: false,
  },
  {
    name: 'all',
    takes: 'flag',
    says: 'Fix every finding, not only those that the change brings.',
    commands: ['fix'],
    isActionInput: false,
  },
  {
    name: 'dry-run',
    takes: 'flag',
    says: 'Print the patch and leave the files alone.',
    commands: ['fix'],
    isActionInput: false,
  },
  {
    name: 'quiet',
    takes: 'flag',
    says: 'No progress on standard error.',
    commands: ['review', 'scan', 'fix'],
    isActionInput: false,
  },
]
