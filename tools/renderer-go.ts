// Go, as the renderer's build uses it.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join, sep } from 'node:path'
import { type LinkedPackage, rendererLicenses } from './renderer-licenses.ts'

/** Where Go's own installer puts it, for machines that do not have it on the path. */
const usualFolder = '/usr/local/go/bin'

/** Helm's version, of which Helm itself knows only the minor part. */
const helmVersionSymbol = 'helm.sh/helm/v4/internal/version.version'

/** Of the command `kustomize` that holds the required `sigs.k8s.io/kustomize/api`; it writes its version into labels. */
const kustomizeVersion = 'v5.8.2'
const kustomizeVersionSymbol = 'sigs.k8s.io/kustomize/api/provenance.version'

const target = { GOOS: 'wasip1', GOARCH: 'wasm' }

/** The installed Go's version (`go1.26.8`); undefined when there is none. */
export function goVersion(): string | undefined {
  const asked = spawnSync('go', ['env', 'GOVERSION'], { env: environment(), encoding: 'utf8' })
  return asked.status === 0 ? asked.stdout.trim() : undefined
}

export interface Built {
  readonly module: Uint8Array
  /** Of everything that is linked in. */
  readonly licenses: string
}

/** Builds the renderer's module in a folder of its own, which is gone afterwards. */
export function builtModule(sources: string): Built {
  const folder = mkdtempSync(join(tmpdir(), 'renderer-'))
  try {
    run(['run', './overlay', '-out', folder], sources, {})
    const output = join(folder, 'renderer.wasm')
    const flags = [
      '-s -w',
      `-X ${helmVersionSymbol}=${helmVersion(sources)}`,
      `-X ${kustomizeVersionSymbol}=${kustomizeVersion}`,
    ].join(' ')
    run(
      [
        'build',
        '-overlay',
        join(folder, 'overlay.json'),
        '-trimpath',
        '-buildvcs=false',
        '-ldflags',
        flags,
        '-buildmode=c-shared',
        '-o',
        output,
        '.',
      ],
      join(folder, 'renderer'),
      target,
    )
    return { module: readFileSync(output), licenses: licensesIn(join(folder, 'renderer')) }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Runs `go vet` and the renderer's Go tests against the engines as they are built. */
export function testModule(sources: string): void {
  const folder = mkdtempSync(join(tmpdir(), 'renderer-'))
  try {
    run(['run', './overlay', '-out', folder], sources, {})
    run(['vet', './...'], join(folder, 'renderer'), {})
    run(['vet', './overlay'], sources, {})
    run(['test', './...'], join(folder, 'renderer'), {})
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function helmVersion(sources: string): string {
  const found = /helm\.sh\/helm\/v4 (v\S+)/.exec(readFileSync(join(sources, 'go.mod'), 'utf8'))?.[1]
  if (found === undefined) throw new Error('go.mod does not require Helm')
  return found
}

function licensesIn(renderer: string): string {
  const listed = output(
    ['list', '-deps', '-f', '{{with .Module}}{{.Path}}\t{{.Version}}\t{{.Dir}}\t{{$.Dir}}{{end}}', '.'],
    renderer,
  )
  const packages = listed.split('\n').flatMap((line): LinkedPackage[] => {
    const [path = '', version = '', moduleFolder = '', folder = ''] = line.split('\t')
    const isOurs = moduleFolder === '' || folder === renderer || folder.startsWith(renderer + sep)
    return isOurs ? [] : [{ folder, module: { path, version, folder: moduleFolder } }]
  })
  const version = output(['env', 'GOVERSION'], renderer)
  return rendererLicenses(packages, { root: output(['env', 'GOROOT'], renderer), version })
}

function output(args: readonly string[], cwd: string): string {
  const done = spawnSync('go', args, { cwd, env: { ...environment(), ...target }, encoding: 'utf8' })
  if (done.status !== 0) throw new Error(`go ${args[0]} failed`)
  return done.stdout.trim()
}

function run(args: readonly string[], cwd: string, extra: Readonly<Record<string, string>>): void {
  const done = spawnSync('go', args, {
    cwd,
    env: { ...environment(), ...extra },
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  if (done.status !== 0) throw new Error(`go ${args[0]} failed`)
}

/** What could make two machines build differently is set or taken away. */
function environment(): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(
    ([name]) => !/^(GO(?!PATH|MODCACHE|CACHE|PROXY|SUMDB|NOSUMDB)|CGO_)/.test(name),
  )
  const path = [process.env['PATH'] ?? '', ...(existsSync(usualFolder) ? [usualFolder] : [])].join(delimiter)
  return {
    ...Object.fromEntries(own),
    PATH: path,
    GOFLAGS: '',
    GOTOOLCHAIN: 'local',
    GOWORK: 'off',
    CGO_ENABLED: '0',
  }
}
