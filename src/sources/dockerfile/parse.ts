import type { Range } from '../../text/lines.ts'
import type { Place, Source } from '../../text/source.ts'
import { parseImage } from '../images/reference.ts'
import type { Word } from './command.ts'
import type {
  Base,
  Directive,
  Dockerfile,
  DockerfileFailure,
  Instruction,
  Settings,
  Stage,
} from './dockerfile.ts'
import { type Head, headOf, ParsedInstruction } from './instruction.ts'
import { valueIn } from './resolution.ts'
import { Scope } from './scope.ts'
import { initialSettings, settingsAfter, settingsOn } from './settings.ts'
import { type Split, type SplitInstruction, split } from './split.ts'

const keywords = new Set(
  'ADD ARG CMD COPY ENTRYPOINT ENV EXPOSE FROM HEALTHCHECK LABEL MAINTAINER ONBUILD RUN SHELL STOPSIGNAL USER VOLUME WORKDIR'.split(
    ' ',
  ),
)

/**
 * Reads a Dockerfile with its stages. A file that begins with no known instruction is none; later unknown ones are kept.
 * `target` is the stage that is built, where that is not the last.
 */
export function parseDockerfile(source: Source, target?: string): Dockerfile | DockerfileFailure {
  const parts = split(source)
  const heads = parts.instructions.map(({ body }) => headOf(body))
  const [first] = heads
  const [firstSplit] = parts.instructions
  if (first === undefined || firstSplit === undefined) {
    return { kind: 'unreadable', because: 'the file holds no instruction', line: 1 }
  }
  if (!keywords.has(first.keyword)) {
    const line = source.lines.lineAt(firstSplit.range.start)
    return { kind: 'unreadable', because: 'no Dockerfile instruction stands here', line }
  }
  return new ParsedDockerfile({ source, range: firstSplit.range }, parts, heads, target)
}

class ParsedDockerfile implements Dockerfile {
  readonly kind = 'dockerfile'
  readonly source: Source
  readonly range: Range
  readonly stages: readonly Stage[]
  readonly final: Stage | undefined
  readonly instructions: readonly Instruction[]
  readonly directives: readonly Directive[]
  readonly comments: readonly Place[]
  readonly escape: '\\' | '`'
  readonly #builder: StageBuilder

  constructor({ source, range }: Place, parts: Split, heads: readonly Head[], target: string | undefined) {
    this.source = source
    this.range = range
    this.escape = parts.escape
    this.directives = parts.directives.map(directive => ({ source, ...directive }))
    this.comments = parts.comments.map(comment => ({ source, range: comment }))
    const builder = new StageBuilder(this, declaredNames(parts.instructions, heads))
    for (const [index, head] of heads.entries()) {
      const instruction = parts.instructions[index]
      if (instruction !== undefined) builder.add(instruction, head)
    }
    this.instructions = builder.instructions
    this.stages = builder.finish()
    this.final = builder.ship(target)
    this.#builder = builder
  }

  stageOf(name: string): Stage | undefined {
    return this.#builder.stageOf(name)
  }
}

/**
 * Every name that an ENV or ARG mentions; a rough reading is enough to tell "not visible here" from "not from here". A name
 * that ENV extends (`PATH=/srv/bin:$PATH`) comes from the base image.
 */
