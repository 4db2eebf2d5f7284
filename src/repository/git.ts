import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'

import { UserError } from '../text/failure.ts'

/** Which repository git works on, and under which environment. */
export interface Git {
  /** What stands before the command. */
  readonly options: readonly string[]
  readonly environment: Readonly<Record<string, string | undefined>>
}

export interface Output {
  readonly code: number
  readonly stdout: Buffer
  readonly stderr: string
}

export interface Bounds {
  /** Written to git's standard input. */
  readonly input?: string | Buffer
  /** Milliseconds after which git and its children are ended. */
  readonly within?: number
  /** Bytes after which the rest of the output is not waited for; the output is then cut there. */
  readonly atMost?: number
}

/** Git for the repository a folder belongs to, with the user's configuration wherever it cannot change the outcome. */
export function gitIn(folder: string): Git {
  return {
    options: ['-C', folder, ...settings({ ...fixed, 'protocol.allow': 'never' })],
    environment: environment(),
  }
}

/** The same git, but it may talk to remotes. */
export function gitOnline(folder: string): Git {
  return { options: ['-C', folder, ...settings({ ...fixed, ...quietFetch })], environment: environment() }
}

/** Runs git to its end; what its exit code means is the caller's to say. */
export async function run(git: Git, command: readonly string[], bounds: Bounds = {}): Promise<Output> {
  const child = start(git, command)
  const stderr: Buffer[] = []
  const timer = bounds.within === undefined ? undefined : setTimeout(() => end(child), bounds.within)
  child.stdin.on('error', () => {}) // it may end before it has read everything; its exit code tells
  child.stdin.end(bounds.input)
  child.stderr.on('data', (chunk: Buffer) => {
    if (stderr.length < 1000) stderr.push(chunk)
  })
  try {
    const [code, stdout] = await Promise.all([ended(child), collected(child, bounds.atMost ?? Infinity)])
    return { code, stdout, stderr: Buffer.concat(stderr).toString('utf8') }
  } finally {
    clearTimeout(timer)
  }
}

/** What git printed; an exit code other than 0 is an error with git's own words. */
export async function output(git: Git, command: readonly string[], bounds: Bounds = {}): Promise<Buffer> {
  const { code, stdout, stderr } = await run(git, command, bounds)
  if (code !== 0) throw new Error(`git ${command[0]} ended with ${code}: ${stderr.trim()}`)
  return stdout
}

/** Starts git without a shell and without a terminal it, or an ssh below it, could ask on. */
export function start(git: Git, command: readonly string[]): ChildProcessWithoutNullStreams {
  return spawn('git', [...git.options, ...command], {
    env: { ...git.environment },
    stdio: 'pipe',
    detached: process.platform !== 'win32',
    windowsHide: true,
  })
}

/** Ends git and what it started. */
export function end(child: ChildProcessWithoutNullStreams): void {
  if (child.pid === undefined || child.exitCode !== null) return
  try {
    if (process.platform === 'win32') child.kill()
    else process.kill(-child.pid, 'SIGKILL')
  } catch {
    child.kill('SIGKILL')
  }
}

function ended(child: ChildProcessWithoutNullStreams): Promise<number> {
  return new Promise((resolve, reject) => {
    child.on('error', error => reject(startFailure(error)))
    child.on('close', code => resolve(code ?? 128))
  })
}

/** Why git did not start at all. */
export function startFailure(error: NodeJS.ErrnoException): Error {
  return error.code === 'ENOENT'
    ? new UserError('`git` was not found on the PATH. Install git 2.32 or later.')
    : error
}

async function collected(child: ChildProcessWithoutNullStreams, atMost: number): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of child.stdout as AsyncIterable<Buffer>) {
    chunks.push(chunk)
    size += chunk.length
    if (size > atMost) {
      end(child)
      break
    }
  }
  return Buffer.concat(chunks)
}

/** Settings of the user that would change paths, run programs or write; see git-config(1). */
const fixed = {
  'core.quotePath': 'false',
  'core.fsmonitor': 'false',
  'core.hooksPath': '/dev/null',
  'core.safecrlf': 'false',
  'core.splitIndex': 'false',
  'core.looseCompression': '0',
  'core.fsync': 'none',
  'color.ui': 'never',
  'gc.auto': '0',
  'maintenance.auto': 'false',
}

const quietFetch = {
  'protocol.version': '2',
  'fetch.prune': 'false',
  'fetch.pruneTags': 'false',
  'fetch.recurseSubmodules': 'false',
  'fetch.writeCommitGraph': 'false',
  'credential.interactive': 'never',
}

export function settings(values: Readonly<Record<string, string>>): string[] {
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}

/** Variables that say where git's configuration and its way to the network are; the rest could point elsewhere. */
const kept = /^GIT_(?:CONFIG|SSL_|HTTP_|SSH|PROXY_|EXEC_PATH|CEILING_DIRECTORIES|DISCOVERY_ACROSS_FILESYSTEM)/

/** The process's environment without git variables that redirect it, and with those that keep it quiet and local. */
export function environment(): Record<string, string | undefined> {
  const own = Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_') || kept.test(name))
  return {
    ...Object.fromEntries(own),
    LC_ALL: 'C',
    GIT_ASKPASS: '',
    GCM_INTERACTIVE: 'never',
    GIT_ATTR_NOSYSTEM: '1',
    GIT_NO_LAZY_FETCH: '1',
    GIT_NO_REPLACE_OBJECTS: '1',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_TERMINAL_PROMPT: '0',
  }
}
