import type { Source } from '../../text/source.ts'
import type { Dockerfile } from './dockerfile.ts'
import { isTemplateName } from './name.ts'

/** Where a file shows that a program fills it in before Docker reads it. */
export interface TemplateMark {
  /** `{{`. */
  readonly marker: string
  /** 1-based. */
  readonly line: number
}

/** Of Jinja and Go, ERB, Ruby, and of what sed and configure scripts put in. */
const fillIn = /\{\{|\{%|<%|#\{|%%\w{1,50}%%|@@?[A-Za-z_]\w{0,50}@|__[A-Z][A-Z0-9_]{1,50}__/
/** Lines that the C preprocessor or m4 reads. */
const command =
  /^(?:#include[ \t]+["<]|#(?:ifn?def|else|endif|define|undef)\b|dnl\b|(?:define|ifelse|ifdef|include|changequote|m4_\w{1,30})\()/m
/** What begins a line that is no instruction. */
const lineMark = /^(?:\{[{%#]|<%|#\{|%%|@@?[A-Za-z_]\w{0,50}@|%[ \t]*(?:if|for|end))/

/** A file that is called a template, and is one: anything in it may turn out otherwise. */
export function templateMark(source: Source): TemplateMark | undefined {
  if (!isTemplateName(source.path)) return undefined
  const found = fillIn.exec(source.text) ?? command.exec(source.text)
  return found ? markAt(source, found) : undefined
}

/** A file of any name where FROM or what stands for an instruction is filled in: no base and no stage can be told. */
export function templatedInstruction({ source, instructions }: Dockerfile): TemplateMark | undefined {
  for (const { keyword, keywordAt, text } of instructions) {
    const mark = keyword === 'FROM' ? fillIn.exec(text) : lineMark.exec(keyword)
    if (mark !== null) return { marker: mark[0], line: source.lines.lineAt(keywordAt.range.start) }
  }
  return undefined
}

/** The line of a file that is no Dockerfile. */
export function templatedLine({ lines }: Source, line: number): TemplateMark | undefined {
  const mark = lineMark.exec(lines.at(line).trimStart())
  return mark ? { marker: mark[0], line } : undefined
}

function markAt({ lines }: Source, { 0: found, index }: RegExpExecArray): TemplateMark {
  return { marker: found.trim(), line: lines.lineAt(index) }
}
