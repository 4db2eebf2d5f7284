import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parse } from 'yaml'
import type { Double } from '../github/double.ts'
import { gitEnvironment } from '../github/shipyard.ts'

const root = resolve(import.meta.dirname, '..', '..')
/** What a runner starts; `src/action.ts` while the sources are worked on. */
const entry = resolve(root, process.env.ACTION_ENTRY ?? 'dist/index.js')
const defaults: { readonly inputs: Readonly<Record<string, { readonly default?: string }>> } = parse(
  readFileSync(join(root, 'action.yml'), 'utf8'),
)

export interface Job {
  readonly double: Double
  readonly event: {
    readonly name: string
    readonly sha: string
    readonly ref: string
    readonly payload: unknown
  }
  /** The checkout; an empty folder when there is none. */
  readonly workspace?: string
  readonly inputs?: Readonly<Record<string, string>>
}

export interface Outcome {
  readonly code: number | null
  /** Everything it printed, the masking of the token apart. */
  readonly log: string
  readonly outputs: Readonly<Record<string, string>>
  readonly summary: string
  readonly sarif: string | undefined
}

/** Runs the action as a runner does, against the double. */
export async function runAction({ double, event, workspace, inputs = {} }: Job): Promise<Outcome> {
  const temporary = mkdtempSync(join(tmpdir(), 'runner-'))
  try {
    const file = (name: string, text = ''): string => {
      writeFileSync(join(temporary, name), text)
      return join(temporary, name)
    }
    const sarif = join(temporary, 'results.sarif')
    const env = {
      ...gitEnvironment,
      ...inputVariables({ 'github-token': double.state.token, 'sarif-file': sarif, ...inputs }),
      GITHUB_ACTIONS: 'true',
      GITHUB_API_URL: double.url,
      GITHUB_SERVER_URL: 'https://github.test',
      GITHUB_REPOSITORY: double.state.fullName,
      GITHUB_ACTION_REPOSITORY: 'seaworthy-dev/seaworthy',
      GITHUB_ACTION_REF: 'v1',
      GITHUB_EVENT_NAME: event.name,
      GITHUB_EVENT_PATH: file('event.json', JSON.stringify(event.payload)),
      GITHUB_SHA: event.sha,
      GITHUB_REF: event.ref,
      GITHUB_WORKSPACE: workspace ?? temporary,
      GITHUB_OUTPUT: file('output'),
      GITHUB_STEP_SUMMARY: file('summary.md'),
      RUNNER_TEMP: temporary,
      SEAWORTHY_SECOND: '50',
    }
    const { code, log } = await started(env, workspace ?? temporary)
    return {
      code,
      log: log.replace(/^::add-mask::.*\n/gm, ''),
      outputs: outputsIn(readFileSync(join(temporary, 'output'), 'utf8')),
      summary: readFileSync(join(temporary, 'summary.md'), 'utf8'),
      sarif: readIfThere(sarif),
    }
  } finally {
    rmSync(temporary, { recursive: true, force: true })
  }
}

/** The runner sets every input that action.yml names: what the workflow says, else the default. */
function inputVariables(given: Readonly<Record<string, string>>): Record<string, string> {
  const names = [...new Set([...Object.keys(defaults.inputs), ...Object.keys(given)])]
  return Object.fromEntries(
    names.map(name => [`INPUT_${name.toUpperCase()}`, given[name] ?? defaults.inputs[name]?.default ?? '']),
  )
}

function started(env: NodeJS.ProcessEnv, cwd: string): Promise<{ code: number | null; log: string }> {
  const child = spawn(process.execPath, [entry], { env, cwd, timeout: 60_000 })
  const chunks: string[] = []
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', chunk => chunks.push(chunk))
  return new Promise((done, failed) => {
    child.on('error', failed)
    child.on('close', code => done({ code, log: chunks.join('') }))
  })
}

/** `name<<DELIMITER`, the value, the delimiter again. */
function outputsIn(text: string): Record<string, string> {
  const found: Record<string, string> = {}
  for (const [, name = '', , value = ''] of text.matchAll(/^(.+?)<<(.+)\n([\s\S]*?)\n\2$/gm))
    found[name] = value
  return found
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}
