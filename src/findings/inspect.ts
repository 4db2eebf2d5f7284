import { includesProfile } from '../inputs/levels.ts'
import type { Options } from '../inputs/options.ts'
import type { RuleSettings } from '../inputs/rule-settings.ts'
import type {
  AboutRule,
  CannotTell,
  NamedRule,
  NamedRuleFor,
  Problem,
  Target,
  Targets,
} from '../rules/kit/rule.ts'
import { builtBy } from '../sources/build-files/final-stage.ts'
import type { Dockerfile, Instruction } from '../sources/dockerfile/dockerfile.ts'
import type { KubeObject } from '../sources/kubernetes/object.ts'
import type { RepositoryIndex } from '../sources/kubernetes/repository-index.ts'
import type { SourceFile } from '../sources/read.ts'
import type { Subject } from './finding.ts'
import { itemOf } from './fingerprint.ts'
import type { Observation, Thing } from './observation.ts'

/** What the rules say of one file. */
export interface Inspection {
  readonly observations: readonly Observation[]
  /** Where a rule could not tell. */
  readonly undecided: readonly Undecided[]
}

/** A rule that needs something which is not at hand to judge a thing. */
export interface Undecided {
  readonly rule: AboutRule
  readonly thing: Thing
}

export type Judgement = Pick<Options, 'profile' | 'overrides' | 'settings'>
type Inspected = Pick<SourceFile, 'objects' | 'dockerfile'>

/** Rules by what they judge. */
export type RuleSet = { readonly [T in Exclude<Target, 'instruction'>]: readonly NamedRuleFor<T>[] } & {
  readonly instructions: InstructionRules
}

/** By the keyword that they are asked about. */
interface InstructionRules {
  readonly byKeyword: ReadonlyMap<string, readonly NamedRuleFor<'instruction'>[]>
  /** Those that are asked about every other keyword too. */
  readonly others: readonly NamedRuleFor<'instruction'>[]
}

export function ruleSetOf(rules: readonly NamedRule[]): RuleSet {
  return {
    object: rules.filter(rule => rule.target === 'object'),
    pod: rules.filter(rule => rule.target === 'pod'),
    container: rules.filter(rule => rule.target === 'container'),
    dockerfile: rules.filter(rule => rule.target === 'dockerfile'),
    stage: rules.filter(rule => rule.target === 'stage'),
    instructions: instructionRules(rules.filter(rule => rule.target === 'instruction')),
    command: rules.filter(rule => rule.target === 'command'),
  }
}

function instructionRules(rules: readonly NamedRuleFor<'instruction'>[]): InstructionRules {
  const keywords = new Set(rules.flatMap(rule => rule.keywords ?? []))
  const askedAbout = (keyword: string) => rules.filter(rule => rule.keywords?.includes(keyword) ?? true)
  return {
    byKeyword: new Map([...keywords].map(keyword => [keyword, askedAbout(keyword)])),
    others: rules.filter(rule => rule.keywords === undefined),
  }
}

/** Runs the rules over one file. The index must be prepared for what they read. */
export function inspectFile(
  file: Inspected,
  rules: RuleSet,
  index: RepositoryIndex,
  settings: Judgement,
): Inspection {
  const observations: Observation[] = []
  const seen = new Map<string, number>()
  const undecided: Undecided[] = []
  const statements: Statement[] = []
  judge(file, { rules, index, settings: settings.settings, statements })
  for (const { rule, said, about } of statements) {
    if ('cannotTell' in said) {
      undecided.push({ rule, thing: about.thing })
      continue
    }
    if (said.absent && about.isPartial) continue
    if (!includesProfile(settings.profile, said.profile ?? rule.profile)) continue
    const observation = observationOf(rule, said, about, settings)
    const identity = itemOf(observation)
    const ordinal = seen.get(identity) ?? 0
    seen.set(identity, ordinal + 1)
    observations.push({ ...observation, ordinal })
  }
  return { observations, undecided }
}

