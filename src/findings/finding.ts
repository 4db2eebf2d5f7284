import type { Fix, NewFile } from '../rules/kit/fix.ts'
import type { AboutRule, Severity } from '../rules/kit/rule.ts'
import type { Region } from '../text/lines.ts'
import type { RepoPath } from '../text/path.ts'
import type { Place, Skipped } from '../text/source.ts'
import type { RightsChange } from './rights-change.ts'

/** One rule broken by one object. */
export interface Finding {
  readonly rule: AboutRule
  readonly severity: Severity
  readonly state: 'new' | 'existing' | 'waived'
  readonly message: string
  /** 32 hexadecimal digits; made of path, object, container, rule and offending key. */
  readonly fingerprint: string
  /** As it was under the name that its file had at the base; set for a renamed file alone. */
  readonly formerFingerprint?: string
  readonly subject: Subject
  readonly location: Location
  readonly related: readonly RelatedLocation[]
  readonly waiver: Waiver | undefined
  /** Not yet tried: what has been is the remark's suggestion. */
  readonly fix: Fix | undefined
  readonly at: Place
  /** Undefined for what stands in a file as it is deployed. */
  readonly rendered: RenderedBy | undefined
}

/** The chart or overlay in which a finding was made, and the ways of rendering it that show it. */
export interface RenderedBy {
  readonly by: 'helm' | 'kustomize'
  /** Its folder, `.` for the repository's root. */
  readonly root: string
  /** All values files of those ways, the chart's own first. */
  readonly values: readonly RepoPath[]
  /** A name for each way; `''` is the default values. */
  readonly labels: readonly string[]
}

export type Subject =
  | {
      readonly kind: string
      readonly namespace?: string
      readonly name: string
      readonly container?: string
    }
  | { readonly stage?: string; readonly instruction?: string }

export interface Location extends Region {
  readonly path: RepoPath
}

export interface RelatedLocation extends Location {
  readonly label: string
}

export interface Waiver {
  readonly kind: 'comment' | 'annotation' | 'config' | 'baseline' | 'foreign'
  readonly reason: string
  /** Written by this change. */
  readonly isNew: boolean
}

/** A finding of the base that the head no longer has. */
export interface FixedFinding {
  readonly rule: AboutRule
  /** As at the base. */
  readonly fingerprint: string
  readonly subject: Subject
  readonly message: string
  readonly location: Location
}

/** Where a remark stands on GitHub. Lines are of the head, inside one hunk. */
export type Placement =
  | {
      readonly kind: 'line'
      readonly path: RepoPath
      readonly startLine: number
      readonly line: number
      readonly because: string
    }
  | { readonly kind: 'file'; readonly path: RepoPath; readonly because: string }
  | { readonly kind: 'summary'; readonly path: RepoPath; readonly because: string }

/** A fix that was applied, parsed and analysed again: every finding it claims is gone, none is new, nothing else moved. */
export interface Suggestion {
  readonly path: RepoPath
  /** The head's lines it replaces, 1-based and inclusive. */
  readonly startLine: number
  readonly endLine: number
  /** Whole lines joined by LF, without the last line end; `''` deletes the lines. */
  readonly replacement: string
  readonly safety: 'safe' | 'review'
  /** What the author must check, a sentence each; empty when safe. */
  readonly checks: readonly string[]
  /** Fingerprints of the findings it removes. */
  readonly removes: readonly string[]
}

/** A file to add that was tried: it holds no fault of its own, and with it the findings that it claims are gone. */
export interface Addition extends NewFile {
  /** Fingerprints of the findings it removes. */
  readonly removes: readonly string[]
}

/** What is said at one place: one comment. Worst finding first. */
export interface Remark {
  readonly placement: Placement
  readonly findings: readonly Finding[]
  readonly suggestion: Suggestion | undefined
  /** A unified diff of a verified fix that cannot be committed from the diff; undefined where there is a suggestion. */
  readonly patch: string | undefined
  /** What ends a finding that no change of what stands there would. */
  readonly addition: Addition | undefined
  /** The head's lines around the place, for reports that show them. */
  readonly excerpt: Excerpt | undefined
}

export interface Excerpt {
  /** 1-based number of the first line. */
  readonly startLine: number
  readonly lines: readonly {
    readonly kind: 'context' | 'added' | 'removed'
    readonly line: number | undefined
    readonly text: string
  }[]
}

export type Verdict = 'pass' | 'fail' | 'incomplete'

/** Everything a run found out; the reports are made of this alone. */
export interface Review {
  readonly base: string | null
  readonly head: string | null
  readonly verdict: Verdict
  readonly counts: Counts
  /** All of them, sorted by path, line and rule. */
  readonly findings: readonly Finding[]
  /** New findings alone, worst first, then by path and line. Empty for a scan. */
  readonly remarks: readonly Remark[]
  readonly fixed: readonly FixedFinding[]
  readonly skipped: readonly Skipped[]
  /** How many of the files that the change touches could not be analysed at the base. */
  readonly skippedAtBase: number
  readonly partial: readonly Skipped[]
  /** Which rights the change gives and takes; undefined where nobody asked, and for a scan. */
  readonly rights: RightsChange | undefined
  /** What a reader should know: unused waivers, a changed configuration; a sentence each. */
  readonly notices: readonly string[]
  readonly timings: Timings
  /** Head path of each file that the change renamed -> its base path. */
  readonly renames: ReadonlyMap<RepoPath, RepoPath>
}

export interface Counts {
  readonly new: number
  readonly existing: number
  readonly fixed: number
  readonly waived: number
  readonly skipped: number
  readonly partial: number
  readonly undecided: number
  readonly excluded: number
  /** Files. */
  readonly analysed: number
}

/** Milliseconds. */
export interface Timings {
  readonly total_ms: number
  readonly diff_ms: number
  readonly read_ms: number
  readonly render_ms: number
  readonly rules_ms: number
  readonly verify_ms: number
}
