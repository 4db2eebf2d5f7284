import type { Range } from '../../text/lines.ts'
import type { Place, Source } from '../../text/source.ts'
import type { ImageReference } from '../images/reference.ts'
import type { Command, Word } from './command.ts'

/** A parsed Dockerfile. As a place it is its first instruction. */
export interface Dockerfile extends Place {
  readonly kind: 'dockerfile'
  readonly source: Source
  /** In order; a fragment without FROM is one stage with an unknown base. */
  readonly stages: readonly Stage[]
  /** The stage that is built: the last, or the one that the repository's builds name. */
  readonly final: Stage | undefined
  /** The stage of that name, in any letter case, or of that 0-based index: what `COPY --from` says. */
  stageOf(name: string): Stage | undefined
  /** Every instruction in order, those before the first FROM included. */
  readonly instructions: readonly Instruction[]
  /** The `# name=value` lines at the top. */
  readonly directives: readonly Directive[]
  /** Comment lines from their `#` on, those inside a continued instruction included; heredocs have none. */
  readonly comments: readonly Place[]
  /** What continues a line and escapes a character. */
  readonly escape: '\\' | '`'
}

/** A file with a Dockerfile's name that is none. */
export interface DockerfileFailure {
  readonly kind: 'unreadable'
  /** A sentence without its full stop. */
  readonly because: string
  /** 1-based. */
  readonly line: number
}

/** `# syntax=docker/dockerfile:1`. As a place it is the whole comment. */
export interface Directive extends Place {
  readonly name: 'syntax' | 'escape' | 'check'
  readonly value: string
}

/** A build stage. As a place it is its FROM line. */
export interface Stage extends Place {
  readonly dockerfile: Dockerfile
  /** 0-based. */
  readonly index: number
  /** The AS name in lower case, else the 0-based index as text. */
  readonly name: string
  /** FROM is the first; a fragment has none. */
  readonly instructions: readonly Instruction[]
  readonly base: Base
  /** The stage it is built FROM, when that is one of this file. */
  readonly parent: Stage | undefined
  /** The first stage of its chain of parents, the one with an image below it; itself without a parent. */
  readonly root: Stage
  /** The final stage and every stage it is built FROM: what reaches the image. */
  readonly isShipped: boolean
  /** What holds behind its last instruction. */
  readonly end: Settings
}

/** What a stage is built FROM. */
export type Base =
  | { readonly kind: 'stage'; readonly stage: Stage; readonly word: Word }
  | { readonly kind: 'scratch'; readonly word: Word }
  | { readonly kind: 'image'; readonly reference: ImageReference; readonly word: Word }
  /** A variable that the caller sets, a malformed reference, or a fragment without FROM (then without a word). */
  | { readonly kind: 'unknown'; readonly word: Word | undefined }

/** What earlier instructions, and those of parent stages, have set. */
export interface Settings {
  /** The USER instruction in force. */
  readonly user: Instruction | undefined
  /** The WORKDIR instruction in force. */
  readonly workdirBy: Instruction | undefined
  /** The absolute path, when it is known from this file alone. */
  readonly workdir: string | undefined
  readonly shell: Shell
}

/** What runs a RUN line: a POSIX shell, one of Windows, or something else that no rule can read. */
export type Shell = 'posix' | 'powershell' | 'cmd' | 'other'

/**
 * One instruction, over all its lines, heredocs included. `ONBUILD RUN x` is one instruction: a RUN with `isOnBuild`; a bare
 * ONBUILD keeps that keyword.
 */
export interface Instruction extends Place {
  readonly dockerfile: Dockerfile
  /** Undefined before the first FROM. */
  readonly stage: Stage | undefined
  /** 0-based, in the file. */
  readonly index: number
  /** In upper case: `RUN`. */
  readonly keyword: string
  /** The keyword as written, behind ONBUILD. */
  readonly keywordAt: Place
  readonly isOnBuild: boolean
  /** `--name=value` behind the keyword. */
  readonly flags: readonly Flag[]
  /** Everything behind keyword and flags on one line, continuations, comments and heredocs left out. */
  readonly text: string
  /** The JSON form, or anything else. */
  readonly form: 'json' | 'plain'
  /** Its arguments: JSON strings, or words; WORKDIR and USER have one. Empty for RUN, CMD and ENTRYPOINT in plain form. */
  readonly words: readonly Word[]
  /** `NAME=value` of ENV, ARG and LABEL. */
  readonly pairs: readonly Pair[]
  readonly heredocs: readonly Heredoc[]
  /** What holds where it stands. */
  readonly before: Settings
  /** The simple commands of a RUN line; empty for anything else. */
  readonly commands: readonly Command[]
  /** Why its commands may be incomplete: an open quote or heredoc. A sentence without its full stop. */
  readonly unreadable: string | undefined
}

/** As a place it is the whole flag. */
export interface Flag extends Place {
  /** `--mount`. */
  readonly name: string
  readonly value: Word | undefined
}

/** As a place it is `NAME=value`. */
export interface Pair extends Place {
  readonly name: string
  readonly nameAt: Place
  /** Undefined for `ARG NAME`. */
  readonly value: Word | undefined
}

/** As a place it is the body, without the line that ends it. */
export interface Heredoc extends Place {
  /** The delimiter, without quotes. */
  readonly name: string
  /** `<<"EOF"`: no variables in the body. */
  readonly isQuoted: boolean
  /** `<<-EOF`: leading tabs are dropped. */
  readonly isChomped: boolean
  /** `<<EOF` in the instruction. */
  readonly openerAt: Range
}
