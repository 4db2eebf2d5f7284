import type { Metafile } from 'esbuild'

export interface BuiltFile {
  readonly name: string
  readonly text: string
}

/**
 * esbuild names a chunk by a hash of its content, so every change of a source would rename files. What a dynamic import
 * loads is named after its module instead, and what several files share is numbered.
 */
export function withStableNames(
  metafile: Metafile,
  built: readonly BuiltFile[],
): [name: string, text: string][] {
  const taken = new Set(built.map(file => file.name))
  const names = new Map<string, string>()
  for (const { name } of hashedInOrder(metafile, built)) {
    const stable = free(stem(metafile.outputs[`dist/${name}`]?.entryPoint), taken)
    taken.add(stable)
    names.set(name, stable)
  }
  return built.map(({ name, text }) => [names.get(name) ?? name, renamed(text, names)])
}

/** Chunks in the order of the first module in them. */
function hashedInOrder(metafile: Metafile, built: readonly BuiltFile[]): BuiltFile[] {
  const first = ({ name }: BuiltFile): string =>
    Object.keys(metafile.outputs[`dist/${name}`]?.inputs ?? {}).sort()[0] ?? ''
  const hashed = built.filter(file => /-[A-Z0-9]{8}\.js$/.test(file.name))
  return hashed.sort((a, b) => (first(a) < first(b) ? -1 : Number(first(a) > first(b))))
}

/** `src/reports/sarif.ts` -> `reports-sarif` */
function stem(entryPoint: string | undefined): string {
  if (entryPoint === undefined) return 'chunk'
  return entryPoint
    .replace(/^.*node_modules\/(?:@[^/]+\/)?([^/]+)\/.*$/, '$1')
    .replace(/^src\//, '')
    .replace(/\.\w+$/, '')
    .replaceAll(/\W+/g, '-')
}

function free(stem: string, taken: ReadonlySet<string>): string {
  for (let copy = 1; ; copy++) {
    const name = copy === 1 ? `${stem}.js` : `${stem}-${copy}.js`
    if (!taken.has(name)) return name
  }
}

function renamed(text: string, names: ReadonlyMap<string, string>): string {
  return [...names].reduce((result, [from, to]) => result.replaceAll(`"./${from}"`, `"./${to}"`), text)
}
