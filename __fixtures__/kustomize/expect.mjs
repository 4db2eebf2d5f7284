// Writes what stock Kustomize v5.8.2 prints for every entry of renders.json, and the same with its own annotations of where
// things come from: `node expect.mjs /path/to/kustomize`.
import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const here = import.meta.dirname
const [kustomize = 'kustomize'] = process.argv.slice(2)
const names = ['kustomization.yaml', 'kustomization.yml', 'Kustomization']

mkdirSync(join(here, 'expected'), { recursive: true })
for (const { root, expected } of JSON.parse(readFileSync(join(here, 'renders.json'), 'utf8'))) {
  const work = mkdtempSync(join(tmpdir(), 'kustomize-'))
  cpSync(here, work, { recursive: true })
  const folder = join(work, root)
  writeFileSync(join(here, 'expected', `${expected}.yaml`), build(folder))

  const file = join(folder, names.find(name => readdirSync(folder).includes(name)))
  const text = readFileSync(file, 'utf8').replace(/^buildMetadata:.*\n/m, '')
  writeFileSync(file, `${text}buildMetadata: [originAnnotations, transformerAnnotations]\n`)
  writeFileSync(join(here, 'expected', `${expected}.annotated.yaml`), build(folder))
  rmSync(work, { recursive: true })
}

function build(folder) {
  return execFileSync(kustomize, ['build', folder], { stdio: ['ignore', 'pipe', 'ignore'] })
}
