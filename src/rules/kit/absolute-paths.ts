import type { Word } from '../../sources/dockerfile/command.ts'

/** Also what begins with a variable that is set elsewhere. Quotes may be left open by Windows paths (`"C:\"`). */
export function isAbsolute({ text, value, resolution }: Word): boolean {
  const written = text.replace(/^["']/, '')
  if (written === '' || absolute.test(written)) return true
  if (written.startsWith('$')) return resolution.kind !== 'known' || startsAtRoot(resolution.value)
  return value !== undefined && startsAtRoot(value)
}

const absolute = /^(?:[/\\]|[A-Za-z]:[/\\])/

/** Unless it is told otherwise, Docker takes the backslash of `C:\tides` for an escape: a value has lost it. */
function startsAtRoot(value: string): boolean {
  return absolute.test(value) || /^[A-Za-z]:/.test(value)
}
