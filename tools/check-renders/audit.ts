import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { RenderedTemplate, TemplateOrigin, TraceSegment } from '../../src/sources/rendering/engine.ts'
import { type ChartCase, chartName, helmArguments } from './charts.ts'
import { type Line, linesOf } from './lines.ts'
import { sample } from './random.ts'
import { printedAnyway } from './stock.ts'
import { temporaryFolder } from './temporary.ts'

/** A claim of the engine: this line of a rendered file comes, from `segment.start` on, from this place of a template. */
export interface Claim {
  readonly chart: ChartCase
  /** The rendered template's path, and its text. */
  readonly path: string
  readonly text: string
  readonly line: Line
  readonly segment: TraceSegment
  readonly origin: TemplateOrigin
}

export interface Verdict {
  readonly claim: Claim
  readonly is: 'right' | 'wrong' | 'undecidable'
  readonly because: string
}

/** Lines of one rendered file that may be drawn. */
const mostOfAFile = 20

/** Draws lines evenly from all that are offered, half of them texts and half of them values, by their number alone. */
export class Draw {
  private readonly reservoirs: Readonly<Record<'text' | 'value', { claims: Claim[]; offered: number }>> = {
    text: { claims: [], offered: 0 },
    value: { claims: [], offered: 0 },
  }
  private readonly size: number
  private readonly random: () => number

  constructor(size: number, random: () => number) {
    this.size = Math.ceil(size / 2)
    this.random = random
  }

  get claims(): readonly Claim[] {
    return [...this.reservoirs.text.claims, ...this.reservoirs.value.claims]
  }

  /** Some lines of a file, that no huge one has all the say: each once as a text and once as a value, by the first such part of it that can be seen. */
  offer(chart: ChartCase, file: RenderedTemplate): void {
    if (file.trace === undefined) return
    const { origins, segments } = file.trace
    for (const how of ['text', 'value'] as const) {
      const shown = segments.filter(
        one => one.how === how && file.text.slice(one.start, one.end).trim() !== '',
      )
      const lines = sample(linesOf(file.text), mostOfAFile, this.random).toSorted(
        (one, other) => one.index - other.index,
      )
      let next = 0
      for (const line of lines) {
        while ((shown[next]?.end ?? Number.POSITIVE_INFINITY) <= line.start) next += 1
        const segment = shown[next]
        const origin = origins[segment?.origin ?? -1]
        if (segment === undefined || origin === undefined || segment.start >= line.end) continue
        this.take(how, { chart, path: file.path, text: file.text, line, segment, origin })
      }
    }
  }

  private take(how: 'text' | 'value', claim: Claim): void {
    const reservoir = this.reservoirs[how]
    reservoir.offered += 1
    if (reservoir.claims.length < this.size) reservoir.claims.push(claim)
    else {
      const place = Math.floor(this.random() * reservoir.offered)
      if (place < this.size) reservoir.claims[place] = claim
    }
  }
}

const marker = 'zqxmark'

/** A template that is no YAML: with it `helm template --debug` prints every file as it was rendered, unsorted. */
const unsorted = 'templates/zz-unsorted.yaml'

/** Puts a marker where a claim says a line comes from, renders with stock helm, and looks whether it stands in that line. */
export async function judge(helm: string, claims: readonly Claim[]): Promise<readonly Verdict[]> {
  const verdicts: Verdict[] = []
  for (const chart of new Set(claims.map(claim => claim.chart))) {
    const folder = join(temporaryFolder('audit'), basename(chart.folder))
    cpSync(chart.folder, folder, { recursive: true })
    const copy = { ...chart, folder }
    mkdirSync(join(folder, 'templates'), { recursive: true })
    writeFileSync(join(folder, unsorted), 'a: [\n')
    const plain = await rendered(helm, copy)
    for (const claim of claims.filter(one => one.chart === chart))
      verdicts.push(await judged(helm, copy, plain, claim))
    rmSync(folder, { recursive: true })
  }
  return verdicts
}

