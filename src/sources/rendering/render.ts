import type { HelmUnit } from '../helm/plan/layers.ts'
import { helmFiles } from '../helm/trace/files.ts'
import { kustomizeFiles } from '../kustomize/files.ts'
import type { Failed, RenderRequest, RenderResult } from './engine.ts'
import type { PlanGap } from './plan.ts'
import type { Rendered, RenderUnit } from './unit.ts'

/** Whoever runs the engines. */
export interface Renders {
  render(request: RenderRequest): Promise<RenderResult>
}

export interface RenderOutcome {
  /** Undefined where it cannot be rendered at all. */
  readonly rendered: Rendered | undefined
  readonly gaps: readonly PlanGap[]
}

/** Renders a unit; where only a required value is missing once more in lint mode, and then says that it is not all. */
export async function renderUnit(unit: RenderUnit, renderer: Renders): Promise<RenderOutcome> {
  const strict = await renderer.render(unit.request)
  if (strict.kind !== 'failed' || strict.reason !== 'values' || unit.request.engine !== 'helm')
    return outcomeOf(unit, strict, unit.partial)
  const lenient = await renderer.render({ ...unit.request, isLint: true })
  if (lenient.kind === 'failed') return outcomeOf(unit, strict, unit.partial)
  return outcomeOf(unit, lenient, [
    ...unit.partial,
    `it asks for values that it is not given here: ${strict.because}`,
  ])
}

/** The same engine without the way back, which takes time: to see what an edit comes to. */
export function untraced(renderer: Renders): Renders {
  return { render: request => renderer.render({ ...request, isTraced: false }) }
}

export function isHelmUnit(unit: RenderUnit): unit is HelmUnit {
  return unit.by === 'helm'
}

function outcomeOf(unit: RenderUnit, result: RenderResult, partial: readonly string[]): RenderOutcome {
  const gapsOf = (because: string) => ({
    kind: 'partial' as const,
    path: unit.root,
    because,
    label: unit.label,
  })
  switch (result.kind) {
    case 'failed':
      return { rendered: undefined, gaps: [failureOf(unit, result)] }
    case 'kustomize':
      return {
        rendered: { unit, files: kustomizeFiles(unit, result), templates: new Set(), partial },
        gaps: partial.map(gapsOf),
      }
    case 'helm': {
      if (!isHelmUnit(unit)) throw new TypeError('an overlay was rendered as a chart')
      const { files, gaps } = helmFiles(unit, result)
      const templates = new Set(result.files.flatMap(({ path }) => unit.inputs.get(path) ?? []))
      return {
        rendered: { unit, files, templates, partial },
        gaps: [
          ...partial.map(gapsOf),
          ...gaps.map(gap => ({
            kind: partial.length > 0 ? ('partial' as const) : ('skipped' as const),
            label: unit.label,
            ...gap,
          })),
        ],
      }
    }
  }
}

/** Named by the file that is at fault, where that is known and stands in the repository. */
function failureOf(unit: RenderUnit, { because, at }: Failed): PlanGap {
  const path = at && unit.inputs.get(at.path)
  const line = at && path ? `line ${at.line}: ` : ''
  const lacking = isHelmUnit(unit) ? unit.dependencies.filter(({ form }) => form === 'missing') : []
  const without = lacking.map(({ prefix }) => `\`${prefix.at(-1)}\``).join(', ')
  const gap = { kind: 'skipped' as const, path: path ?? unit.root, label: unit.label }
  if (without === '') return { ...gap, because: `${line}${because}` }
  const said = `${line}${because}; ${without}, on which it depends, is not in the repository`
  return { ...gap, isUnsupplied: true, because: said }
}
