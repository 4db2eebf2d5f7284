import * as core from '@actions/core'
import { context } from '@actions/github'
import { defaults } from '@actions/github/lib/utils'
import type { Review } from './findings/finding.ts'
import type { GitHub } from './github/api.ts'
import { clockOf } from './github/clock.ts'
import { openGitHub } from './github/octokit.ts'
import { type Options, defaults as standard } from './inputs/options.ts'
import { product } from './inputs/product.ts'
import { uploadSarif } from './publish/code-scanning.ts'
import { publishReview } from './publish/publish.ts'
import { annotationsOf, workflowCommand } from './reports/annotations.ts'
import { neutralise } from './reports/escape.ts'
import { findingsPhrase, verdictSentence } from './reports/phrases.ts'
import { sarifReport } from './reports/sarif.ts'
import { jobSummary } from './reports/summary.ts'
import { terminalReport } from './reports/terminal.ts'
import type { Commits } from './repository/commit.ts'
import { optionsFor } from './repository/options-for.ts'
import { review } from './review.ts'
import { rules } from './rules/index.ts'
import { ruleIds } from './rules/select.ts'
import { uploadPlan } from './runner/analysis-target.ts'
import { configAt, openGroup, openPull, openTree } from './runner/change.ts'
import { type Inputs, inputsOf } from './runner/inputs.ts'
import { writeReport } from './runner/report-file.ts'
import { type Subject, subjectOf } from './runner/subject.ts'
import { webLinks } from './runner/web-links.ts'
import { scan } from './scan.ts'
import { UserError, unreachable } from './text/failure.ts'

/** The exit code says what the verdict says; a crash is never green. */
async function main(): Promise<void> {
  try {
    await run()
  } catch (error) {
    if (error instanceof UserError) return core.setFailed(neutralise(error.message))
    core.setFailed('Seaworthy failed through a fault of its own. Please report it with the lines below.')
    core.info(neutralise(whereFrom(error)))
  }
}

/** The error's kind and where it was thrown. Its message may quote a file, and so a secret. */
function whereFrom(error: unknown): string {
  if (!(error instanceof Error)) return `a thrown ${typeof error}`
  const frames = (error.stack ?? '').split('\n').filter(line => /^ {4}at /.test(line))
  return [error.name, ...frames].join('\n')
}

async function run(): Promise<void> {
  if (!process.env.GITHUB_REPOSITORY) {
    throw new UserError(
      'This is the GitHub action. Outside of GitHub Actions use the command line: `seaworthy review`.',
    )
  }
  const workspace = process.env.GITHUB_WORKSPACE ?? process.cwd()
  const inputs = inputsOf(name => core.getInput(name), workspace)
  const github = connect(inputs)
  const { eventName: name, sha, ref, payload } = context
  const subject = await subjectOf({ name, sha, ref, payload }, github)
  if (subject.kind === 'nothing') return core.notice(subject.because)

  const { result, options } = await look(subject, inputs, github)
  log(neutralise(terminalReport(result, { colour: false })))

  const said = subject.kind === 'pull' ? await speak(subject.number, result, { options, github }) : []
  const sarif = await deliverSarif(subject, result, { inputs, github })
  for (const notice of said) core.notice(neutralise(notice))
  const tell = inputs.upload === 'true' ? core.warning : core.notice
  for (const notice of sarif.notices) tell(neutralise(notice))
  // After the notices: GitHub shows ten annotations of a level, and those of findings stand in the summary too.
  for (const annotation of annotationsOf(result)) core.info(workflowCommand(annotation))
  await summarise({ ...result, notices: [...result.notices, ...said, ...sarif.notices] })
  setOutputs(result, inputs, sarif.id)
  if (result.verdict !== 'pass') core.setFailed(`${findingsPhrase(result)}. ${verdictSentence(result)}`)
}

const mostLines = 2_000

function log(report: string): void {
  const lines = report.split('\n')
  core.info(lines.slice(0, mostLines).join('\n'))
  const left = lines.length - mostLines
  if (left > 0) core.info(`… ${left} more lines; the SARIF report has every finding.`)
}

