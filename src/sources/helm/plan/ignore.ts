import { wildcard } from './wildcard.ts'

/** Which files of a chart's folder Helm leaves out. A folder that is ignored takes all below it along. */
export interface IgnoreRules {
  /** @param path from the chart's folder. */
  ignores(path: string): boolean
}

/** A rule that Helm refuses, and with it the chart. */
export interface RefusedRule {
  readonly line: number
  readonly because: string
}

/** The rules of a `.helmignore` (none for an empty text), and what Helm ignores always. */
export function ignoreRules(text: string): IgnoreRules | RefusedRule {
  const rules: Rule[] = []
  for (const [at, line] of [...text.split('\n'), always].entries()) {
    const rule = ruleOf(line.trim())
    if (typeof rule === 'string') return { line: at + 1, because: rule }
    if (rule) rules.push(rule)
  }
  return new Rules(rules)
}

/** Files of the templates' folder that begin with a dot. */
const always = 'templates/.?*'

interface Rule {
  readonly isNegated: boolean
  readonly isForFolders: boolean
  matches(path: string): boolean
}

function ruleOf(text: string): Rule | string | undefined {
  if (text === '' || text.startsWith('#')) return undefined
  if (text.includes('**')) return '`**` is not supported'
  if (wildcard(text) === undefined) return 'the pattern is malformed'
  const isNegated = text.startsWith('!')
  const isForFolders = text.endsWith('/')
  const pattern = text.slice(isNegated ? 1 : 0, isForFolders ? -1 : undefined)
  const matcher = wildcard(pattern.startsWith('/') ? pattern.slice(1) : pattern) ?? (() => false)
  const matches = pattern.includes('/') ? matcher : (path: string) => matcher(lastPart(path))
  return { isNegated, isForFolders, matches }
}

class Rules implements IgnoreRules {
  readonly #rules: readonly Rule[]
  readonly #folders: Map<string, boolean> = new Map()

  constructor(rules: readonly Rule[]) {
    this.#rules = rules
  }

  ignores(path: string): boolean {
    const slash = path.lastIndexOf('/')
    return (slash > 0 && this.#ignoresFolder(path.slice(0, slash))) || this.#matches(path, false)
  }

  #ignoresFolder(folder: string): boolean {
    const known = this.#folders.get(folder)
    if (known !== undefined) return known
    const slash = folder.lastIndexOf('/')
    const isIgnored =
      (slash > 0 && this.#ignoresFolder(folder.slice(0, slash))) || this.#matches(folder, true)
    this.#folders.set(folder, isIgnored)
    return isIgnored
  }

  /** Unlike in git the first rule counts, and a `!rule` ignores all that it does not match. */
  #matches(path: string, isFolder: boolean): boolean {
    for (const rule of this.#rules) {
      const isOfKind = isFolder || !rule.isForFolders
      if (rule.isNegated && !(isOfKind && rule.matches(path))) return true
      if (!rule.isNegated && isOfKind && rule.matches(path)) return true
    }
    return false
  }
}

function lastPart(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}
