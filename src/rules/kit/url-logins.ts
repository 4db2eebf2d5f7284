import type { Instruction } from '../../sources/dockerfile/dockerfile.ts'
import { mountsOf } from '../../sources/dockerfile/mounts.ts'
import type { Place } from '../../text/source.ts'
import { textOf } from './command-line.ts'
import { credentialIn } from './credentials.ts'
import { declaredVariables } from './declared-variables.ts'
import { FileMemory } from './file-memory.ts'
import { writtenIn } from './instruction-text.ts'
import { isPlaceholder } from './secret-words.ts'
import { variablesIn } from './variables-set.ts'

/** A password in an address of an instruction. */
export interface UrlLogin {
  /** Scheme and user, never the password. */
  readonly at: Place
  readonly scheme: string
  /** `''` where a variable names it. */
  readonly host: string
  readonly kind: 'literal' | 'weak' | 'variable'
  /** Of ARG or ENV. */
  readonly variable: string
}

/** https://www.rfc-editor.org/rfc/rfc3986#section-3.2.1; `docker://image:tag@sha256:...` has no user. */
const form =
  /(?<![a-z0-9+.-])([a-z][a-z0-9+.-]{1,30}):\/\/([^\s/?#:@"'`<>]{0,200}):((?:\$\{[^}\n]{1,100}\}|(?!\$\{)[^\s/?#@"'`<>]){1,500})@(?!sha\d+:)([\w.-]{0,200})/gi

export function urlLogins(instruction: Instruction): readonly UrlLogin[] {
  const written = writtenIn(instruction)
  if (!written.includes('@') || !written.includes('://')) return []
  const { source, range } = instruction
  const found: UrlLogin[] = []
  for (const match of written.matchAll(form)) {
    const [, scheme = '', user = '', secret = '', host = ''] = match
    const kind = kindOf({ user, secret, host }, instruction)
    const start = range.start + match.index
    if (kind === undefined || isInComment(start, instruction)) continue
    const at = { source, range: { start, end: start + scheme.length + '://'.length + user.length } }
    found.push({ at, scheme, host, ...kind })
  }
  return found
}

/** Farther back is no comment's beginning. */
const longestComment = 2_000

function isInComment(at: number, { source }: Instruction): boolean {
  const before = source.text.slice(Math.max(0, at - longestComment), at)
  return /^[ \t]*#/.test(before.slice(before.lastIndexOf('\n') + 1))
}

interface Login {
  readonly user: string
  readonly secret: string
  readonly host: string
}

function kindOf(
  { user, secret, host }: Login,
  instruction: Instruction,
): Pick<UrlLogin, 'kind' | 'variable'> | undefined {
  if (secret.includes('$')) {
    const variable = variableOf(secret, instruction)
    return variable === undefined ? undefined : { kind: 'variable', variable }
  }
  if (pattern.test(secret) || pattern.test(user) || isPlaceholder(secret)) return undefined
  if (credentialIn(secret) !== undefined || credentialIn(user) !== undefined) return undefined
  const isWeak =
    /^(?:[\w-]+|127\.0\.0\.1)$/.test(host) && (firstTried.has(secret.toLowerCase()) || secret === user)
  return { kind: isWeak ? 'weak' : 'literal', variable: '' }
}

/** What a search for addresses has in it. */
const pattern = /\[\^|\.[*+]|\\[wdSs(.]|\(\.|\[a-z|^\*+$/i

/** The words that stand for a password on developers' machines, whose names have no dots: `postgres://tide:tide@db`. */
const firstTried: ReadonlySet<string> = new Set(
  '1234 12345 123456 admin guest pass passwd password postgres pw pwd root secret user'.split(' '),
)

/** The ARG or ENV that the password comes from; what the step reads itself, and secret mounts, leave nothing behind. */
function variableOf(secret: string, instruction: Instruction): string | undefined {
  const names = [...secret.matchAll(/\$\{?(?:env:)?(\w+)/gi)].map(([, name]) => name ?? '')
  const declared = declaredVariables(instruction.dockerfile)
  const isSetBefore = (name: string) =>
    (declared.get(name)?.[0]?.range.start ?? Infinity) < instruction.range.start
  return names.find(name => isSetBefore(name) && !ownNames(instruction).has(name))
}

const remembered = new FileMemory<Instruction, ReadonlySet<string>>()

/** The variables that a step sets itself or gets from a secret mount. */
function ownNames(instruction: Instruction): ReadonlySet<string> {
  const known = remembered.get(instruction)
  if (known !== undefined) return known
  const mounted = mountsOf(instruction)
    .filter(({ type }) => type === 'secret')
    .flatMap(({ fields }) => fields.get('env')?.value ?? [])
  const set = instruction.commands.flatMap(command => variablesIn(command).map(({ name }) => name))
  const read = instruction.commands
    .filter(({ name }) => name === 'read')
    .flatMap(({ words }) => words.map(textOf))
  const names = new Set([...mounted, ...set, ...read])
  remembered.set(instruction, names)
  return names
}
