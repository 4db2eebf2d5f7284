import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Double, startDouble } from '../github/double.ts'
import { gitEnvironment, openPull, Shipyard } from '../github/shipyard.ts'
import type { Job } from './action-run.ts'

export const manifest: string = 'deploy/tide-api.yaml'

export function tideApi(privileged: 'true' | 'false', replicas: number = 2): string {
  return `apiVersion: apps/v1
kind: Deployment
metadata:
  name: tide-api
  namespace: harbour
spec:
  replicas: ${replicas}
  selector:
    matchLabels:
      app: tide-api
  template:
    metadata:
      labels:
        app: tide-api
    spec:
      containers:
        - name: tide-api
          image: registry.shipyard.test/tide-api:1.4.2
          securityContext:
            privileged: ${privileged}
`
}

/** The shipyard on GitHub, with pull request #7 from `refit`, which makes the tide-api privileged. */
export class Port {
  readonly yard: Shipyard
  readonly double: Double
  readonly #folders: string[] = []

  constructor(yard: Shipyard, double: Double) {
    this.yard = yard
    this.double = double
  }

  head(): string {
    return this.yard.git('rev-parse', 'refit')
  }

  /** A clone with all history. */
  checkout(): string {
    const folder = this.#folder()
    git(folder, 'clone', '--quiet', this.yard.folder, '.')
    return folder
  }

  /** What actions/checkout leaves on a pull request: the merge commit and nothing before it. */
  shallowMerge(): string {
    const tree = this.yard.git('merge-tree', '--write-tree', 'main', 'refit')
    const merge = this.yard.git('commit-tree', tree, '-p', 'main', '-p', 'refit', '-m', 'Merge')
    this.yard.git('update-ref', 'refs/pull/7/merge', merge)
    const folder = this.#folder()
    git(folder, 'init', '--quiet')
    git(folder, 'remote', 'add', 'origin', `file://${this.yard.folder}`)
    git(folder, 'fetch', '--quiet', '--depth=1', 'origin', `+${merge}:refs/remotes/pull/7/merge`)
    git(folder, 'checkout', '--quiet', '--force', 'refs/remotes/pull/7/merge')
    return folder
  }

  /** The event as GitHub sends it when the pull request changes. */
  pullRequest(given: { name?: string; from?: string } = {}): Job['event'] {
    const pull = {
      number: 7,
      head: { sha: this.head(), ref: 'refit', repo: { full_name: given.from ?? this.double.state.fullName } },
      base: {
        sha: this.yard.git('rev-parse', 'main'),
        ref: 'main',
        repo: { full_name: this.double.state.fullName },
      },
    }
    const payload = { action: 'synchronize', number: 7, pull_request: pull }
    return { name: given.name ?? 'pull_request', sha: this.head(), ref: 'refs/pull/7/merge', payload }
  }

  onMain(name: string, payload: unknown = {}): Job['event'] {
    return { name, sha: this.yard.git('rev-parse', 'main'), ref: 'refs/heads/main', payload }
  }

  async close(): Promise<void> {
    await this.double.close()
    for (const folder of this.#folders) rmSync(folder, { recursive: true, force: true })
    this.yard.remove()
  }

  #folder(): string {
    const folder = mkdtempSync(join(tmpdir(), 'checkout-'))
    this.#folders.push(folder)
    return folder
  }
}

export async function openPort(): Promise<Port> {
  const yard = new Shipyard()
  yard.commit({ [manifest]: tideApi('false'), 'README.md': 'harbour\n' })
  yard.git('checkout', '--quiet', '-b', 'refit')
  yard.commit({ [manifest]: tideApi('true') })
  const double = await startDouble(yard.folder)
  openPull(double.state)
  return new Port(yard, double)
}

function git(folder: string, ...args: string[]): void {
  execFileSync('git', args, { cwd: folder, env: gitEnvironment, stdio: 'ignore' })
}
