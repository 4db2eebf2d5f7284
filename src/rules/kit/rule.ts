import type { Profile, Severity } from '../../inputs/levels.ts'
import type { RuleSettings } from '../../inputs/rule-settings.ts'
import type { Command } from '../../sources/dockerfile/command.ts'
import type { Dockerfile, Instruction, Stage } from '../../sources/dockerfile/dockerfile.ts'
import type { Container, KubeObject, Pod } from '../../sources/kubernetes/object.ts'
import type { IndexedKind, RepositoryIndex } from '../../sources/kubernetes/repository-index.ts'
import type { Place } from '../../text/source.ts'
import type { Fix, NewFile, Patch } from './fix.ts'
import type { Reference } from './references.ts'

export type { Profile, Severity } from '../../inputs/levels.ts'
export type { RuleSettings } from '../../inputs/rule-settings.ts'

/** What a rule can judge; its subject names the finding. */
export interface Targets {
  readonly object: KubeObject
  readonly pod: Pod
  readonly container: Container
  readonly dockerfile: Dockerfile
  readonly stage: Stage
  readonly instruction: Instruction
  /** A simple command of a RUN line. */
  readonly command: Command
}

export type Target = keyof Targets

/** What is known about a rule. */
export interface About {
  readonly target: Target | 'change'
  readonly severity: Severity
  readonly profile: Profile
  /** Items of the security checklist that it decides. */
  readonly checklist: readonly string[]
  /** The wanted condition, a full sentence without its full stop. */
  readonly title: string
  /** Why it matters, one or two sentences. */
  readonly why: string
  readonly references: readonly Reference[]
  /** The kinds it looks up in the repository index. Such a rule has no problem of a lower profile than its own. */
  readonly reads?: readonly IndexedKind[]
}

interface RuleFor<T extends Target> extends About {
  readonly target: T
  /** Of a rule on instructions, those that it is asked about, so that the others cost nothing; all of them without it. */
  readonly keywords?: T extends 'instruction' ? readonly string[] : never
  check(subject: Targets[T], index: RepositoryIndex, settings: RuleSettings): Iterable<Problem | CannotTell>
}

/** It tells about the change as a whole, in the summary, and makes no finding. */
interface Informing extends About {
  readonly target: 'change'
}

/** Rules are pure: they yield problems, and never report, log, read files or know about diffs. */
export type Rule = { [T in Target]: RuleFor<T> }[Target] | Informing

/** A rule's id is its path: `workload/no-privileged`. */
export interface Named {
  readonly id: string
  /** It has a fix for some of its problems. */
  readonly fixable: boolean
}

export type NamedRule = Rule & Named
export type AboutRule = About & Named

/** A rule of one target, with its id. */
export type NamedRuleFor<T extends Target> = RuleFor<T> & Named

export interface Problem {
  /** The text that causes it; for a missing setting, the thing that lacks it. */
  readonly at: Place
  /** A full sentence with the thing's name in backticks; it makes sense alone, as an alert's title. */
  readonly message: string
  /** The offending item among several of one subject: a volume, variable, port, capability, normalised command. */
  readonly key?: string
  /** What it is made of, where it can grow and shrink: new is only what has a part that the base had nowhere in this object. */
  readonly parts?: readonly string[]
  /** Parts of other rules' problems that it stands for, where those are left to a higher profile. */
  readonly implies?: readonly string[]
  /**
   * What it is really about where several things show it: the namespace of each of its workloads, or one that several overlays
   * make. Of one rule, key and concern one finding is told.
   */
  readonly concerns?: string
  /** Id of the rule whose problem of the same key was worse: where the base had that one, this is what is left of it, and not new. */
  readonly remnantOf?: string
  /** A setting is missing rather than wrong: never said of a partial object. */
  readonly absent?: true
  /** The problem's own severity or profile, where it differs from the rule's. */
  readonly severity?: Severity
  readonly profile?: Profile
  readonly related?: readonly Related[]
  readonly fix?: Fix
  /** A whole file that ends it, where the fix is none of what stands there: shown in the comment. */
  readonly newFile?: NewFile
  /** For a problem without a fix: any state without it, to find out what brings it about. Never offered. */
  readonly instead?: readonly Patch[]
}

export interface Related {
  readonly at: Place
  /** A few words: `used here`. */
  readonly label: string
}

/** The rule needs something outside the repository: counted as undecided, never a finding. */
export interface CannotTell {
  readonly cannotTell: string
}

export function cannotTell(because: string): CannotTell {
  return { cannotTell: because }
}
