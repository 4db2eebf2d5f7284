import type { Location, Region, Result, Suppression } from 'sarif'
import type { Finding, RelatedLocation, Waiver } from '../findings/finding.ts'
import { cut, uriOf, visibleLine } from './escape.ts'

export const rootId = '%SRCROOT%'

const mostRelated = 1_000
const longestMessage = 1_000

/** A finding as a SARIF result; `ruleIndex` counts in the driver's rules. */
export function sarifResult(
  finding: Finding,
  level: 'error' | 'warning' | 'note',
  ruleIndex: number,
): Result {
  const { rule, message, location, related, fingerprint, waiver } = finding
  return {
    ruleId: rule.id,
    ruleIndex,
    level,
    message: { text: messageText(message) },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: uriOf(location.path), uriBaseId: rootId },
          region: oneLineRegion(finding),
        },
      },
    ],
    ...(related.length === 0 ? {} : { relatedLocations: related.slice(0, mostRelated).map(relatedLocation) }),
    // Neither knows a line, so that edits elsewhere in the file leave the alert what it is.
    partialFingerprints: { primaryLocationLineHash: `${fingerprint}:1`, 'seaworthy/v1': fingerprint },
    ...(waiver === undefined ? {} : { suppressions: [suppressionOf(waiver)] }),
    properties: { severity: finding.severity, state: finding.state },
  }
}

/** SARIF reads `[text](1)` in a message as a link, which a backslash before a bracket prevents (3.11.6). */
function messageText(text: string): string {
  const line = visibleLine(cut(text, longestMessage))
  return line.includes('](') ? line.replace(/[\\[\]]/g, '\\$&') : line
}

/** GitHub marks one line; a finding over several is marked on its first. */
function oneLineRegion({ location, at }: Finding): Region {
  const { startLine, startColumn, endLine, endColumn } = location
  if (endLine === startLine)
    return { startLine, startColumn, endLine, endColumn: Math.max(startColumn, endColumn) }
  if (at.source.path !== location.path) return { startLine, startColumn, endLine: startLine }
  const lineEnd = at.source.lines.at(startLine).length + 1
  return { startLine, startColumn, endLine: startLine, endColumn: Math.max(startColumn, lineEnd) }
}

function relatedLocation(related: RelatedLocation, index: number): Location {
  const { path, startLine, startColumn, label } = related
  return {
    id: index + 1,
    message: { text: messageText(label) },
    physicalLocation: {
      artifactLocation: { uri: uriOf(path), uriBaseId: rootId },
      region: { startLine, startColumn },
    },
  }
}

function suppressionOf({ kind, reason }: Waiver): Suppression {
  const isInSource = kind === 'comment' || kind === 'annotation' || kind === 'foreign'
  return {
    kind: isInSource ? 'inSource' : 'external',
    status: 'accepted',
    justification: visibleLine(cut(reason, longestMessage)),
  }
}
