import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Metafile } from 'esbuild'

interface Package {
  readonly name: string
  readonly version: string
  readonly license: string
  readonly text: string
}

/** The licence of every package that the bundle holds code of, sorted by name. Throws when one ships no licence text. */
export function thirdPartyLicenses(root: string, metafile: Metafile): string {
  const folders = new Set(Object.keys(metafile.inputs).flatMap(packageFolder))
  const packages = [...folders].map(folder => readPackage(root, folder))
  const sections = packages.toSorted((a, b) => (nameAndVersion(a) < nameAndVersion(b) ? -1 : 1)).map(section)
  return `Seaworthy's dist/ holds code of these packages.\n\n${sections.join('\n')}`
}

/** `node_modules/@octokit/core/dist/index.js` -> `node_modules/@octokit/core`; nested packages stand for themselves. */
function packageFolder(input: string): string[] {
  const folder = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0]
  return folder === undefined ? [] : [folder]
}

function readPackage(root: string, folder: string): Package {
  const manifest: unknown = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'))
  const files = readdirSync(join(root, folder)).filter(file =>
    /^(?:licen[cs]e|copying|notice|third.?party.?notices)/i.test(file),
  )
  if (!files.some(file => /^(?:licen[cs]e|copying)/i.test(file)))
    throw new Error(`${folder} ships no licence text`)
  const texts = files.sort().map(file =>
    readFileSync(join(root, folder, file), 'utf8')
      .replaceAll('\r\n', '\n')
      .trim(),
  )
  return {
    name: field(manifest, 'name'),
    version: field(manifest, 'version'),
    license: field(manifest, 'license'),
    text: texts.join('\n\n'),
  }
}

function field(manifest: unknown, key: string): string {
  const value =
    typeof manifest === 'object' && manifest !== null
      ? Object.entries(manifest).find(([name]) => name === key)?.[1]
      : undefined
  return typeof value === 'string' ? value : 'unknown'
}

function nameAndVersion({ name, version }: Package): string {
  return `${name} ${version}`
}

function section(found: Package): string {
  return `${'='.repeat(80)}\n${nameAndVersion(found)} (${found.license})\n${'='.repeat(80)}\n${found.text}\n`
}
