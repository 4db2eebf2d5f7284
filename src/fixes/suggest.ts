import { createTwoFilesPatch } from 'diff'
import type { Settled } from '../findings/difference.ts'
import type { Suggestion } from '../findings/finding.ts'
import { fingerprintOf } from '../findings/fingerprint.ts'
import type { Observation } from '../findings/observation.ts'
import { hasDeletionWithin, hunkWith } from '../findings/placement.ts'
import { type Hide, hideIn, hiderOf } from '../findings/secrets.ts'
import type { Hunk } from '../repository/commit.ts'
import type { Fix } from '../rules/kit/fix.ts'
import type { Source } from '../text/source.ts'
import { applyFixes } from './apply.ts'
import { type Block, blockOf } from './block.ts'
import { isMended, type Trial } from './verify.ts'

/** What can be offered for the observations of one place: a change to commit, else a patch to read. */
export interface Offer {
  readonly suggestion: Suggestion | undefined
  /** A unified diff. */
  readonly patch: string | undefined
  /** What the suggestion is made of, where something is rendered from the file. */
  readonly made?: Made
}

/** A suggestion for a file that something is rendered from. */
export interface Made {
  readonly source: Source
  readonly block: Block
  readonly claimed: readonly Settled[]
}

/**
 * Tries all fixes of one place together, then one after the other; keeps what is verified. A suggestion repeats the lines it
 * replaces, so that one over a secret's line is never made.
 */
export function offerFor(observations: readonly Observation[], trial: Trial, hunks: readonly Hunk[]): Offer {
  const { source } = trial.file
  const fixable = observations.map(waysToMend).filter(({ length }) => length > 0)
  if (!source || fixable.length === 0) return nothing
  const hide = hiderOf(trial.observations.map(({ rule, problem }) => ({ rule, at: problem.at })))
  const isCommittable = ({ block }: Tried) => fits(block, hunks) && !isHidden(block, hide)
  const whole = attempt(
    fixable.flatMap(ways => ways.slice(0, 1)),
    source,
    trial,
  )
  if (whole && isCommittable(whole)) return { suggestion: suggested(whole, source), patch: undefined }
  const part = asManyAs(fixable, source, trial, isCommittable)
  if (part) return { suggestion: suggested(part, source), patch: undefined }
  const shown = whole ?? asManyAs(fixable, source, trial, () => true)
  return { suggestion: undefined, patch: shown ? patchOf(source, shown.text) : undefined }
}

export const nothing: Offer = { suggestion: undefined, patch: undefined }

/** A way to mend it. */
interface Choice {
  readonly observation: Observation
  readonly fix: Fix
}

interface Tried {
  readonly choices: readonly Choice[]
  readonly text: string
  readonly block: Block
}

function asManyAs(
  fixable: readonly (readonly Choice[])[],
  source: Source,
  trial: Trial,
  isWanted: (tried: Tried) => boolean,
): Tried | undefined {
  let best: Tried | undefined
  for (const ways of fixable) {
    for (const choice of ways) {
      const tried = attempt([...(best?.choices ?? []), choice], source, trial)
      if (!tried || !isWanted(tried)) continue
      best = tried
      break
    }
  }
  return best
}

/** The best first. */
function waysToMend(observation: Observation): readonly Choice[] {
  const { fix } = observation.problem
  return [fix, fix?.narrower].flatMap(way => (way ? [{ observation, fix: way }] : []))
}

function attempt(choices: readonly Choice[], source: Source, trial: Trial): Tried | undefined {
  const text = applyFixes(
    source,
    choices.map(({ fix }) => fix),
  )
  if (text === undefined) return undefined
  const block = blockOf(source, text)
  const observations = choices.map(({ observation }) => observation)
  return block && isMended(trial, source, text, observations) ? { choices, text, block } : undefined
}

function suggested({ choices, block }: Tried, source: Source): Suggestion {
  const observations = choices.map(({ observation }) => observation)
  return suggestionOf({ observations, fixes: choices.map(({ fix }) => fix), block }, source)
}

/** The lines of it show a secret. */
export function isHidden({ replacement }: Block, hide: Hide): boolean {
  return hideIn(replacement, hide) !== replacement
}

/** GitHub takes a suggestion only for lines of one hunk, and would not show a deleted line between them. */
export function fits({ startLine, endLine }: Block, hunks: readonly Hunk[]): boolean {
  const hunk = hunkWith(hunks, startLine, endLine)
  return hunk !== undefined && !hasDeletionWithin(hunk, startLine, endLine)
}

/** What has been tried. */
interface Mended {
  readonly observations: readonly Observation[]
  readonly fixes: readonly Fix[]
  readonly block: Block
}

/** What GitHub will offer for it. */
export function suggestionOf({ observations, fixes, block }: Mended, source: Source): Suggestion {
  const checks = [...new Set(fixes.flatMap(fix => (fix.safety === 'review' ? [fix.check] : [])))]
  return {
    path: source.path,
    ...block,
    safety: checks.length === 0 ? 'safe' : 'review',
    checks,
    removes: observations.map(observation => fingerprintOf(observation)),
  }
}

export function patchOf({ path, text }: Source, after: string): string {
  return createTwoFilesPatch(`a/${path}`, `b/${path}`, text, after, '', '', { context: 3 }).replace(
    /^=+\n/,
    '',
  )
}
