import { isHelmUnit } from '../sources/rendering/render.ts'
import type { RenderedFile, RenderUnit } from '../sources/rendering/unit.ts'
import { type Source, toSource } from '../text/source.ts'
import type { Waiver } from './finding.ts'
import type { Observation } from './observation.ts'
import type { RenderSurvey, Survey } from './survey.ts'
import type { Caused, Traced } from './united.ts'
import { complaintAbout, type Waived } from './waive.ts'
import { type WaiverComment, waiverOf, waiversIn, waiversInLines } from './waivers.ts'

/** Undefined for a scan, which has no base. */
export interface WaivedChange {
  readonly was: Survey
  readonly is: Survey
  readonly touched: ReadonlySet<string>
}

/**
 * The waivers of what is rendered: a comment that comes through into the rendered text, or one in the values, the template or
 * the patch on the line that causes it. One that holds for one values set alone waives nothing for the others.
 */
export function waiveRendered(
  caused: readonly Caused[],
  change: WaivedChange | undefined,
  asked: ReadonlySet<string>,
): Waived {
  const comments = new Comments()
  const waivers = new Map<Observation, Waiver>()
  for (const { observation, copies } of caused) {
    if (!observation.rendered) continue
    const found = copies.map(copy => comments.waiving(copy))
    const [first] = found
    if (!first || found.includes(undefined)) continue
    const isNew = change !== undefined && !wasThere(first, change.was.renders)
    waivers.set(observation, { kind: 'comment', reason: first.reason, isNew })
  }
  const unused = change ? waiversOf(change).filter(waiver => !comments.areUsed(waiver)) : []
  return { waivers, notices: [...new Set(unused.flatMap(waiver => complaintAbout(waiver, false, asked)))] }
}

/** Reads each text once, and knows which comments have served. */
class Comments {
  readonly #known: Map<Source, readonly WaiverComment[]> = new Map()
  readonly #used: Set<string> = new Set()

  areUsed(waiver: WaiverComment): boolean {
    return this.#used.has(spotOf(waiver))
  }

  waiving({ observation, causes }: Traced): WaiverComment | undefined {
    const file = observation.rendered?.file
    if (!file) return undefined
    const rendered = this.#in(file.source, () => waiversIn({ ...file, dockerfile: undefined }))
    const passedOn = waiverOf(observation, observation.problem.at, rendered)
    const written = causes
      .filter(({ how }) => how !== 'file')
      .map(({ at }) =>
        waiverOf(
          observation,
          at,
          this.#in(at.source, () => waiversInLines(at.source)),
        ),
      )
    const found = [...written, passedOn].filter(waiver => waiver !== undefined)
    for (const waiver of found) this.#used.add(spotOf(waiver))
    if (passedOn) for (const spot of spotsBehind(passedOn, file)) this.#used.add(spot)
    return found[0]
  }

  #in(source: Source, read: () => readonly WaiverComment[]): readonly WaiverComment[] {
    const known = this.#known.get(source) ?? read()
    this.#known.set(source, known)
    return known
  }
}

function spotOf({ source, line }: WaiverComment): string {
  return `${source.path}:${line}`
}

/** The line of the template that a comment in the rendered text comes from. */
function spotsBehind({ source, line }: WaiverComment, { trace }: RenderedFile): readonly string[] {
  const range = { start: source.lines.startOf(line), end: source.lines.endOf(line) }
  return trace
    .causesOf({ source, range })
    .map(({ at }) => `${at.source.path}:${at.source.lines.lineAt(at.range.start)}`)
}

/** Of the files that the change touches. */
function waiversOf({ is, touched }: WaivedChange): readonly WaiverComment[] {
  const texts = is.renders.flatMap(({ rendered }) => textsOf(rendered.unit))
  const once = new Map(texts.map(source => [source.path, source]))
  return [...once.values()].filter(({ path }) => touched.has(path)).flatMap(waiversInLines)
}

/** The same words in a file that was rendered at the base. */
function wasThere({ rules, reason }: WaiverComment, before: readonly RenderSurvey[]): boolean {
  const isSame = (other: WaiverComment) => other.reason === reason && other.rules.join() === rules.join()
  return before.some(({ rendered }) => textsOf(rendered.unit).some(text => waiversInLines(text).some(isSame)))
}

/** The files behind a unit that hold a waiver. */
function textsOf(unit: RenderUnit): readonly Source[] {
  const ofFiles = [...unit.request.files].flatMap(([path, bytes]) => {
    const file = unit.inputs.get(path)
    const isMarked = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes('eaworthy:')
    return file && isMarked ? (toSource(file, bytes) ?? []) : []
  })
  const ofLayers = isHelmUnit(unit)
    ? unit.layers.flatMap(({ path, text }) => toSource(path, Buffer.from(text)) ?? [])
    : []
  return [...ofFiles, ...ofLayers]
}
