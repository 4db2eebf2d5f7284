import type { Instruction } from '../../sources/dockerfile/dockerfile.ts'
import { writtenIn } from './instruction-text.ts'

/**
 * The text of a RUN that PowerShell reads, by SHELL or by its own call (`pwsh -Command ...`); undefined for any other. No rule parses it.
 */
export function powershellIn(instruction: Instruction): string | undefined {
  if (instruction.keyword !== 'RUN') return undefined
  const { shell } = instruction.before
  if (shell !== 'powershell' && !/\b(?:powershell|pwsh)\b/i.test(writtenIn(instruction))) return undefined
  const bodies = instruction.heredocs.map(({ source, range }) => source.text.slice(range.start, range.end))
  return [instruction.text, ...bodies].join('\n')
}
