// Bundles the action and the command line into dist/: `npm run build`. Two builds of the same sources are equal byte for byte,
// on any machine and in any folder, because CI compares the committed files with its own.
import { chmodSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { type BuildOptions, build, type Metafile, type Plugin } from 'esbuild'
import packageJson from '../package.json' with { type: 'json' }
import { withStableNames } from './build/chunks.ts'
import { thirdPartyLicenses } from './build/third-party.ts'

const root = resolve(import.meta.dirname, '..')
const dist = join(root, 'dist')

/** Everything a user downloads per run, licences apart. What is beyond it needs a decision, not a larger number. */
const sizeLimit = 2_500_000

/** Built elsewhere and kept: the Helm and Kustomize engines. */
const kept = 'renderer.wasm.br'

/** Of package.json, only what the program says of itself: a new version of a tool must not change dist/. */
const ownName: Plugin = {
  name: 'own-name',
  setup({ onLoad }) {
    const { name, version, homepage } = packageJson
    onLoad({ filter: /[/\\]package\.json$/ }, ({ path }) =>
      path === join(root, 'package.json')
        ? { contents: JSON.stringify({ name, version, homepage }), loader: 'json' }
        : undefined,
    )
  },
}

const options = {
  absWorkingDir: root,
  entryPoints: { index: 'src/action.ts', cli: 'src/cli.ts' },
  outdir: 'dist',
  bundle: true,
  splitting: true,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  mainFields: ['module', 'main'],
  charset: 'utf8',
  legalComments: 'none',
  metafile: true,
  write: false,
  plugins: [ownName],
  // Bundled CommonJS packages ask for Node's own modules through `require`, which an ES module has not.
  banner: {
    js: "import { createRequire as requireFrom } from 'node:module'\nconst require = requireFrom(import.meta.url)",
  },
} as const satisfies BuildOptions

const result = await build(options)
const files = new Map(
  withStableNames(
    result.metafile,
    result.outputFiles.map(file => ({ name: relative(dist, file.path), text: file.text })),
  ),
)
files.set('cli.js', `#!/usr/bin/env node\n${files.get('cli.js')}`)
demandSize(files)
demandLightStart(result.metafile)
files.set('THIRD-PARTY-LICENSES', thirdPartyLicenses(root, result.metafile))

removeStale()
for (const [name, text] of files) {
  mkdirSync(dirname(join(dist, name)), { recursive: true })
  writeFileSync(join(dist, name), text)
}
chmodSync(join(dist, 'cli.js'), 0o755)

function demandSize(built: ReadonlyMap<string, string>): void {
  const sizes = [...built].map(([name, text]) => [name, Buffer.byteLength(text)] as const)
  const total = sizes.reduce((sum, [, size]) => sum + size, 0)
  console.log(
    [...sizes, ['total', total]].map(([name, size]) => `${kilobytes(Number(size))}  ${name}`).join('\n'),
  )
  if (total > sizeLimit) throw new Error(`dist/ is ${total} bytes, more than the limit of ${sizeLimit}`)
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(0).padStart(6)} kB`
}

/** The command line talks to GitHub only when it must: its start loads nothing of Octokit. */
function demandLightStart(metafile: Metafile): void {
  for (const output of loadedAtStart(metafile, 'dist/cli.js')) {
    const heavy = Object.keys(metafile.outputs[output]?.inputs ?? {}).find(input =>
      input.includes('/@octokit/'),
    )
    if (heavy !== undefined)
      throw new Error(`dist/cli.js loads ${heavy} when it starts; import it where it is needed`)
  }
}

function loadedAtStart(metafile: Metafile, entry: string): Set<string> {
  const seen = new Set([entry])
  for (const output of seen) {
    const imports = metafile.outputs[output]?.imports ?? []
    for (const { kind, path, external } of imports)
      if (kind === 'import-statement' && external !== true) seen.add(path)
  }
  return seen
}

function removeStale(): void {
  mkdirSync(dist, { recursive: true })
  for (const name of readdirSync(dist)) {
    if (name !== kept && !files.has(name)) rmSync(join(dist, name), { recursive: true })
  }
}
