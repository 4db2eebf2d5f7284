import type { Review } from '../findings/finding.ts'
import type { UploadMode } from '../inputs/options.ts'
import type { AnalysisTarget } from '../publish/code-scanning.ts'
import { unreachable } from '../text/failure.ts'
import type { Subject } from './subject.ts'

export type UploadPlan =
  | { readonly kind: 'upload'; readonly target: AnalysisTarget }
  /** `because` is a sentence for the log; undefined where nobody asked. */
  | { readonly kind: 'skip'; readonly because: string | undefined }

/** Whether the analysis goes to code scanning, and as that of what. */
export function uploadPlan(subject: Subject, review: Review, mode: UploadMode): UploadPlan {
  if (mode === 'false') return skip(undefined)
  switch (subject.kind) {
    case 'nothing':
      return skip(undefined)
    case 'merge-group':
      return skip(mode === 'true' ? 'Code scanning takes no analysis of a merge group.' : undefined)
    case 'pull':
      return pullPlan(subject.number, subject.headSha, { subject, review, mode })
    case 'branch':
      return branchPlan(subject.ref, subject.sha)
    default:
      return unreachable(subject)
  }
}

interface PullUpload {
  readonly subject: { readonly isReadOnly: boolean }
  readonly review: Review
  readonly mode: UploadMode
}

/** An analysis with more gaps than the base's would close the alerts of what it did not see. */
function pullPlan(number: number, commit: string, { subject, review, mode }: PullUpload): UploadPlan {
  if (subject.isReadOnly && mode === 'auto') {
    return skip('No upload to code scanning: the token of a pull request from a fork only reads.')
  }
  if (review.skipped.length > review.skippedAtBase) {
    return skip('No upload to code scanning: an incomplete analysis would close alerts that are still true.')
  }
  return { kind: 'upload', target: { ref: `refs/pull/${number}/head`, commit } }
}

function branchPlan(ref: string, commit: string): UploadPlan {
  if (!/^refs\/(?:heads|tags)\/./.test(ref) || ref.startsWith('refs/heads/gh-readonly-queue/')) {
    return skip(`No upload to code scanning: it takes no analysis of ${ref}.`)
  }
  return { kind: 'upload', target: { ref, commit } }
}

function skip(because: string | undefined): UploadPlan {
  return { kind: 'skip', because }
}
