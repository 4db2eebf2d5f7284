import type { Place } from '../../text/source.ts'
import type { Instruction } from './dockerfile.ts'
import type { Resolution } from './resolution.ts'

/** A simple command of a shell script, its prefixes (sudo, env, exec ...) peeled off. As a place it is the command's text, prefixes included. */
export interface ShellCommand extends Place {
  /** The base name: `pip` for `/opt/venv/bin/pip`; `''` for bare assignments and for a name that cannot be known. */
  readonly name: string
  /** The name's word first; empty for bare assignments. */
  readonly words: readonly Word[]
  /** Peeled off, outermost first. */
  readonly prefixes: readonly Prefix[]
  /** `NAME=value` before the command, those of `env` and `sudo` included. */
  readonly assignments: readonly Assignment[]
  readonly redirections: readonly Redirection[]
  /** What stands between it and the command before; `''` for the first of a script. A new line is `;`. */
  readonly connector: '' | '&&' | '||' | ';' | '&' | '|'
  /** Equal for the commands of one pipeline, different otherwise; unique in its instruction. */
  readonly pipeline: number
  /** The command that holds its script: `sh -c`, `eval`, `$( )`. */
  readonly parent: ShellCommand | undefined
}

/** One of a RUN line. */
export interface Command extends ShellCommand {
  readonly instruction: Instruction
  readonly parent: Command | undefined
}

/** A word of a command or of an instruction. */
export interface Word extends Place {
  /** As written, quotes included, continuations left out. */
  readonly text: string
  readonly resolution: Resolution
  /** After quotes and known variables; undefined when part of it cannot be known. */
  readonly value: string | undefined
}

/** `sudo -u app`: what only changes how the command behind it runs. As a place it is its words. */
export interface Prefix extends Place {
  readonly name: string
  readonly words: readonly Word[]
}

/** As a place it is `NAME=value`. */
export interface Assignment extends Place {
  readonly name: string
  readonly value: Word
}

/** `> file`. As a place it is all of it. */
export interface Redirection extends Place {
  /** Without the descriptor: `>`, `>>`, `<`, `<<`, `<<<`. */
  readonly operator: string
  /** A file, a descriptor or a here-string; for a heredoc its body. */
  readonly target: Word | undefined
}
