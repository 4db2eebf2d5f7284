// Bundles the action and the command line into dist/: `npm run build`. Two builds of the same sources are equal byte for byte,
// on any machine and in any folder, because CI compares the committed files with its own.
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { type BuildOptions, build, type Metafile, type Plugin } from 'esbuild'
import packageJson from '../package.json' with { type: 'json' }
import { withStableNames } from './build/chunks.ts'
import { thirdPartyLicenses } from './build/third-party.ts'

const root = resolve(import.meta.dirname, '..')
const dist = join(root, 'dist')

/** Everything a user downloads per run, licences apart. What is beyond it needs a decision, not a larger number. */
const sizeLimit = 3_000_000

/** Built by tools/build-renderer.ts and kept: the Helm and Kustomize engines, fetched with every run and read when they are needed. */
const kept = 'renderer.wasm.br'
const keptSizeLimit = 12_000_000

/** Starts a sandbox: what the worker that holds the engines runs. */
const worker = 'src/sources/rendering/worker.ts'

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
  entryPoints: { index: 'src/action.ts', cli: 'src/cli.ts', 'render-worker': worker },
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
demandRenderer()
demandLightStart(result.metafile)
demandBareWorker(result.metafile)
files.set('THIRD-PARTY-LICENSES', thirdPartyLicenses(root, result.metafile) + rendererLicenses())

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

function demandRenderer(): void {
  const size = statSync(join(dist, kept), { throwIfNoEntry: false })?.size
  if (size === undefined) throw new Error(`dist/${kept} is missing: npm run build:renderer`)
  console.log(`${kilobytes(size)}  ${kept}`)
  if (size > keptSizeLimit) throw new Error(`dist/${kept} is larger than the limit of ${keptSizeLimit}`)
}

/** The command line talks to GitHub and renders only when it must: its start loads nothing of Octokit and no sandbox. */
function demandLightStart(metafile: Metafile): void {
  const heavy = inputsAtStart(metafile, 'dist/cli.js').find(
    input => input.includes('/@octokit/') || input === 'src/sources/rendering/renderer.ts',
  )
  if (heavy !== undefined)
    throw new Error(`dist/cli.js loads ${heavy} when it starts; import it where it is needed`)
}

/** Nothing stands beside the engines that they could reach. */
function demandBareWorker(metafile: Metafile): void {
  const foreign = inputsAtStart(metafile, 'dist/render-worker.js').find(
    input => dirname(input) !== dirname(worker),
  )
  if (foreign !== undefined) throw new Error(`dist/render-worker.js loads ${foreign}`)
}

function inputsAtStart(metafile: Metafile, entry: string): string[] {
  return Array.from(loadedAtStart(metafile, entry)).flatMap(output =>
    Object.keys(metafile.outputs[output]?.inputs ?? {}),
  )
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

/** Of the Go modules in the renderer, written when it is built. */
function rendererLicenses(): string {
  const file = join(root, 'renderer/THIRD-PARTY-LICENSES')
  return existsSync(file) ? `\n${readFileSync(file, 'utf8').replaceAll('\r\n', '\n')}` : ''
}

function removeStale(): void {
  mkdirSync(dist, { recursive: true })
  for (const name of readdirSync(dist)) {
    if (name !== kept && !files.has(name)) rmSync(join(dist, name), { recursive: true })
  }
}
