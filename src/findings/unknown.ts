import { rankOf } from '../inputs/levels.ts'
import type { AboutRule, Severity } from '../rules/kit/rule.ts'
import type { KubeObject } from '../sources/kubernetes/object.ts'
import { isHelmUnit } from '../sources/rendering/render.ts'
import type { RenderedFile, RenderUnit } from '../sources/rendering/unit.ts'
import type { RepoPath } from '../text/path.ts'
import type { Undecided } from './inspect.ts'
import type { InRender, Observation } from './observation.ts'
import type { RenderSurvey, Survey } from './survey.ts'

type Counterparts = ReadonlyMap<KubeObject, KubeObject>

/** What could not be told at one end of a change, so that it is neither new nor mended at the other. */
export class Unknown {
  readonly #before: OneEnd
  readonly #after: OneEnd

  constructor(was: Survey, is: Survey, touched: ReadonlySet<string>) {
    this.#before = new OneEnd(was, touched)
    this.#after = new OneEnd(is, touched)
  }

  /** Whether the base may have had it. */
  before(observation: Observation, counterparts: Counterparts): boolean {
    return this.#before.mayHave(observation, counterparts)
  }

  /** Whether the head may still have it. */
  after(observation: Observation, counterparts: Counterparts): boolean {
    return this.#after.mayHave(observation, counterparts)
  }
}

class OneEnd {
  /** Rules that could not tell, by object. */
  readonly #undecided: ReadonlyMap<KubeObject, ReadonlySet<string>>
  readonly #renders: readonly RenderSurvey[]
  readonly #unbuilt: ReadonlySet<RepoPath>
  readonly #touched: ReadonlySet<string>

  constructor({ undecided, renders, unbuilt }: Survey, touched: ReadonlySet<string>) {
    this.#undecided = questionsOn([...undecided, ...renders.flatMap(render => render.undecided)])
    this.#renders = renders
    this.#unbuilt = unbuilt
    this.#touched = touched
  }

  mayHave({ rule, severity, thing, rendered }: Observation, counterparts: Counterparts): boolean {
    if (thing.kind !== 'object') return false
    const other = counterparts.get(thing.object)
    if (other) return this.#undecided.get(other)?.has(questionOf(rule, thing.container)) ?? false
    if (rendered === undefined) return false
    if (isGrave(severity) && this.#hasOtherValues(rendered.unit)) return false
    return this.#failed(rendered) || this.#lacks(rendered)
  }

  /** Other values may make of an old template what it never was. */
  #hasOtherValues(unit: RenderUnit): boolean {
    return isHelmUnit(unit) && unit.layers.some(({ path }) => this.#touched.has(path))
  }

  /** It did not render in any way here, and what it comes from is not touched by the change. */
  #failed({ unit, file }: InRender): boolean {
    const isKnown = this.#renders.some(({ rendered }) => rendered.unit.root === unit.root)
    if (isKnown || !this.#unbuilt.has(unit.root)) return false
    const path = pathOf(unit, file)
    return path === undefined || !this.#touched.has(path)
  }

  /** It comes from a dependency that this end has to do without, by files that the change does not touch. */
  #lacks({ unit, file }: InRender): boolean {
    const { template } = file
    const path = pathOf(unit, file)
    if (!isHelmUnit(unit) || template === undefined || path === undefined || this.#touched.has(path))
      return false
    const brought = unit.dependencies.find(({ mount }) => mount !== '' && template.startsWith(mount))
    return this.#renders.some(
      ({ rendered: { unit: other } }) =>
        isHelmUnit(other) &&
        other.root === unit.root &&
        other.dependencies.some(
          ({ form, prefix }) => form === 'missing' && prefix.join() === brought?.prefix.join(),
        ),
    )
  }
}

function isGrave(severity: Severity): boolean {
  return rankOf(severity) <= rankOf('high')
}

/** The template, or the archive that holds it; undefined for an overlay. */
function pathOf({ inputs }: RenderUnit, { template }: RenderedFile): RepoPath | undefined {
  return template === undefined ? undefined : inputs.get(template.replace(/!.*/, ''))
}

function questionsOn(undecided: readonly Undecided[]): ReadonlyMap<KubeObject, ReadonlySet<string>> {
  const questions = new Map<KubeObject, Set<string>>()
  for (const { rule, thing } of undecided) {
    if (thing.kind !== 'object') continue
    const known = questions.get(thing.object) ?? new Set()
    questions.set(thing.object, known.add(questionOf(rule, thing.container)))
  }
  return questions
}

function questionOf(rule: AboutRule, container: string | undefined): string {
  return `${rule.id} ${container ?? ''}`
}
