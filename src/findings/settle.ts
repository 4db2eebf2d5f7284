import { isHelmUnit } from '../sources/rendering/render.ts'
import type { RenderUnit } from '../sources/rendering/unit.ts'
import { compareText } from '../text/order.ts'
import { folderOf, type RepoPath } from '../text/path.ts'
import { type Place, regionOf } from '../text/source.ts'
import { writtenCauses } from './causes.ts'
import type { Finding, Location, RelatedLocation, RenderedBy, Waiver } from './finding.ts'
import { fingerprintOf } from './fingerprint.ts'
import type { Observation } from './observation.ts'
import type { Caused } from './united.ts'

/** Makes the finding, once it is known whether it is new, where it comes from and whether it is waived. */
export function toFinding(caused: Caused, waiver: Waiver | undefined): Finding {
  const { observation, isNew } = caused
  const { rule, severity, subject, problem } = observation
  const at = placeOf(caused)
  return {
    rule,
    severity,
    state: waiver ? 'waived' : isNew ? 'new' : 'existing',
    message: problem.message,
    fingerprint: fingerprintOf(observation, caused.valuesFile),
    subject,
    location: { path: at.source.path, ...regionOf(at) },
    related: relatedTo(caused),
    waiver,
    fix: problem.fix,
    at: { source: at.source, range: at.range },
    rendered: renderedBy(caused),
  }
}

/** The cause, in a file of the repository. */
function placeOf({ observation, causes }: Pick<Caused, 'observation' | 'causes'>): Place {
  return causes[0]?.at ?? observation.problem.at
}

/** Where an observation of the base stood; no values are tried there. */
export function locationOf(observation: Observation): Location {
  const at = placeOf({ observation, causes: writtenCauses(observation, observation.problem.at) })
  return { path: at.source.path, ...regionOf(at) }
}

/** The way from the cause to what is rendered, then what else the rule points at. */
function relatedTo({ observation, causes }: Caused): readonly RelatedLocation[] {
  const way = causes.slice(1).filter(({ how }) => how !== 'file')
  const pointedAt = (observation.problem.related ?? []).map(({ at, label }) => ({
    at: at.source === observation.rendered?.file.source ? (writtenCauses(observation, at)[0]?.at ?? at) : at,
    label,
  }))
  return [...way, ...pointedAt].map(({ at, label }) => ({ path: at.source.path, ...regionOf(at), label }))
}

function renderedBy({ observation, copies }: Caused): RenderedBy | undefined {
  const unit = observation.rendered?.unit
  if (!unit) return undefined
  const units = copies.flatMap(copy => copy.observation.rendered?.unit ?? [])
  return {
    by: unit.by,
    root: folderOf(unit.root) || '.',
    values: [...new Set<RepoPath>(units.flatMap(valuesOf))],
    labels: [...new Set(units.map(({ label }) => label))],
  }
}

/** The chart's own values first. */
function valuesOf(unit: RenderUnit): readonly RepoPath[] {
  return isHelmUnit(unit) ? unit.layers.map(({ path }) => path) : unit.values
}

/** By path, line, column and rule. */
export function byPlace(a: Finding, b: Finding): number {
  return (
    compareText(a.location.path, b.location.path) ||
    a.location.startLine - b.location.startLine ||
    a.location.startColumn - b.location.startColumn ||
    compareText(a.rule.id, b.rule.id) ||
    compareText(a.fingerprint, b.fingerprint)
  )
}
