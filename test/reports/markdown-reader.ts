import assert from 'node:assert/strict'

/**
 * The lines of a Markdown text outside fenced blocks, with code spans taken out as CommonMark reads them. Fails when a
 * fence is never closed or a backtick run in a line has no partner, as either would let the text run on.
 */
export function proseLines(markdown: string): string[] {
  const prose: string[] = []
  let fence = 0
  for (const line of markdown.split(/\r\n|\n|\r/)) {
    const run = /^ {0,3}(`{3,}|~{3,})([^`]*)$/.exec(line)
    const length = run?.[1]?.startsWith('`') ? run[1].length : 0
    if (fence > 0) {
      if (length >= fence && run?.[2]?.trim() === '') fence = 0
      continue
    }
    assert.ok(run === null || length > 0, `a fence of tildes: ${line}`)
    if (length > 0) fence = length
    else prose.push(withoutCode(line))
  }
  assert.equal(fence, 0, 'a fenced block is never closed')
  return prose
}

function withoutCode(line: string): string {
  let prose = ''
  let at = 0
  while (at < line.length) {
    if (line[at] === '\\') {
      prose += line.slice(at, at + 2)
      at += 2
      continue
    }
    const run = /^`+/.exec(line.slice(at))?.[0]
    if (run === undefined) {
      prose += line[at]
      at++
      continue
    }
    const close = closing(line, at + run.length, run.length)
    assert.ok(close !== undefined, `an unmatched backtick: ${line}`)
    prose += '·'
    at = close
  }
  return prose
}

function closing(line: string, from: number, length: number): number | undefined {
  for (const match of line.slice(from).matchAll(/`+/g)) {
    if (match[0].length === length) return from + match.index + length
  }
  return undefined
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
const controls = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/

/** Fails when prose of ours holds anything that GitHub would act on, but for our own links and tags. */
export function assertHarmless(markdown: string): void {
  for (const line of proseLines(markdown.replace(/^<!-- seaworthy:1 [^\n]*? -->\n/, ''))) {
    const text = line
      .replace(
        /\]\(https:\/\/(?:example\.org|github\.com\/shipyard|kubernetes\.io)\/[^\s()<>]*\)/g,
        '](ours)',
      )
      .replace(/<\/?(?:details|summary|span)>/g, '')
    assert.doesNotMatch(text, /@[a-z0-9]/i, `a mention: ${line}`)
    assert.doesNotMatch(text, /(?:#|gh-)\d/i, `a reference: ${line}`)
    assert.doesNotMatch(text, /<[a-z/!?]/i, `markup: ${line}`)
    assert.doesNotMatch(text, /https?:\/\/|www\.[a-z]/i, `a link: ${line}`)
    assert.doesNotMatch(text.replaceAll('](ours)', ''), /(?<!\\)\]\(/, `a link: ${line}`)
    assert.doesNotMatch(text, controls, `a control: ${line}`)
  }
}

/** How many cells GFM sees in a table's row: a pipe behind a backslash parts nothing. */
export function cellsOf(row: string): number {
  return row.replace(/\\./g, '').split('|').length - 2
}
