import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import type { Metafile } from 'esbuild'
import { withStableNames } from '../../tools/build/chunks.ts'
import { thirdPartyLicenses } from '../../tools/build/third-party.ts'

test('chunks are named after what loads them, or numbered by what is in them', () => {
  const metafile = metafileOf({
    'dist/cli.js': ['src/cli.ts'],
    'dist/crane-AAAAAAA1.js': ['src/reports/crane.ts'],
    'dist/chunk-ZZZZZZZ1.js': ['src/berth.ts'],
    'dist/chunk-BBBBBBB1.js': ['src/tide.ts', 'node_modules/yaml/index.js'],
  })
  const files = withStableNames(metafile, [
    { name: 'cli.js', text: 'import("./crane-AAAAAAA1.js")' },
    { name: 'crane-AAAAAAA1.js', text: 'import "./chunk-ZZZZZZZ1.js"\nimport "./chunk-BBBBBBB1.js"' },
    { name: 'chunk-BBBBBBB1.js', text: '' },
    { name: 'chunk-ZZZZZZZ1.js', text: '' },
  ])
  assert.deepEqual(files, [
    ['cli.js', 'import("./reports-crane.js")'],
    ['reports-crane.js', 'import "./chunk-2.js"\nimport "./chunk.js"'],
    ['chunk.js', ''],
    ['chunk-2.js', ''],
  ])
})

test('licences are listed for every package in the bundle, nested ones too', t => {
  const root = packagesIn(t, {
    'node_modules/crane': {
      version: '1.0.0',
      files: { LICENSE: 'Take it.\r\n', 'NOTICE.md': 'By the yard.' },
    },
    'node_modules/@quay/tide/node_modules/crane': {
      version: '2.0.0',
      files: { 'License.txt': 'Take this too.' },
    },
    'node_modules/unused': { version: '1.0.0', files: {} },
  })
  const inputs = [
    'src/cli.ts',
    'node_modules/crane/index.js',
    'node_modules/@quay/tide/node_modules/crane/lib/index.js',
  ]
  const text = thirdPartyLicenses(root, metafileOf({ 'dist/cli.js': inputs }))
  const [first, second] = [text.indexOf('crane 1.0.0 (MIT)'), text.indexOf('crane 2.0.0 (MIT)')]
  assert.ok(first > 0 && second > first)
  assert.match(text, /Take it\.\n\nBy the yard\./)
  assert.match(text, /Take this too\./)
  assert.doesNotMatch(text, /unused|\r/)
})

test('a package without a licence text stops the build', t => {
  const root = packagesIn(t, { 'node_modules/crane': { version: '1.0.0', files: { 'README.md': 'MIT' } } })
  assert.throws(
    () => thirdPartyLicenses(root, metafileOf({ 'dist/cli.js': ['node_modules/crane/index.js'] })),
    /node_modules\/crane ships no licence text/,
  )
})

/** A file that a dynamic import loads is one whose name does not begin with `chunk`. */
function metafileOf(outputs: Record<string, string[]>): Metafile {
  const inputs = Object.fromEntries(
    Object.values(outputs).flatMap(paths => paths.map(path => [path, { bytes: 1, imports: [] }])),
  )
  return {
    inputs,
    outputs: Object.fromEntries(
      Object.entries(outputs).map(([name, paths]) => {
        const [first = ''] = paths
        const entry = name.includes('/chunk-') ? {} : { entryPoint: first }
        const contained = Object.fromEntries(paths.map(path => [path, { bytesInOutput: 1 }]))
        return [name, { bytes: 1, imports: [], exports: [], inputs: contained, ...entry }]
      }),
    ),
  }
}

interface MadePackage {
  readonly version: string
  readonly files: Readonly<Record<string, string>>
}

function packagesIn(t: TestContext, packages: Record<string, MadePackage>): string {
  const root = mkdtempSync(join(tmpdir(), 'seaworthy-'))
  t.after(() => rmSync(root, { recursive: true }))
  for (const [folder, { version, files }] of Object.entries(packages)) {
    mkdirSync(join(root, folder), { recursive: true })
    const manifest = JSON.stringify({ name: 'crane', version, license: 'MIT' })
    for (const [name, text] of Object.entries({ ...files, 'package.json': manifest }))
      writeFileSync(join(root, folder, name), text)
  }
  return root
}
