import type { Dockerfile, Instruction } from '../../sources/dockerfile/dockerfile.ts'
import { FileMemory } from './file-memory.ts'
import { type Invocation, packageInvocation } from './package-managers.ts'

const installs = new Set(['install', 'reinstall', 'build-dep', 'upgrade', 'dist-upgrade', 'full-upgrade'])

/** Whether something behind a step may live on the package lists that it leaves: apt installs without an update before. */
export function needsLists(step: Instruction): boolean {
  return installsIn(step) === 'none' || step.index < lastNeeding(step.dockerfile)
}

const remembered = new FileMemory<Dockerfile, number>()

function lastNeeding(dockerfile: Dockerfile): number {
  const known = remembered.get(dockerfile)
  if (known !== undefined) return known
  const last = dockerfile.instructions.findLastIndex(step => installsIn(step) === 'without update')
  remembered.set(dockerfile, last)
  return last
}

function installsIn({ commands }: Instruction): 'none' | 'updated' | 'without update' {
  let isUpdated = false
  for (const command of commands) {
    const invocation = packageInvocation(command)
    if (invocation?.manager !== 'apt') continue
    isUpdated ||= updatesLists(invocation)
    if (installs.has(invocation.verb)) return isUpdated ? 'updated' : 'without update'
  }
  return 'none'
}

/** `apt-get update`, and `apt-get install --update` of newer ones. */
export function updatesLists({ manager, verb, options }: Invocation): boolean {
  if (manager !== 'apt') return false
  return (
    verb === 'update' ||
    (installs.has(verb) && options.some(option => option === '--update' || option === '-U'))
  )
}