interface Statement {
  readonly rule: AboutRule
  readonly said: Problem | CannotTell
  readonly about: AboutSubject
}

interface Asking {
  readonly rules: RuleSet
  readonly index: RepositoryIndex
  readonly settings: RuleSettings
  /** What is said, in order. */
  readonly statements: Statement[]
}

interface AboutSubject {
  readonly thing: Thing
  readonly subject: Subject
  readonly isPartial: boolean
  /** For problems that name no key of their own. */
  key(): string
}

function judge({ objects, dockerfile }: Inspected, asking: Asking): void {
  for (const object of objects) judgeObject(object, asking)
  if (dockerfile) judgeDockerfile(builtBy(dockerfile, asking.index.builds), asking)
}

function judgeObject(object: KubeObject, asking: Asking): void {
  const { rules } = asking
  const about = aboutObject(object)
  ask(rules.object, object, asking, about)
  if (!object.pod) return
  ask(rules.pod, object.pod, asking, { ...about, isPartial: object.pod.isPartial })
  for (const container of object.pod.containers) {
    ask(rules.container, container, asking, {
      ...about,
      thing: { kind: 'object', object, container: container.name, at: container },
      subject: { ...about.subject, container: container.name },
      isPartial: container.isPartial,
    })
  }
}

function judgeDockerfile(dockerfile: Dockerfile, asking: Asking): void {
  const { rules } = asking
  const thing: Thing = { kind: 'dockerfile', dockerfile, instruction: undefined, at: dockerfile }
  ask(rules.dockerfile, dockerfile, asking, { thing, subject: {}, isPartial: false, key: noKey })
  for (const stage of dockerfile.stages) {
    const subject = { stage: stage.name, instruction: 'FROM' }
    ask(rules.stage, stage, asking, {
      thing: { ...thing, at: stage },
      subject,
      isPartial: false,
      key: noKey,
    })
  }
  for (const instruction of dockerfile.instructions) {
    const about = aboutInstruction(instruction)
    const { byKeyword, others } = rules.instructions
    ask(byKeyword.get(instruction.keyword) ?? others, instruction, asking, about)
    for (const command of instruction.commands)
      ask(rules.command, command, asking, { ...about, key: () => wordsOf(command) })
  }
}

function ask<T extends Target>(
  rules: readonly NamedRuleFor<T>[],
  subject: Targets[T],
  { index, settings, statements }: Asking,
  about: AboutSubject,
): void {
  for (const rule of rules)
    for (const said of rule.check(subject, index, settings)) statements.push({ rule, said, about })
}

function aboutObject(object: KubeObject): AboutSubject {
  const { kind, namespace, name, isPartial } = object
  const subject = { kind, ...(namespace === undefined ? {} : { namespace }), name }
  return {
    thing: { kind: 'object', object, container: undefined, at: object },
    subject,
    isPartial,
    key: noKey,
  }
}

function aboutInstruction(instruction: Instruction): AboutSubject {
  const { dockerfile, stage, keyword } = instruction
  const subject = { ...(stage ? { stage: stage.name } : {}), instruction: keyword }
  const thing: Thing = { kind: 'dockerfile', dockerfile, instruction, at: instruction }
  return { thing, subject, isPartial: false, key: () => wordsOf(instruction) }
}

const noKey = () => ''

function wordsOf({ source, range }: Targets['instruction' | 'command']): string {
  return source.text.slice(range.start, range.end).replace(/\s+/g, ' ').slice(0, 500)
}

function observationOf(
  rule: AboutRule,
  problem: Problem,
  { thing, subject, key }: AboutSubject,
  settings: Judgement,
): Omit<Observation, 'ordinal'> {
  const override = settings.overrides.get(rule.id)
  const severity =
    override === undefined || override === 'off' ? (problem.severity ?? rule.severity) : override
  const { path } = problem.at.source
  return { rule, severity, problem, path, subject, thing, key: problem.key ?? key(), rendered: undefined }
}