/** Seconds; a report of several megabytes has to go through in it. */
const timeout = 60
/** `SEAWORTHY_SECOND`, in milliseconds, is for tests. */
const clock = clockOf(Number(process.env.SEAWORTHY_SECOND) || 1000)

function connect({ token }: Inputs): GitHub {
  if (token !== '') core.setSecret(token)
  return openGitHub({
    token,
    baseUrl: context.apiUrl,
    repository: context.repo,
    timeout,
    clock,
    fetch: defaults.request?.fetch ?? fetch,
    say: message => core.info(message),
  })
}

interface Looked {
  readonly result: Review
  readonly options: Options
}

async function look(
  subject: Exclude<Subject, { kind: 'nothing' }>,
  inputs: Inputs,
  github: GitHub,
): Promise<Looked> {
  switch (subject.kind) {
    case 'pull':
      return lookAtChange(await openPull(subject, inputs.folder, github), inputs, github)
    case 'merge-group':
      return lookAtChange(await openGroup(subject, inputs.folder, github), inputs, github)
    case 'branch':
      return lookAtTree(subject.sha, inputs)
    default:
      return unreachable(subject)
  }
}

async function lookAtChange(commits: Commits, { given }: Inputs, github: GitHub): Promise<Looked> {
  try {
    const config = given.config && (await configAt(commits.base, given.config, github))
    const options = await optionsFor({ ...given, config }, commits.base, ruleIds)
    return { options, result: await review(commits, options) }
  } finally {
    await commits.close()
  }
}

/** A branch has old findings: they gate nothing unless somebody says from which severity on. */
const onBranch: Options = { ...standard, failOn: 'never' }

async function lookAtTree(sha: string, { given, folder }: Inputs): Promise<Looked> {
  const tree = await openTree(sha, folder)
  try {
    const options = await optionsFor(given, tree.commit, ruleIds, onBranch)
    return { options, result: await scan(tree.commit, options) }
  } finally {
    await tree.close()
  }
}

interface Speaking {
  readonly options: Options
  readonly github: GitHub
}

function speak(pull: number, result: Review, { options, github }: Speaking): Promise<readonly string[]> {
  const { comments, maxComments } = options
  const links = webLinks(process.env, result.head)
  return publishReview(github, pull, result, { comments, maxComments, event: 'COMMENT', links })
}

interface Delivery {
  readonly inputs: Inputs
  readonly github: GitHub
}

interface Delivered {
  /** The upload's, empty when nothing was uploaded. */
  readonly id: string
  readonly notices: readonly string[]
}

async function deliverSarif(
  subject: Subject,
  result: Review,
  { inputs, github }: Delivery,
): Promise<Delivered> {
  const links = webLinks(process.env, result.head)
  const report = sarifReport(result, { ...links, ...product, category: 'seaworthy', rules })
  const unwritten = writeReport(inputs.sarifFile, inputs.folder, report)
  const before = unwritten === undefined ? [] : [unwritten]
  const plan = uploadPlan(subject, result, inputs.upload)
  if (plan.kind === 'skip')
    return { id: '', notices: plan.because === undefined ? before : [...before, plan.because] }
  const { id, notices } = await uploadSarif(github, clock, { report, ...plan.target })
  return { id: id ?? '', notices: [...before, ...notices] }
}

async function summarise(result: Review): Promise<void> {
  if (!process.env.GITHUB_STEP_SUMMARY) return
  await core.summary.addRaw(jobSummary(result, webLinks(process.env, result.head)), true).write()
}

function setOutputs(result: Review, { sarifFile }: Inputs, sarifId: string): void {
  const { counts, verdict } = result
  core.setOutput('verdict', verdict)
  core.setOutput('new-findings', counts.new)
  core.setOutput('existing-findings', counts.existing)
  core.setOutput('fixed-findings', counts.fixed)
  core.setOutput('skipped', counts.skipped)
  core.setOutput('sarif-file', sarifFile)
  core.setOutput('sarif-id', sarifId)
}

await main()
