import { execFile } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { temporaryFolder } from './temporary.ts'

/** The released programs that the engine is compared with. */
export interface Stock {
  readonly helm: string
  readonly kustomize: string
}

/** The versions of `renderer/go.mod`; a kustomize release takes the `api` module of the same day. */
const packages = {
  helm: 'helm.sh/helm/v4/cmd/helm@v4.3.1',
  kustomize: 'sigs.k8s.io/kustomize/kustomize/v5@v5.8.2',
} as const

const run = promisify(execFile)

/** What is given, else what Go installs into a temporary folder. */
export async function stockPrograms(given: { helm?: string; kustomize?: string }): Promise<Stock> {
  const folder = temporaryFolder('stock')
  const found = async (name: keyof typeof packages): Promise<string> => {
    if (given[name] !== undefined) return given[name]
    console.log(`installing ${packages[name]}`)
    await run('go', ['install', packages[name]], { env: { ...process.env, GOBIN: folder } })
    return join(folder, name)
  }
  return { helm: await found('helm'), kustomize: await found('kustomize') }
}

/** What a stock program prints; undefined when it fails. It finds no git and no network, and settings of nobody. */
export async function printed(
  program: string,
  args: readonly string[],
  cwd: string,
): Promise<string | undefined> {
  return (await outcome(program, args, cwd)).text
}

/** What helm prints of templates it cannot sort: `--debug` shows them although it fails. */
export async function printedAnyway(program: string, args: readonly string[], cwd: string): Promise<string> {
  const { text, partial } = await outcome(program, args, cwd)
  return text ?? partial
}

async function outcome(
  program: string,
  args: readonly string[],
  cwd: string,
): Promise<{ text: string | undefined; partial: string }> {
  try {
    const { stdout } = await run(program, args, {
      cwd,
      env: emptyHome(),
      timeout: 60_000,
      maxBuffer: 256 * 1024 * 1024,
    })
    return { text: stdout, partial: stdout }
  } catch (error) {
    const partial =
      error instanceof Error && 'stdout' in error && typeof error.stdout === 'string' ? error.stdout : ''
    return { text: undefined, partial }
  }
}

let home: string | undefined

function emptyHome(): Record<string, string> {
  home ??= temporaryFolder('home')
  const path = join(home, 'bin')
  mkdirSync(path, { recursive: true })
  const nowhere = 'http://127.0.0.1:9'
  return {
    HOME: home,
    PATH: path,
    HTTP_PROXY: nowhere,
    HTTPS_PROXY: nowhere,
    http_proxy: nowhere,
    https_proxy: nowhere,
  }
}
