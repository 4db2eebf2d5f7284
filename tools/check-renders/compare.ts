import type { RenderResult } from '../../src/sources/rendering/engine.ts'

/** How a render by the engine stands to the stock program's. */
export type Outcome =
  | { readonly kind: 'equal' }
  /** The stock program itself prints something else every time; the lines that stay are equal. */
  | { readonly kind: 'random' }
  | { readonly kind: 'differs'; readonly line: number; readonly stock: string; readonly ours: string }
  | { readonly kind: 'stock alone'; readonly because: string }
  | { readonly kind: 'ours alone' }
  | { readonly kind: 'neither'; readonly because: string }

export function outcomeOf(stock: string | undefined, again: string | undefined, ours: RenderResult): Outcome {
  if (ours.kind === 'failed') {
    const because = `${ours.reason}: ${ours.because}${ours.at === undefined ? '' : ` (${ours.at.path}:${ours.at.line})`}`
    return { kind: stock === undefined ? 'neither' : 'stock alone', because }
  }
  if (stock === undefined) return { kind: 'ours alone' }
  const text = ours.kind === 'helm' ? ours.manifest : ours.text
  if (text === stock) return { kind: 'equal' }
  const steady = stock.split('\n')
  const other = (again ?? stock).split('\n')
  const lines = text.split('\n')
  const differs = (line: number): boolean => steady[line] === other[line] && steady[line] !== lines[line]
  const first = Array.from({ length: Math.max(steady.length, lines.length) }, (_, line) => line).find(differs)
  if (first === undefined) return { kind: 'random' }
  return { kind: 'differs', line: first + 1, stock: steady[first] ?? '(end)', ours: lines[first] ?? '(end)' }
}