async function judged(
  helm: string,
  copy: ChartCase,
  plain: Map<string, string>,
  claim: Claim,
): Promise<Verdict> {
  const { origin, segment, text, path } = claim
  const verdict = (is: Verdict['is'], because: string): Verdict => ({ claim, is, because })
  const source = `${chartName(copy.folder)}/${path}`
  if (plain.get(source) !== text.trimEnd())
    return verdict('undecidable', 'stock helm renders the file another time otherwise')
  const file = join(copy.folder, origin.path)
  if (!existsSync(file)) return verdict('undecidable', 'the template is in an archive')
  const whole = readFileSync(file, 'utf8')
  const template = whole.replace(/^\uFEFF/, '')
  const claimed = text.slice(segment.start, segment.end)
  if (segment.how === 'text' && template.slice(segment.at, segment.at + claimed.length) !== claimed) {
    return verdict('wrong', 'the template has another text there')
  }
  let last = verdict('undecidable', 'the action prints nothing by itself')
  for (const side of ['before', 'after'] as const) {
    const marked = markedTemplate(template, claim, side)
    if (marked === undefined) return last
    writeFileSync(file, marked)
    const after = (await rendered(helm, copy)).get(source)
    writeFileSync(file, whole)
    const found: [Verdict['is'], string] =
      after === undefined
        ? ['undecidable', 'the marked chart does not render']
        : comparison(claim, text.trimEnd().split('\n'), after.split('\n'), side)
    if (found[0] === 'right') return verdict(...found)
    if (last.is !== 'wrong') last = verdict(...found)
  }
  return last
}

type Side = 'before' | 'after'

/** A text is marked at its first or last visible character; an action marks each line it prints, at its start or its end. */
function markedTemplate(template: string, { segment, origin, text }: Claim, side: Side): string | undefined {
  if (segment.how === 'text') {
    const claimed = text.slice(segment.start, segment.end)
    const at = segment.at + (side === 'before' ? indentOf(claimed) : claimed.trimEnd().length)
    return template.slice(0, at) + marker + template.slice(at)
  }
  const action = /^\{\{(-\s)?([\s\S]*?)(\s-)?\}\}$/.exec(template.slice(origin.start, origin.end))
  if (origin.kind !== 'action' || action === null) return undefined
  const [, left = '', pipeline = '', right = ''] = action
  if (/^\s*(\$\w+\s*:?=|\/\*)/.test(pipeline)) return undefined
  const [format, broken] =
    side === 'before' ? [`${marker}%s`, `\\n${marker}`] : [`%s${marker}`, `${marker}\\n`]
  const wrapped = `{{${left}printf "${format}" (${pipeline.trim()} | toString | replace "\\n" "${broken}")${right}}}`
  return template.slice(0, origin.start) + wrapped + template.slice(origin.end)
}

function comparison(
  { segment, line, text }: Claim,
  before: readonly string[],
  after: readonly string[],
  side: Side,
): [Verdict['is'], string] {
  const found = after[line.index]
  if (before.length !== after.length || found === undefined) return ['undecidable', 'the marker moves lines']
  const columns: number[] = []
  let rest = found
  for (let at = rest.indexOf(marker); at >= 0; at = rest.indexOf(marker)) {
    columns.push(at)
    rest = rest.slice(0, at) + rest.slice(at + marker.length)
  }
  if (columns.length === 0) {
    const moved = after.some((other, at) => other !== before[at])
    return ['wrong', moved ? 'the marker stands in other lines alone' : 'the marker is nowhere']
  }
  if (rest !== before[line.index]) return ['undecidable', 'the line itself changes with the marker']
  const start = Math.max(segment.start, line.start)
  const shown = text.slice(start, Math.min(segment.end, line.end))
  const claimed = start - line.start + (side === 'before' ? indentOf(shown) : shown.trimEnd().length)
  const isHere = columns.some(
    column => rest.slice(Math.min(column, claimed), Math.max(column, claimed)).trim() === '',
  )
  return isHere ? ['right', ''] : ['wrong', 'the marker stands in another column']
}

function indentOf(text: string): number {
  return text.length - text.trimStart().length
}

/** What stock helm renders of every template, by `chart/path`, without white space at the end: helm trims the last one's. */
async function rendered(helm: string, chart: ChartCase): Promise<Map<string, string>> {
  const output = await printedAnyway(helm, [...helmArguments(chart), '--debug'], chart.folder)
  const parts = output.split(/^---\n# Source: (.+)\n/m)
  const files = new Map<string, string>()
  for (let at = 1; at < parts.length; at += 2) {
    const name = parts[at] ?? ''
    // Hooks come once more, on their own.
    if (!files.has(name)) files.set(name, (parts[at + 1] ?? '').trimEnd())
  }
  return files
}
