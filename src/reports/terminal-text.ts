import type { Severity } from '../inputs/levels.ts'

type Style = Severity | 'added' | 'removed' | 'context' | 'strong' | 'faint'

/** Gives a text a style, or leaves it as it is. */
export type Painter = (style: Style, text: string) => string

/** SGR parameters: https://www.ecma-international.org/publications-and-standards/standards/ecma-48/ */
const codes: Readonly<Record<Style, readonly [number, number] | undefined>> = {
  critical: [31, 39],
  high: [31, 39],
  medium: [33, 39],
  low: [36, 39],
  added: [32, 39],
  removed: [31, 39],
  context: undefined,
  strong: [1, 22],
  faint: [2, 22],
}

export function painterOf(colour: boolean): Painter {
  return (style, text) => {
    const pair = colour ? codes[style] : undefined
    return pair === undefined || text === '' ? text : `\u001b[${pair[0]}m${text}\u001b[${pair[1]}m`
  }
}

/** Breaks a line at blanks; a word longer than `width` keeps a line of its own. */
export function wrapped(text: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  if (line !== '') lines.push(line)
  return lines
}