function declaredNames(
  instructions: readonly SplitInstruction[],
  heads: readonly Head[],
): ReadonlySet<string> {
  const names = new Set<string>()
  const extended = new Set<string>()
  for (const [index, { keyword, end }] of heads.entries()) {
    if (keyword !== 'ENV' && keyword !== 'ARG') continue
    const text = instructions[index]?.body.text.slice(end) ?? ''
    const used = text.includes('$')
      ? new Set(Array.from(text.matchAll(/\$\{?([A-Za-z_]\w*)/g), ([, name]) => name))
      : undefined
    for (const [, name = ''] of text.matchAll(/(?:^|[ \t])([A-Za-z_]\w*)(?==|[ \t]|$)/g)) {
      names.add(name)
      if (keyword === 'ENV' && used?.has(name)) extended.add(name)
    }
  }
  for (const name of extended) names.delete(name)
  return names
}

/** Goes through the file once, keeping what each line sees. */
class StageBuilder {
  readonly instructions: Instruction[] = []
  readonly #dockerfile: Dockerfile
  readonly #declared: ReadonlySet<string>
  readonly #globals: Scope
  readonly #stages: MutableStage[] = []
  readonly #byName = new Map<string, MutableStage>()
  #scope: Scope
  #settings: Settings

  constructor(dockerfile: Dockerfile, declared: ReadonlySet<string>) {
    this.#dockerfile = dockerfile
    this.#declared = declared
    this.#globals = new Scope(declared, undefined, undefined)
    this.#scope = this.#globals
    this.#settings = initialSettings(dockerfile.escape)
  }

  add(split: SplitInstruction, head: Head): void {
    const index = this.instructions.length
    if (head.keyword === 'FROM' && !head.isOnBuild) this.#begin(split, head, index)
    else this.#append(split, head, index)
  }

  finish(): readonly Stage[] {
    if (this.#stages.length === 0) this.#addFragment()
    return this.#stages
  }

  ship(target: string | undefined): Stage | undefined {
    const named = target === undefined ? undefined : this.#stages[this.stageOf(target)?.index ?? -1]
    const final = named ?? this.#stages.at(-1)
    for (let stage = final; stage !== undefined; stage = stage.parent) stage.isShipped = true
    return final
  }

  /** Of the stages so far. */
  stageOf(name: string): Stage | undefined {
    return (
      this.#byName.get(name.toLowerCase()) ??
      (/^\d{1,6}$/.test(name) ? this.#stages[Number(name)] : undefined)
    )
  }

  #append(split: SplitInstruction, head: Head, index: number): void {
    const stage = this.#stages.at(-1)
    const lookup = this.#scope.before(index)
    const surroundings = { dockerfile: this.#dockerfile, stage, index, before: this.#settings, lookup }
    const instruction = new ParsedInstruction(split, head, surroundings)
    this.instructions.push(instruction)
    stage?.instructions.push(instruction)
    if (instruction.isOnBuild) return
    this.#define(instruction)
    this.#settings = settingsAfter(this.#settings, instruction)
    if (stage !== undefined) stage.end = this.#settings
  }

  #define(instruction: ParsedInstruction): void {
    if (instruction.keyword !== 'ENV' && instruction.keyword !== 'ARG') return
    for (const { name, value } of instruction.pairs) {
      if (instruction.keyword === 'ARG') this.#scope.defineArg(name, value?.resolution, instruction.index)
      else if (value !== undefined) this.#scope.defineEnv(name, value.resolution, instruction.index)
    }
  }

  #begin(split: SplitInstruction, head: Head, index: number): void {
    const dockerfile = this.#dockerfile
    const stage = new MutableStage(dockerfile, this.#stages.length, dockerfile.source, split.range)
    const surroundings = {
      dockerfile,
      stage,
      index,
      before: this.#settings,
      lookup: this.#globals.before(index),
    }
    const from = new ParsedInstruction(split, head, surroundings)
    this.instructions.push(from)
    stage.instructions.push(from)
    this.#setBase(stage, from)
    const parent = stage.parent
    this.#scope = new Scope(this.#declared, this.#globals, parent?.scope)
    stage.scope = this.#scope
    this.#settings = parent?.end ?? settingsOn(stage.base, dockerfile.escape)
    stage.end = this.#settings
    this.#stages.push(stage)
    this.#byName.set(stage.name, stage)
  }

  /** `FROM word [AS name]`. */
  #setBase(stage: MutableStage, from: Instruction): void {
    const [word, as, name] = from.words
    stage.base = this.#baseOf(word)
    if (stage.base.kind === 'stage') {
      const parent = this.#stages[stage.base.stage.index]
      stage.parent = parent
      stage.root = parent?.root ?? stage
    }
    if (as?.text.toUpperCase() === 'AS' && name !== undefined)
      stage.name = (name.value ?? name.text).toLowerCase()
  }

  #baseOf(word: Word | undefined): Base {
    const written =
      word === undefined || word.resolution.kind === 'invisible' ? undefined : valueIn(word.resolution)
    if (word === undefined || written === undefined) return { kind: 'unknown', word }
    const stage = this.stageOf(written)
    if (stage !== undefined) return { kind: 'stage', stage, word }
    if (written === 'scratch') return { kind: 'scratch', word }
    const reference = parseImage(written)
    return reference === undefined ? { kind: 'unknown', word } : { kind: 'image', reference, word }
  }

  /** A fragment: all its instructions are one stage with an unknown base. They were read before it, so they get it now. */
  #addFragment(): void {
    const { source, range } = this.#dockerfile
    const stage = new MutableStage(this.#dockerfile, 0, source, range)
    stage.end = this.#settings
    this.#stages.push(stage)
    for (const instruction of this.instructions) {
      stage.instructions.push(instruction)
      if (instruction instanceof ParsedInstruction) instruction.stage = stage
    }
  }
}

/** A stage while its lines are read; `Stage` to everybody else. */
class MutableStage implements Stage {
  readonly dockerfile: Dockerfile
  readonly index: number
  readonly source: Source
  readonly range: Range
  readonly instructions: Instruction[] = []
  name: string
  base: Base = { kind: 'unknown', word: undefined }
  parent: MutableStage | undefined
  root: MutableStage
  isShipped = false
  end: Settings
  scope: Scope | undefined

  constructor(dockerfile: Dockerfile, index: number, source: Source, range: Range) {
    this.dockerfile = dockerfile
    this.index = index
    this.source = source
    this.range = range
    this.name = String(index)
    this.root = this
    this.end = initialSettings(dockerfile.escape)
  }
}
