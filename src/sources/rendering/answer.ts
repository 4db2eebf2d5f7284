import type {
  HelmTrace,
  KustomizeOrigin,
  RenderedTemplate,
  RenderResult,
  TemplateOrigin,
  TraceSegment,
} from './engine.ts'

/**
 * The engine's JSON as what it means. Lists that are null are empty, as Go writes them; anything else of another shape is a
 * fault of the engine, and thrown. Traces are tables: an origin is `[path index, kind, start, end, values, parent]`, with `paths`
 * beside them, a segment `[start, end, origin, how, at]`.
 */
export function readAnswer(bytes: Uint8Array): RenderResult {
  const answer = record(JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)))
  switch (answer['kind']) {
    case 'helm':
      return {
        kind: 'helm',
        files: list(answer['files']).map(renderedTemplate),
        manifest: text(answer['manifest'] ?? ''),
        missingDependencies: list(answer['missingDependencies']).map(text),
      }
    case 'kustomize':
      return {
        kind: 'kustomize',
        text: text(answer['text']),
        objects: list(answer['objects']).map(kustomizeOrigin),
      }
    case 'failed':
      return {
        kind: 'failed',
        reason: oneOf(['chart', 'values', 'budget'], answer['reason']),
        because: text(answer['because']),
        ...position(answer['at']),
      }
    default:
      return malformed('kind')
  }
}

function position(value: unknown): { at?: { path: string; line: number } } {
  if (value === undefined || value === null) return {}
  const { path, line } = record(value)
  return { at: { path: text(path), line: number(line) } }
}

function renderedTemplate(value: unknown): RenderedTemplate {
  const file = record(value)
  const trace = file['trace'] ?? undefined
  return {
    path: text(file['path']),
    text: text(file['text']),
    trace: trace === undefined ? undefined : helmTrace(record(trace)),
  }
}

function helmTrace(trace: Readonly<Record<string, unknown>>): HelmTrace {
  const paths = list(trace['paths']).map(text)
  return {
    origins: list(trace['origins']).map(row => origin(row, paths)),
    segments: list(trace['segments']).map(segment),
  }
}

const originKinds = ['text', 'action', 'if', 'with', 'range', 'template'] as const
const segmentKinds = ['text', 'value', 'call'] as const

function origin(row: unknown, paths: readonly string[]): TemplateOrigin {
  const [path, kind, start, end, values, parent] = list(row)
  return {
    path: text(paths[number(path)]),
    kind: oneOf(originKinds, kind),
    start: number(start),
    end: number(end),
    values: list(values).map(route => list(route).map(step)),
    parent: number(parent),
  }
}

function segment(row: unknown): TraceSegment {
  const [start, end, origin, how, at] = list(row)
  return {
    start: number(start),
    end: number(end),
    origin: number(origin),
    how: segmentKinds[number(how)] ?? malformed('segment'),
    at: number(at),
  }
}

function kustomizeOrigin(value: unknown): KustomizeOrigin {
  const { path, configuredIn, transformations } = record(value)
  return {
    path: optionalText(path),
    configuredIn: optionalText(configuredIn),
    transformations: list(transformations).map(transformation => {
      const { configuredIn, by } = record(transformation)
      return { configuredIn: text(configuredIn), by: text(by) }
    }),
  }
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return isRecord(value) ? value : malformed('object')
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function list(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return []
  return Array.isArray(value) ? value : malformed('list')
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : malformed('text')
}

function optionalText(value: unknown): string | undefined {
  return value === undefined || value === null || value === '' ? undefined : text(value)
}

function number(value: unknown): number {
  return typeof value === 'number' ? value : malformed('number')
}

function step(value: unknown): string | number {
  return typeof value === 'string' || typeof value === 'number' ? value : malformed('step')
}

function oneOf<const T extends string>(allowed: readonly T[], value: unknown): T {
  return allowed.find(known => known === value) ?? malformed('word')
}

/** Without a word of the answer: it holds what was rendered. */
function malformed(what: string): never {
  throw new Error(`The renderer's answer has no ${what} where one belongs`)
}
