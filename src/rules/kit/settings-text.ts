import { isLiteralSecret, isPlaceholder, isReference, isSecretName } from './secret-words.ts'

/** A line that sets something: `name: value`, `NAME=value`, `"name": "value",`. */
export const settingForm: RegExp = /^\s*(?:export\s+|- )?["']?([\w.][\w.#*/-]{0,99})["']?\s*[:=]\s*(.*)$/

/** A secret that a configuration file sets. */
export interface SecretSetting {
  readonly name: string
  /** Where its line begins. */
  readonly offset: number
  readonly value: string
}

/** More of them in one file are not said. */
const mostSettings = 100
/** Longer lines hold something else than settings. */
const longestLine = 2_000

/** The literal secrets that a file of settings sets, line by line; of JSON on one line, wherever they stand in it. */
export function secretSettings(text: string): readonly SecretSetting[] {
  const inJson =
    text.trimStart().startsWith('{') && !text.trimEnd().includes('\n') ? jsonSettings(text) : undefined
  if (inJson !== undefined) return inJson
  const found: SecretSetting[] = []
  let offset = 0
  for (const line of text.split('\n')) {
    const [, name = '', value = ''] = (line.length > longestLine ? null : settingForm.exec(line)) ?? []
    const bare = bareValue(value)
    if (bare !== undefined && isSecretSetting(name, bare)) found.push({ name, offset, value: bare })
    if (found.length >= mostSettings) break
    offset += line.length + 1
  }
  return found
}

/** Whether a name and its literal make a secret; a word that names a Secret elsewhere is none. */
export function isSecretSetting(name: string, value: string): boolean {
  return isSecretName(name) && isLiteralSecret(value) && !isReference(name, value)
}

/** Without its quotes and what stands behind it; undefined for what a program works out: `getToken()`, `string`, two words. */
function bareValue(written: string): string | undefined {
  const text = written.trim()
  const quoted = /^(["'])([^"']*)\1\s*[,;]?\s*(?:#.*|\/\/.*)?$/.exec(text)?.[2]
  if (quoted !== undefined) return quoted
  const bare = text.replace(/\s+#.*$/, '').replace(/[,;]$/, '')
  return /[\s()[\]{}<>|"'`]/.test(bare) ||
    /^(?:str|string|text|bytes|int|number|bool|boolean)[!?]?$/i.test(bare)
    ? undefined
    : bare
}

/** Deeper values are not looked at. */
const deepest = 20

function jsonSettings(text: string): readonly SecretSetting[] | undefined {
  try {
    const found: SecretSetting[] = []
    collect(JSON.parse(text), 0, found)
    return found.slice(0, mostSettings)
  } catch {
    return undefined
  }
}

function collect(value: unknown, depth: number, found: SecretSetting[]): void {
  if (typeof value !== 'object' || value === null || depth > deepest) return
  for (const [name, below] of Object.entries(value)) {
    if (typeof below === 'string' && isSecretSetting(name, below))
      found.push({ name, offset: 0, value: below })
    collect(below, depth + 1, found)
  }
}

/** The user and password of an address: https://www.rfc-editor.org/rfc/rfc3986#section-3.2.1 */
const login = /:\/\/[^/?#:\s@]{0,200}:([^/?#@\s]{1,500})@/

/** Whether an address in a text has a password in it that stands for nothing else. */
export function holdsLogin(text: string): boolean {
  const password = login.exec(text)?.[1]
  return password !== undefined && !isPlaceholder(password)
}

/** Where the lines begin that hold an address with a password, and set no secret by name. */
export function loginsIn(text: string): readonly number[] {
  if (!login.test(text)) return []
  const settings = new Set(secretSettings(text).map(({ offset }) => offset))
  const found: number[] = []
  let offset = 0
  for (const line of text.split('\n')) {
    if (holdsLogin(line) && !settings.has(offset)) found.push(offset)
    if (found.length >= mostSettings) break
    offset += line.length + 1
  }
  return found
}
