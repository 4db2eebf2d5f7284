import type { Finding, Remark } from '../findings/finding.ts'
import { type ShownLines, standable } from './shown-lines.ts'

/** The remarks that nobody was told yet, reduced to the findings that are new to the reader. */
export function freshRemarks(remarks: readonly Remark[], told: ReadonlySet<string>): Remark[] {
  return remarks.flatMap(remark => {
    const findings = remark.findings.filter(finding => !isTold(finding, told))
    return findings.length === 0 ? [] : [about(remark, findings)]
  })
}

export function isTold({ fingerprint, formerFingerprint }: Finding, told: ReadonlySet<string>): boolean {
  return told.has(fingerprint) || (formerFingerprint !== undefined && told.has(formerFingerprint))
}

/** A suggestion that settles none of what is left has been offered already. */
function about(remark: Remark, findings: readonly Finding[]): Remark {
  const { suggestion } = remark
  const isNeeded = findings.some(finding => suggestion?.removes.includes(finding.fingerprint))
  return { ...remark, findings, suggestion: isNeeded ? suggestion : undefined }
}

/** Each remark where GitHub will take it. */
export function standing(remarks: readonly Remark[], shown: ShownLines): Remark[] {
  return remarks.map(remark => ({ ...remark, placement: standable(remark.placement, shown) }))
}
