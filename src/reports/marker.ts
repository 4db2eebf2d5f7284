import type { Remark } from '../findings/finding.ts'

/** What a comment of ours says to later runs, hidden from people. */
export interface Marker {
  readonly kind: 'remark' | 'review' | 'summary'
  readonly state: 'open' | 'fixed'
  /** The commit that was reviewed. */
  readonly head: string | null
  /** Of the findings it speaks of. */
  readonly fingerprints: readonly string[]
}

/** A thousand are 33,000 characters, half of what a comment holds. */
const mostFingerprints = 1_000

/** The marker of a remark's comment. */
export function markerOf(remark: Remark, head: string | null): string {
  const fingerprints = remark.findings.map(finding => finding.fingerprint)
  return markerText({ kind: 'remark', state: 'open', head, fingerprints })
}

/** A Markdown comment, to stand as the first line of a body. At most 1,000 fingerprints are kept. */
export function markerText({ kind, state, head, fingerprints }: Marker): string {
  const kept = [...new Set(fingerprints)].filter(isFingerprint).slice(0, mostFingerprints)
  return `<!-- seaworthy:1 ${kind} ${state} head=${head ?? '-'} findings=${kept.join(',') || '-'} -->`
}

const shape =
  /^<!-- seaworthy:1 (remark|review|summary) (open|fixed) head=([0-9a-f]{40}|[0-9a-f]{64}|-) findings=([0-9a-f,]{32,}|-) -->(?:\r?\n|$)/

/**
 * The marker a body begins with. Nothing further down is looked at: file content never comes first in what we write.
 * Whoever asks must check the author too, as anybody can copy a marker.
 */
export function parseMarker(body: string): Marker | undefined {
  const match = shape.exec(body)
  if (match === null) return undefined
  const [, kind, state, head, list] = match
  const fingerprints = list === undefined || list === '-' ? [] : list.split(',')
  if (!fingerprints.every(isFingerprint)) return undefined
  return {
    kind: kind === 'review' || kind === 'summary' ? kind : 'remark',
    state: state === 'fixed' ? 'fixed' : 'open',
    head: head === undefined || head === '-' ? null : head,
    fingerprints,
  }
}

/** A body without the marker it begins with. */
export function withoutMarker(body: string): string {
  return body.replace(shape, '').trimStart()
}

function isFingerprint(text: string): boolean {
  return /^[0-9a-f]{32}$/.test(text)
}
