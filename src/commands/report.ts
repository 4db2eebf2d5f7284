import type { Review, Verdict } from '../findings/finding.ts'
import type { Format } from '../inputs/options.ts'
import { product, rulePage } from '../inputs/product.ts'
import { jsonReport } from '../reports/json.ts'
import type { Links } from '../reports/links.ts'
import { markdownReport } from '../reports/markdown.ts'
import { rdjsonReport } from '../reports/rdjson.ts'
import { sarifReport } from '../reports/sarif.ts'
import { terminalReport } from '../reports/terminal.ts'
import { rules } from '../rules/index.ts'
import type { ExitCode, Terminal } from './terminal.ts'

/** Without a repository on the web there are no permalinks. */
const localLinks: Links = { ruleUrl: id => rulePage(id), permalink: () => undefined }

export function reportIn(
  format: Format,
  review: Review,
  terminal: Pick<Terminal, 'hasColour' | 'columns'>,
): string {
  switch (format) {
    case 'text':
      return terminalReport(review, {
        colour: terminal.hasColour,
        width: Math.min(terminal.columns ?? 100, 120),
      })
    case 'json':
      return jsonReport(review, product.version)
    case 'sarif':
      return sarifReport(review, { ...localLinks, ...product, category: 'seaworthy', rules })
    case 'markdown':
      return markdownReport(review, localLinks)
    case 'rdjson':
      return rdjsonReport(review, { ...localLinks, ...product })
  }
}

export function exitCodeOf(verdict: Verdict): ExitCode {
  if (verdict === 'fail') return 1
  return verdict === 'incomplete' ? 3 : 0
}
