// Writes the skeleton of a rule, failing on purpose: `npm run new-rule workload/no-x`.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { ruleFile } from './generate/catalogue.ts'
import { fixtureFolder } from './generate/fixture.ts'
import { dockerfileSkeleton, manifestSkeleton } from './new-rule/skeleton.ts'

const next = `Next:
  1. In the rule: what is wanted, how grave it is, why, and the check.
  2. In its fixtures: bad (what it finds), good (the near misses), fixed (bad after the fix; delete it when there is none),
     each also as bad.<case>, good.<case>, fixed.<case>, and as folders where a rule looks at other files; and findings.txt,
     a line per finding: file:line:column severity message
  3. npm run generate
  4. npm test: it fails until the rule and its fixtures agree. With UPDATE_FIXTURES=1 it writes findings.txt and the fixed
     files; read them before you keep them.`

const root = resolve(import.meta.dirname, '..')
const [id] = process.argv.slice(2)

if (id === undefined || !/^[a-z-]+\/[a-z][a-z0-9-]*$/.test(id) || id.startsWith('kit/')) {
  stop('Name the rule by family and condition: npm run new-rule workload/no-x')
} else if (existsSync(join(root, ruleFile(id)))) {
  stop(`${ruleFile(id)} exists already.`)
} else {
  writeSkeleton(id)
}

function stop(message: string): void {
  console.error(message)
  process.exitCode = 2
}

function writeSkeleton(id: string): void {
  const { rule, fixtures } = id.startsWith('dockerfile/') ? dockerfileSkeleton : manifestSkeleton
  const files: [path: string, text: string][] = [[ruleFile(id), rule]]
  for (const [name, text] of Object.entries(fixtures)) files.push([`${fixtureFolder(id)}/${name}`, text])
  for (const [path, text] of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  console.log(`Written:\n${files.map(([path]) => `  ${path}`).join('\n')}\n\n${next}`)
}
