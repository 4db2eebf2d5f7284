import assert from 'node:assert/strict'
import type {
  HelmResult,
  RenderedTemplate,
  TemplateOrigin,
  TraceSegment,
} from '../../../../src/sources/rendering/engine.ts'
import type { RenderedFile, ValuesRoute } from '../../../../src/sources/rendering/unit.ts'
import type { YamlNode } from '../../../../src/sources/yaml/node.ts'
import { type Place, regionOf } from '../../../../src/text/source.ts'

interface NodeOptions {
  readonly parent?: number
  readonly values?: readonly ValuesRoute[]
}

/** A rendered template whose trace is written by hand, piece by piece. */
export class HandMade {
  readonly #templates: Readonly<Record<string, string>>
  readonly #path: string
  readonly #origins: TemplateOrigin[] = []
  readonly #segments: TraceSegment[] = []
  #text = ''

  constructor(templates: Readonly<Record<string, string>>, path: string) {
    this.#templates = templates
    this.#path = path
  }

  /** A node of a template, by its text, which stands there once; gives its number. */
  node(
    path: string,
    kind: TemplateOrigin['kind'],
    excerpt: string,
    { parent = -1, values = [] }: NodeOptions = {},
  ): number {
    const start = this.#find(path, excerpt)
    this.#origins.push({ path, kind, start, end: start + excerpt.length, values, parent })
    return this.#origins.length - 1
  }

  /** Text of a template, which stands there once (a line end alone: the last), printed as it is. */
  literal(path: string, text: string, parent = -1): this {
    let at = this.#find(path, text)
    const origin = this.node(path, 'text', text, { parent })
    for (const line of text.split(/(?<=\n)/)) {
      this.#add(line, origin, 'text', at)
      at += line.length
    }
    return this
  }

  /** What a node printed, line by line; the blanks that indent a line are of nobody. */
  value(origin: number, text: string): this {
    for (const line of text === '' ? [''] : text.split(/(?<=\n)/)) {
      const bare = line.trimStart()
      if (line !== '') this.blanks(line.slice(0, line.length - bare.length))
      this.#add(bare, origin, 'value', -1)
    }
    return this
  }

  /** Whole lines of which only the call is known. */
  call(origin: number, text: string): this {
    return this.#add(text, origin, 'call', -1)
  }

  blanks(text: string): this {
    this.#text += text
    return this
  }

  get rendered(): RenderedTemplate {
    return {
      path: this.#path,
      text: this.#text,
      trace: { origins: this.#origins, segments: this.#segments },
    }
  }

  get result(): HelmResult {
    return { kind: 'helm', files: [this.rendered], manifest: '', missingDependencies: [] }
  }

  #add(text: string, origin: number, how: TraceSegment['how'], at: number): this {
    const start = this.#text.length
    this.#text += text
    this.#segments.push({ start, end: this.#text.length, origin, how, at })
    return this
  }

  #find(path: string, excerpt: string): number {
    const text = this.#templates[path] ?? ''
    if (excerpt === '\n') return text.lastIndexOf(excerpt)
    const start = text.indexOf(excerpt)
    assert.notEqual(start, -1, `${excerpt} in ${path}`)
    assert.equal(text.indexOf(excerpt, start + 1), -1, `${excerpt} twice in ${path}`)
    return start
  }
}

/** The node of the first object at a route, which must be there. */
export function nodeIn(file: RenderedFile | undefined, ...route: (string | number)[]): YamlNode {
  const node = file?.objects[0]?.at(...route)
  assert.ok(node, route.join('.'))
  return node
}

/** Causes as `how path:line text`. */
export function causesAt(file: RenderedFile | undefined, place: Place): readonly string[] {
  return (file?.trace.causesOf(place) ?? []).map(({ how, kind, at, label }) => {
    const { source, range } = at
    const text = source.text.slice(range.start, range.end).split('\n')[0]
    return `${kind} ${how} ${source.path}:${regionOf(at).startLine} ${text} (${label})`
  })
}

export function routesAt(file: RenderedFile | undefined, place: Place): readonly string[] {
  return (file?.trace.valuesNear(place) ?? []).map(route => route.join('.'))
}
