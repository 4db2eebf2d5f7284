import assert from 'node:assert/strict'
import type { RenderedTemplate, TemplateOrigin, TraceSegment } from '../../src/sources/rendering/engine.ts'

/** One rendered file with the texts its trace leads to. */
export interface Traced {
  readonly file: RenderedTemplate
  readonly origins: readonly TemplateOrigin[]
  readonly segments: readonly TraceSegment[]
  textOf(path: string): string
}

export function tracedFile(file: RenderedTemplate, textOf: (path: string) => string): Traced {
  const { origins, segments } = file.trace ?? assert.fail(`${file.path} has no trace`)
  return { file, origins, segments, textOf }
}

/** What holds of every trace, whatever was rendered. */
export function assertTrace(traced: Traced): void {
  textIsTheTemplates(traced)
  segmentsAreInOrder(traced)
  segmentsStayOnTheirLine(traced)
  originsAreNodes(traced)
}

function textIsTheTemplates({ file, origins, segments, textOf }: Traced): void {
  for (const { start, end, origin, how, at } of segments) {
    const { path } = origins[origin] ?? assert.fail(`no origin ${origin}`)
    if (how === 'text')
      assert.equal(file.text.slice(start, end), textOf(path).slice(at, at + end - start), path)
    else assert.equal(at, -1)
  }
}

function segmentsAreInOrder({ file, segments }: Traced): void {
  let last = 0
  for (const { start, end } of segments) {
    assert.ok(last <= start && start <= end && end <= file.text.length, `${file.path} ${start} to ${end}`)
    last = end
  }
}

function segmentsStayOnTheirLine({ file, segments }: Traced): void {
  for (const { start, end, how } of segments)
    if (how !== 'call') assert.doesNotMatch(file.text.slice(start, end), /\n./s, file.path)
}

const nodeShapes = {
  action: /^\{\{(?!-?\s*(?:if|with|range|template|end|define)\b).*\}\}$/s,
  if: /^\{\{-?\s*(?:else\s+)?if\b.*\}\}$/s,
  with: /^\{\{-?\s*(?:else\s+)?with\b.*\}\}$/s,
  range: /^\{\{-?\s*range\b.*\}\}$/s,
  template: /^\{\{-?\s*template\b.*\}\}$/s,
}

function originsAreNodes({ origins, textOf }: Traced): void {
  for (const [index, { path, kind, start, end, parent }] of origins.entries()) {
    if (kind !== 'text') assert.match(textOf(path).slice(start, end), nodeShapes[kind], `${path} ${kind}`)
    assert.ok(parent >= -1 && parent < origins.length && parent !== index, `${path}: parent ${parent}`)
  }
}
