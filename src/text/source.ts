import { Lines, type Range, type Region } from './lines.ts'
import type { RepoPath } from './path.ts'

/** A file's text at one commit, without its byte order mark. */
export interface Source {
  readonly path: RepoPath
  readonly text: string
  readonly lines: Lines
  /** The file began with U+FEFF; whoever rewrites line 1 puts it back. */
  readonly bom: boolean
}

/** A spot in a source: what a finding points at. */
export interface Place {
  readonly source: Source
  readonly range: Range
}

/** A relevant input that could not be analysed, or (as `partial`) one that was analysed with a gap. */
export interface Skipped {
  readonly path: RepoPath
  readonly because: string
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** Decodes a file; undefined when it is not UTF-8 text or holds a NUL. */
export function toSource(path: RepoPath, bytes: Uint8Array): Source | undefined {
  if (bytes.includes(0)) return undefined
  try {
    return sourceOf(path, decoder.decode(bytes))
  } catch {
    return undefined
  }
}

/** A source from text that may begin with a byte order mark. */
export function sourceOf(path: RepoPath, text: string): Source {
  const bom = text.startsWith('\uFEFF')
  const bare = bom ? text.slice(1) : text
  return { path, text: bare, bom, lines: new Lines(bare) }
}

export function regionOf(place: Place): Region {
  return place.source.lines.region(place.range)
}
