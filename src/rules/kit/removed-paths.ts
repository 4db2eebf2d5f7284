import type { Command, Word } from '../../sources/dockerfile/command.ts'

/** What a command deletes, without quotes: the operands of `rm`, the start points of `find … -delete`. */
export function removedPaths({ name, words }: Command): readonly string[] {
  if (name !== 'rm' && name !== 'find') return []
  const operands = words.slice(1).map(textOf)
  if (name === 'rm') return operands.filter(operand => !operand.startsWith('-')).flatMap(inBraces)
  if (!operands.some(word => word === '-delete' || word === 'rm')) return []
  const expression = operands.findIndex(operand => /^[-(!]/.test(operand))
  return operands.slice(0, Math.max(0, expression)).flatMap(inBraces)
}

/** Resolved, or as written without its quotes where that cannot be known. */
export function textOf({ value, text }: Word): string {
  return value ?? text.replaceAll(/["']/g, '')
}

/** Whether a folder is empty, or gone, when a path is deleted: the path is the folder, one above it, or all that is in it. */
export function covers(path: string, folder: string): boolean {
  if (!path.startsWith('/')) return false
  const bare = path.replace(/\/{1,9}$/, '')
  const star = bare.indexOf('*')
  const head = star === -1 ? bare : bare.slice(0, star)
  if (!folder.startsWith(head) && !head.startsWith(folder)) return false
  const parts = bare.split('/')
  for (const [at, part] of folder.split('/').entries()) {
    const own = parts[at]
    if (own === undefined) return true
    if (!matches(own, part)) return false
  }
  const below = parts[folder.split('/').length]
  return below === undefined || /^[*{.?]/.test(below)
}

function matches(pattern: string, name: string): boolean {
  const star = pattern.indexOf('*')
  if (star === -1) return pattern === name
  const tail = pattern.slice(pattern.lastIndexOf('*') + 1)
  return name.length >= star + tail.length && name.startsWith(pattern.slice(0, star)) && name.endsWith(tail)
}

/** The paths that `/var/{cache,log}/*` stands for; more than two pairs of braces stay as they are. */
function inBraces(path: string): readonly string[] {
  return inFirstBraces(path).flatMap(inFirstBraces)
}

function inFirstBraces(path: string): readonly string[] {
  const [whole, before = '', choices = '', after = ''] =
    /^([^{}]{0,500})\{([^{}]{1,500})\}(.{0,500})$/.exec(path) ?? []
  if (whole === undefined || !choices.includes(',')) return [path]
  return choices.split(',').map(choice => `${before}${choice}${after}`)
}
