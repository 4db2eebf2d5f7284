import type { Word } from '../../sources/dockerfile/command.ts'
import type { Instruction } from '../../sources/dockerfile/dockerfile.ts'
import { instructionKey } from '../kit/dockerfile-keys.ts'
import { type Fix, replace, safeFix } from '../kit/fix.ts'
import { dockerfileReference } from '../kit/references.ts'
import type { Rule } from '../kit/rule.ts'

export const rule: Rule = {
  target: 'instruction',
  keywords: ['ADD'],
  severity: 'low',
  profile: 'standard',
  checklist: ['IMAGE-2'],
  title: 'Local files are copied with COPY',
  why: 'ADD also downloads and unpacks; COPY does one thing, so a reader knows what reaches the image.',
  references: [dockerfileReference],

  *check(instruction) {
    const sources = instruction.words.slice(0, -1)
    const local = sources.find(isLocal)
    if (local === undefined) return

    const fix = fixFor(instruction, sources)
    yield {
      at: instruction.keywordAt,
      message: `\`ADD\` brings in the local \`${local.value ?? local.text}\`, for which \`COPY\` is enough.`,
      key: instructionKey(instruction),
      ...(fix && { fix }),
    }
  },
}

/** What ADD unpacks (Dockerfile reference, ADD); zip and jar are copied as they are. */
const archive = /\.(?:tar(?:[.*][^/]*)?|tgz|tbz2?|txz|tzst|gz|bz2|xz|zst|lzma|Z)["']?$/i
/** Of a file, in Linux. */
const longestName = 255

const remote = /^["']?(?:[a-z][a-z0-9+.-]*:\/\/|git@)/i
const speaksOfDownloads = /UR[IL]|ARCHIVE|TARBALL|DOWNLOAD/i

/** Neither an address nor an archive. A variable that nobody knows is local, unless its name says otherwise. */
function isLocal({ text, value, resolution }: Word): boolean {
  if (text.startsWith('<<')) return false
  const written = value ?? text
  if (remote.test(written) || archive.test(written.slice(-longestName))) return false
  return resolution.kind === 'known' || !speaksOfDownloads.test(text)
}

/** The flags that COPY knows as well. */
const flagsOfBoth = new Set(['--chown', '--chmod', '--link', '--exclude'])

function fixFor({ keywordAt, flags }: Instruction, sources: readonly Word[]): Fix | undefined {
  const isLiteral = sources.every(source => isLocal(source) && !/[$*?[]/.test(source.text))
  if (!isLiteral || !flags.every(({ name }) => flagsOfBoth.has(name))) return undefined
  const written = keywordAt.source.text.slice(keywordAt.range.start, keywordAt.range.end)
  return safeFix('Use `COPY`', replace(keywordAt, written === written.toLowerCase() ? 'copy' : 'COPY'))
}
