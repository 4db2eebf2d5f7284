import type { Cause, ValuesSetting } from '../sources/rendering/unit.ts'
import { groupBy } from '../text/group.ts'
import type { RepoPath } from '../text/path.ts'
import { fingerprintOf } from './fingerprint.ts'
import type { Observation } from './observation.ts'

/** An observation and where it comes from. */
export interface Traced {
  readonly observation: Observation
  /** Nearest first; for what stands in a file as it is deployed, nothing: its own place is the cause. */
  readonly causes: readonly Cause[]
  /** What the values would have to say; set where a counterfactual has proved that they are the cause. */
  readonly settings: readonly ValuesSetting[]
  /** The values file, other than the chart's own, that has been proved to cause it. */
  readonly valuesFile?: RepoPath
}

/** One finding: an observation of one cause, however many values sets show it. */
export interface Caused extends Traced {
  readonly isNew: boolean
  /** All of them, the one that speaks for all included: the first that is new, else the first whose line is known. */
  readonly copies: readonly Traced[]
}

/** Each finding once. What two values files bring about, each by itself, is two findings. */
export function unite(traced: readonly Traced[], added: ReadonlySet<Observation>): readonly Caused[] {
  const groups = groupBy(traced, one =>
    one.observation.rendered ? fingerprintOf(one.observation, one.valuesFile) : one,
  )
  return [...groups.values()].flatMap(copies => {
    const fresh = copies.find(({ observation }) => added.has(observation))
    const located = copies.find(({ causes }) => causes.some(({ how }) => how !== 'file'))
    const spokesman = fresh ?? located ?? copies[0]
    return spokesman ? [{ ...spokesman, copies, isNew: fresh !== undefined }] : []
  })
}
