import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'

/** One example of a rule: what it says about a bad file, and the file after the fix. */
export interface Example {
  readonly bad: string
  readonly language: string
  readonly fixed: string | undefined
  /** The configuration that the rule needs to say anything. */
  readonly configuration: string | undefined
  /** A whole new file that ends it. */
  readonly added: string | undefined
  /** Lines of `findings.txt`, without the file's name. */
  readonly findings: readonly string[]
}

/** One example of a rule about changes: both ends, and what the summary says. */
export interface ChangeExample {
  readonly before: string
  readonly after: string
  readonly told: string
}

/** The example of a rule that informs about a change; undefined for one that judges. */
export function changeExampleOf(root: string, id: string): ChangeExample | undefined {
  const read = (name: string): string => readFileSync(join(root, fixtureFolder(id), name), 'utf8')
  if (!existsSync(join(root, fixtureFolder(id), 'told.md'))) return undefined
  return { before: read('before.yaml'), after: read('after.yaml'), told: read('told.md').trim() }
}

/**
 * The example that a rule's page shows: the plain case or, when only another has a fix, the first with one. Undefined when the fixtures hold
 * no `findings.txt`, or one that names no file beside it.
 */
export function exampleOf(root: string, id: string): Example | undefined {
  const folder = join(root, fixtureFolder(id))
  if (!existsSync(join(folder, 'findings.txt'))) return undefined
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()
  const read = (name: string): string => readFileSync(join(folder, name), 'utf8')
  const findings = read('findings.txt').split('\n')
  const cases = files.filter(name => findings.some(line => line.startsWith(`${name}:`))).sort(plainFirst)
  const fixedOf = (name: string): string => name.replace(/bad/, 'fixed')
  const shown = cases.find(name => files.includes(fixedOf(name))) ?? cases[0]
  if (shown === undefined) return undefined
  return {
    bad: read(shown),
    language: languageOf(shown),
    fixed: files.includes(fixedOf(shown)) ? read(fixedOf(shown)) : undefined,
    configuration: files.includes('seaworthy.yml') ? read('seaworthy.yml') : undefined,
    added: files.includes('added.yaml') ? read('added.yaml') : undefined,
    findings: findings.filter(line => line.startsWith(`${shown}:`)).map(line => line.slice(shown.length + 1)),
  }
}

/** Whether the fixtures hold a file after its fix. */
export function hasFix(root: string, id: string): boolean {
  const folder = join(root, fixtureFolder(id))
  return existsSync(folder) && readdirSync(folder).some(name => name.startsWith('fixed'))
}

/** `bad.yaml` before `bad.some-case.yaml`. */
function plainFirst(a: string, b: string): number {
  const isPlain = (name: string): boolean => /^bad\.\w+$/.test(name)
  return Number(isPlain(b)) - Number(isPlain(a)) || (a < b ? -1 : 1)
}

export function fixtureFolder(id: string): string {
  return `__fixtures__/rules/${id}`
}

function languageOf(name: string): string {
  return { '.yaml': 'yaml', '.yml': 'yaml', '.json': 'json' }[extname(name)] ?? 'dockerfile'
}
