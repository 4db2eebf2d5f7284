// The licences of what is linked into the renderer: Go's own library and the modules that go.mod requires.
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'

/** A package that is linked in, of a module in Go's cache or of a changed copy of it. */
export interface LinkedPackage {
  readonly folder: string
  readonly module: { readonly path: string; readonly version: string; readonly folder: string }
}

interface Licensed {
  readonly name: string
  readonly text: string
}

/** Sorted by module; what several have word for word stands once. Throws when one ships no licence text. */
export function rendererLicenses(
  packages: readonly LinkedPackage[],
  go: { readonly root: string; readonly version: string },
): string {
  const byModule = grouped(packages, ({ module }) => `${module.path} ${module.version}`)
  const modules = [...byModule].map(([name, linked]) => ({ name, text: textOf(name, linked) }))
  const all = [
    { name: `Go ${go.version.replace(/^go/, '')}`, text: textsIn(go.root, go.root).join('\n\n') },
    ...modules,
  ]
  const byText = [...grouped(all, ({ text }) => text).values()].map(sortedByName)
  const sections = byText.toSorted(([a], [b]) => compare(a?.name, b?.name)).map(section)
  return `Seaworthy's dist/renderer.wasm.br holds code of these Go modules.\n\n${sections.join('\n')}`
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item])
  return groups
}

/** The texts beside a module's packages too: some hold code of others. */
function textOf(name: string, linked: readonly LinkedPackage[]): string {
  const root = linked[0]?.module.folder ?? ''
  const folders = new Set([root, ...linked.flatMap(({ folder }) => upTo(root, folder))])
  const texts = [...folders].sort().flatMap(folder => textsIn(folder, root))
  if (texts.length === 0) throw new Error(`${name} ships no licence text`)
  return texts.join('\n\n')
}

function upTo(root: string, folder: string): string[] {
  return folder === root || folder === dirname(folder) ? [] : [folder, ...upTo(root, dirname(folder))]
}

function textsIn(folder: string, root: string): string[] {
  const files = readdirSync(folder).filter(file =>
    /^(?:licen[cs]e|copying|notice|patents)(?:[.-](?:md|txt|\w+))?$/i.test(file),
  )
  return files.sort().map(file => {
    const text = readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim()
    return folder === root ? text : `${relative(root, join(folder, file)).replaceAll('\\', '/')}:\n\n${text}`
  })
}

function sortedByName(found: readonly Licensed[]): readonly Licensed[] {
  return found.toSorted((a, b) => compare(a.name, b.name))
}

function compare(a = '', b = ''): number {
  return Number(a > b) - Number(a < b)
}

function section(found: readonly Licensed[]): string {
  const line = '='.repeat(80)
  return `${line}\n${found.map(({ name }) => name).join('\n')}\n${line}\n${found[0]?.text ?? ''}\n`
}
