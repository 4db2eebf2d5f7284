import type { Base, Instruction, Settings, Shell } from './dockerfile.ts'

/** Longer paths are not followed. */
const longestPath = 4096

const shells: ReadonlyMap<string, Shell> = new Map([
  ...['sh', 'bash', 'ash', 'dash', 'zsh', 'ksh', 'mksh', 'busybox'].map(name => [name, 'posix'] as const),
  ...['powershell', 'pwsh'].map(name => [name, 'powershell'] as const),
  ['cmd', 'cmd'],
])

/** Before any base: a backtick as the escape character is the mark of a Windows Dockerfile. */
export function initialSettings(escaper: '\\' | '`'): Settings {
  return {
    user: undefined,
    workdirBy: undefined,
    workdir: undefined,
    shell: escaper === '`' ? 'cmd' : 'posix',
  }
}

/** What an image of somebody else leaves us to know. */
export function settingsOn(base: Base, escaper: '\\' | '`'): Settings {
  const settings = initialSettings(escaper)
  return base.kind === 'image' && isWindowsBase(base) ? { ...settings, shell: 'cmd' } : settings
}

export function settingsAfter(settings: Settings, instruction: Instruction): Settings {
  if (instruction.keyword === 'USER') return { ...settings, user: instruction }
  if (instruction.keyword === 'SHELL') return { ...settings, shell: shellOf(instruction) ?? settings.shell }
  if (instruction.keyword === 'WORKDIR')
    return { ...settings, workdirBy: instruction, workdir: workdirAfter(settings.workdir, instruction) }
  return settings
}

/** The shell that a SHELL instruction names: the first of its words that is one (`/usr/bin/env bash`). */
function shellOf(instruction: Instruction): Shell | undefined {
  if (instruction.words.length === 0) return undefined
  for (const { value } of instruction.words) {
    const shell = shells.get(programName(value ?? ''))
    if (shell !== undefined) return shell
  }
  return 'other'
}

/** `pwsh` for `C:\Tools\pwsh.exe`. */
function programName(path: string): string {
  return path
    .slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1)
    .toLowerCase()
    .replace(/\.exe$/, '')
}

function workdirAfter(current: string | undefined, instruction: Instruction): string | undefined {
  const word = instruction.words[0]
  const path = word?.resolution.kind === 'known' ? word.value : undefined
  if (path === undefined || path === '') return undefined
  if (path.startsWith('/')) return normalPath(path)
  if (current === undefined || /^(?:[A-Za-z]:|\\)/.test(path)) return undefined
  return current.length + path.length > longestPath ? undefined : joined(current, path)
}

/** Without `.`, `..`, double and final slashes. */
export function normalPath(path: string): string {
  return joined('/', path)
}

/** Behind a normal path; that one is not taken apart again, for a hostile file is full of `WORKDIR .` in deep folders. */
function joined(folder: string, path: string): string {
  let at = folder === '/' ? '' : folder
  for (const part of path.split('/')) {
    if (part === '..') at = at.slice(0, Math.max(0, at.lastIndexOf('/')))
    else if (part !== '' && part !== '.') at += `/${part}`
  }
  return at === '' ? '/' : at
}

/** Windows Server Core, Nano Server, and what is built on them, by the name. */
export function isWindowsBase(base: Extract<Base, { kind: 'image' }>): boolean {
  const { repository, tag } = base.reference
  return (
    /(?:^|\/)(?:windows|nanoserver|servercore)(?:\/|$)/.test(repository) ||
    /windowsservercore|nanoserver/.test(tag ?? '')
  )
}
