// Measures dist/ on repositories it makes up: `npm run bench`. It prints ratios within one run, as they hold on any machine.
// --node PATH measures with another Node than the one it runs on, --runs N takes the median of N runs.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { dockerfileCosts } from './bench/dockerfiles.ts'
import { type Command, compare, type Measured } from './bench/measure.ts'
import { rendererSize, shipyardChart, warmRender } from './bench/renders.ts'
import { writeFolder, writeRepository } from './bench/repository.ts'
import { ruleCosts } from './bench/rule-cost.ts'
import { changedManifest, dockerfile, type MadeFile, manifest } from './bench/shipyard.ts'

const root = resolve(import.meta.dirname, '..')
const cli = join(root, 'dist/cli.js')
const { values } = parseArgs({
  options: { node: { type: 'string', default: process.execPath }, runs: { type: 'string', default: '5' } },
})
const { node } = values
const runs = Number(values.runs)
const folder = mkdtempSync(join(tmpdir(), 'seaworthy-bench-'))

try {
  await coldStart()
  await renders()
  await reviewGrowsWithTheChange()
  await scanAgainstBareParse()
  costPerRule()
  dockerfilesAgainstBareParse()
} finally {
  rmSync(folder, { recursive: true, force: true })
}

async function coldStart(): Promise<void> {
  const empty = join(folder, 'empty.mjs')
  writeFileSync(empty, '')
  const [rules, nothing] = await compare(node, [run(cli, 'rules'), run(empty)], runs * 2)
  heading('Cold start: `rules` against an empty script')
  line('rules', rules)
  line('empty script', nothing)
  ratio(rules.milliseconds / nothing.milliseconds, 2.5)
}

/** From source, which takes the Node that runs the bench. */
async function renders(): Promise<void> {
  const { packed, unpacked } = rendererSize(root)
  const empty = join(folder, 'empty.mjs')
  const [first, nothing] = await compare(
    process.execPath,
    [run(join(root, 'tools/bench/first-render.ts')), run(empty)],
    runs,
  )
  heading('The renderer: its size, a first render in its process, and later ones')
  console.log(`  ${(packed / 1e6).toFixed(1)} MB, ${(unpacked / 1e6).toFixed(1)} MB unpacked`)
  line('first render', first)
  line('empty script', nothing)
  console.log(
    `  ratio ${(first.milliseconds / nothing.milliseconds).toFixed(1)}; ${verdict(first.milliseconds - nothing.milliseconds <= 1_500)} (aim: at most 1,500 ms on top)`,
  )
  for (const deployments of [1, 100]) {
    const milliseconds = await warmRender(shipyardChart(deployments), runs)
    console.log(`  ${milliseconds.toFixed(0).padStart(6)} ms  later render of ${deployments} deployments`)
  }
}

async function reviewGrowsWithTheChange(): Promise<void> {
  const review = (count: number): Command => {
    const repository = join(folder, `${count}.git`)
    writeRepository(repository, numbered(count, manifest), numbered(10, changedManifest))
    return {
      args: [cli, 'review', '--base', 'main', '--head', 'change', '--format', 'json'],
      folder: repository,
    }
  }
  const [large, small] = await compare(node, [review(10_000), review(100)], runs)
  heading('Review of a change of 10 files, by the size of the repository')
  line('10,000 manifests', large)
  line('100 manifests', small)
  ratio(large.milliseconds / small.milliseconds, 1.5)
  console.log(
    `  peak memory ${large.megabytes.toFixed(0)} MB ${verdict(large.megabytes < 300)} (aim: under 300 MB)`,
  )
}

async function scanAgainstBareParse(): Promise<void> {
  const files = [...numbered(1_000, manifest), ...numbered(200, dockerfile)]
  const tree = join(folder, 'tree')
  writeFolder(tree, files)
  const parse = join(root, 'tools/bench/bare-parse.mjs')
  const [scan, bare] = await compare(
    node,
    [run(cli, 'scan', '--format', 'json', tree), run(parse, tree)],
    runs,
  )
  heading('Scan of 1,000 manifests and 200 Dockerfiles against the bare YAML parse of the manifests')
  line('scan', scan)
  line('bare parse', bare)
  console.log(`  ${((files.length / scan.milliseconds) * 1000).toFixed(0)} files per second`)
  ratio(scan.milliseconds / bare.milliseconds, 2)
}

/** On average over files of a kind, in microseconds a file. */
function costPerRule(): void {
  const { parsing, together, each } = ruleCosts(numbered(1_000, manifest))
  const micros = (value: number) => `${value.toFixed(1).padStart(8)} µs`
  heading('Cost of the rules on 1,000 manifests, against parsing them')
  console.log(`  ${micros(parsing)}  parsing`)
  console.log(`  ${micros(together)}  all rules`)
  ratio(together / parsing, 0.5)
  const [dearest] = each
  console.log(`  the dearest rule's share of both: ${dearest?.id}`)
  ratio((dearest?.microseconds ?? 0) / (parsing + together), 0.05)
  const dockerfiles = ruleCosts(numbered(200, dockerfile))
  for (const { id, microseconds } of [...each, ...dockerfiles.each])
    if (microseconds >= 0.5) console.log(`  ${micros(microseconds)}  ${id}`)
}

/** In one process, so that neither pays for starting it. */
function dockerfilesAgainstBareParse(): void {
  const { analysed, parsedByOther } = dockerfileCosts(numbered(1_000, dockerfile))
  heading('1,000 Dockerfiles, parsed and judged by all rules, against parsing them with dockerfile-ast')
  console.log(`  ${analysed.toFixed(0).padStart(6)} ms  analysed`)
  console.log(`  ${parsedByOther.toFixed(0).padStart(6)} ms  dockerfile-ast`)
  ratio(analysed / parsedByOther, 2)
}

function run(...args: string[]): Command {
  return { args, folder }
}

function numbered(count: number, make: (number: number) => MadeFile): MadeFile[] {
  return Array.from({ length: count }, (_, number) => make(number))
}

function heading(text: string): void {
  console.log(`\n${text}`)
}

function line(name: string, { milliseconds, megabytes }: Measured): void {
  console.log(`  ${milliseconds.toFixed(0).padStart(6)} ms ${megabytes.toFixed(0).padStart(5)} MB  ${name}`)
}

function ratio(value: number, aim: number): void {
  console.log(`  ratio ${value.toFixed(2)} ${verdict(value <= aim)} (aim: at most ${aim})`)
}

function verdict(isReached: boolean): string {
  return isReached ? 'reached' : 'MISSED'
}
