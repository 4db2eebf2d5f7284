import picomatch from 'picomatch'
import type { Commit, TreeEntry } from '../repository/commit.ts'
import { fileNameOf, folderOf } from '../text/path.ts'

/** Which files a run looks at. */
export interface Scope {
  covers(path: string): boolean
}

export interface ScopeOptions {
  readonly include: readonly string[]
  readonly exclude: readonly string[]
  readonly excludesDefaults: boolean
}

/** Left out unless asked for: what is not deployed as it stands. */
const defaultExcludes: readonly string[] = [
  '**/node_modules/**',
  '**/testdata/**',
  '**/vendor/**',
  '**/__fixtures__/**',
  '**/golden/**',
  '**/rendered/**',
  '**/_archived/**',
]

/** The globs of the options, and what `.gitattributes` of the given commit calls generated. */
export async function scopeOf(
  commit: Commit,
  entries: readonly TreeEntry[],
  options: ScopeOptions,
): Promise<Scope> {
  const included = options.include.length === 0 ? () => true : matcherOf(options.include)
  const excluded = matcherOf([...options.exclude, ...(options.excludesDefaults ? defaultExcludes : [])])
  const generated = options.excludesDefaults ? await generatedIn(commit, entries) : () => false
  return { covers: path => included(path) && !excluded(path) && !generated(path) }
}

function matcherOf(globs: readonly string[]): (path: string) => boolean {
  return globs.length === 0 ? () => false : picomatch([...globs], { dot: true })
}

/** gitattributes(5): the last matching line wins, a nearer file wins over a farther one. */
async function generatedIn(
  commit: Commit,
  entries: readonly TreeEntry[],
): Promise<(path: string) => boolean> {
  const files = entries.filter(entry => entry.kind === 'file' && fileNameOf(entry.path) === '.gitattributes')
  const lines: { readonly matches: (path: string) => boolean; readonly isGenerated: boolean }[] = []
  for await (const [{ path }, content] of commit.read(files, 1 << 20)) {
    if (content.kind !== 'bytes') continue
    lines.push(...attributesOf(folderOf(path), Buffer.from(content.bytes).toString('utf8')))
  }
  if (!lines.some(line => line.isGenerated)) return () => false
  return path => lines.findLast(line => line.matches(path))?.isGenerated ?? false
}

function attributesOf(
  folder: string,
  text: string,
): { matches: (path: string) => boolean; isGenerated: boolean }[] {
  return text.split(/\r?\n/).flatMap(line => {
    const [pattern = '', ...attributes] = line.trim().split(/\s+/)
    const attribute = attributes.findLast(word => /^[-!]?linguist-generated(?:=|$)/.test(word))
    if (attribute === undefined || pattern.startsWith('#') || pattern.startsWith('!')) return []
    const isGenerated = attribute === 'linguist-generated' || attribute === 'linguist-generated=true'
    return [{ matches: picomatch(globOf(folder, pattern), { dot: true }), isGenerated }]
  })
}

/** A pattern without a slash matches at any depth below its file. */
function globOf(folder: string, pattern: string): string {
  const below = folder === '' ? '' : `${folder}/`
  const isAnchored = pattern.replace(/\/$/, '').includes('/')
  return isAnchored ? `${below}${pattern.replace(/^\//, '')}` : `${below}**/${pattern}`
}
