// Compares the renderer with stock helm and kustomize, and judges what it says of where lines come from. By hand, where Go is
// installed: node tools/check-renders.ts [--helm PATH --kustomize PATH] [--most N] [--audit N] [--seed N] REPOSITORY...
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { openRenderer, type Renderer } from '../src/sources/rendering/renderer.ts'
import { Draw, judge, type Verdict } from './check-renders/audit.ts'
import { chartCases, helmArguments, requestOf } from './check-renders/charts.ts'
import { type Outcome, outcomeOf } from './check-renders/compare.ts'
import { checkedOut, filesBelow } from './check-renders/folders.ts'
import { countShares, type Shares } from './check-renders/lines.ts'
import { overlayRequest, overlaysOf } from './check-renders/overlays.ts'
import { randomFrom } from './check-renders/random.ts'
import { printed, type Stock, stockPrograms } from './check-renders/stock.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    helm: { type: 'string' },
    kustomize: { type: 'string' },
    most: { type: 'string', default: '1000' },
    audit: { type: 'string', default: '300' },
    seed: { type: 'string', default: '1' },
  },
})
const { helm, kustomize } = values
const stock = await stockPrograms({ ...(helm && { helm }), ...(kustomize && { kustomize }) })
// The whole of a repository goes in, not just what an overlay names.
const renderer = openRenderer({ files: 100_000, requestBytes: 512 * 1024 * 1024, milliseconds: 60_000 })
const draw = new Draw(Number(values.audit), randomFrom(Number(values.seed)))
const shares: Shares = { exact: 0, call: 0, none: 0 }
const built = { objects: 0, known: 0 }

let isSound = true
for (const path of positionals) {
  const repository = checkedOut(path)
  const paths = filesBelow(repository)
  const most = Number(values.most)
  report(`${basename(path)}, charts`, await checkCharts(renderer, stock, repository, paths, most))
  report(`${basename(path)}, overlays`, await checkOverlays(renderer, stock, repository, paths, most))
}
reportShares()
reportAudit(await judge(stock.helm, draw.claims))
await renderer.close()
process.exitCode = isSound ? 0 : 1

type Outcomes = ReadonlyMap<string, Outcome>

async function checkCharts(
  engine: Renderer,
  { helm: program }: Stock,
  repository: string,
  paths: readonly string[],
  most: number,
): Promise<Outcomes> {
  const outcomes = new Map<string, Outcome>()
  for (const chart of chartCases(repository, paths, most)) {
    const [once, ours] = await Promise.all([
      printed(program, helmArguments(chart), chart.folder),
      engine.render(requestOf(chart, false)),
    ])
    const again = once === undefined ? undefined : await printed(program, helmArguments(chart), chart.folder)
    const outcome = outcomeOf(once, again, ours)
    outcomes.set(chart.name, outcome)
    if (outcome.kind !== 'equal' && outcome.kind !== 'random') continue
    const traced = await engine.render(requestOf(chart, true))
    if (traced.kind !== 'helm') continue
    countShares(traced.files, shares)
    for (const file of traced.files) draw.offer(chart, file)
  }
  return outcomes
}

async function checkOverlays(
  engine: Renderer,
  { kustomize: program }: Stock,
  repository: string,
  paths: readonly string[],
  most: number,
): Promise<Outcomes> {
  const outcomes = new Map<string, Outcome>()
  for (const overlay of overlaysOf(paths, most)) {
    const [once, ours] = await Promise.all([
      printed(program, ['build', overlay], repository),
      engine.render(overlayRequest(repository, overlay, true)),
    ])
    outcomes.set(overlay, outcomeOf(once, once, ours))
    if (ours.kind !== 'kustomize') continue
    built.objects += ours.text.split(/^---$/m).filter(document => document.trim() !== '').length
    built.known += ours.objects.filter(one => one.path !== undefined || one.configuredIn !== undefined).length
  }
  return outcomes
}

function report(title: string, outcomes: Outcomes): void {
  if (outcomes.size === 0) return
  const count = (kind: Outcome['kind']): number =>
    [...outcomes.values()].filter(outcome => outcome.kind === kind).length
  const differing = count('differs')
  const both = count('equal') + count('random') + differing
  console.log(
    `${title}: ${both} render in both, ${both - differing} equal (${count('random')} but for random lines), ` +
      `${count('stock alone')} in stock alone, ${count('ours alone')} in ours alone, ${count('neither')} in neither`,
  )
  for (const [name, outcome] of outcomes) {
    if (outcome.kind === 'differs') {
      console.log(
        `  ${name} differs in line ${outcome.line}\n    stock: ${outcome.stock}\n    ours:  ${outcome.ours}`,
      )
    } else if (outcome.kind === 'stock alone') {
      console.log(`  ${name} renders in stock alone: ${outcome.because}`)
    } else if (outcome.kind === 'ours alone') {
      console.log(`  ${name} renders in ours alone`)
    }
  }
  if (differing > 0 || count('stock alone') > 0) isSound = false
}

function reportShares(): void {
  const whole = shares.exact + shares.call + shares.none
  const share = (part: number): string => `${part} (${((100 * part) / Math.max(1, whole)).toFixed(2)} %)`
  console.log(
    `of ${whole} rendered lines the origin is exact for ${share(shares.exact)}, the call for ${share(shares.call)}, unknown for ${share(shares.none)}`,
  )
  console.log(`of ${built.objects} objects of overlays the file or the generator is known for ${built.known}`)
}

function reportAudit(verdicts: readonly Verdict[]): void {
  const count = (is: Verdict['is']): number => verdicts.filter(verdict => verdict.is === is).length
  console.log(
    `of ${verdicts.length} lines drawn with seed ${values.seed} ${count('right')} are right, ${count('wrong')} wrong, ${count('undecidable')} undecidable`,
  )
  for (const { claim, is, because } of verdicts) {
    if (is === 'right') continue
    const { chart, path, line, segment, origin } = claim
    console.log(
      `  ${is}: ${because}: ${chart.name}: ${path} line ${line.index + 1} as ${segment.how} of ${origin.path} from ${segment.how === 'text' ? segment.at : origin.start}`,
    )
  }
  if (count('wrong') > 0) isSound = false
}
