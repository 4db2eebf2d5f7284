/** A pattern of Go's `filepath.Match`; undefined when it is malformed. Runs in pattern times text. */
export function wildcard(pattern: string): ((text: string) => boolean) | undefined {
  const tokens = tokensOf([...pattern])
  return tokens && (text => matches(tokens, [...text]))
}

/** What one character must be; `*` for any number of them within one part of a path. */
type Token = '*' | ((character: string) => boolean)

function tokensOf(pattern: readonly string[]): readonly Token[] | undefined {
  const tokens: Token[] = []
  let at = 0
  while (at < pattern.length) {
    const character = pattern[at++]
    if (character === '*') tokens.push('*')
    else if (character === '?') tokens.push(other => other !== '/')
    else if (character === '[') {
      const found = classAt(pattern, at)
      if (found === undefined) return undefined
      tokens.push(found.token)
      at = found.end
    } else {
      const wanted = character === '\\' ? pattern[at++] : character
      if (wanted === undefined) return undefined
      tokens.push(other => other === wanted)
    }
  }
  return tokens
}

/** `^a-z0]`, from behind the bracket. */
function classAt(pattern: readonly string[], from: number): { token: Token; end: number } | undefined {
  const isNegated = pattern[from] === '^'
  const ranges: (readonly [string, string])[] = []
  let at = isNegated ? from + 1 : from
  while (pattern[at] !== ']' || ranges.length === 0) {
    const low = classCharacter(pattern, at)
    if (low === undefined) return undefined
    const high = pattern[low.end] === '-' ? classCharacter(pattern, low.end + 1) : low
    if (high === undefined) return undefined
    ranges.push([low.character, high.character])
    at = high.end
  }
  const token = (character: string): boolean =>
    ranges.some(([low, high]) => inOrder(low, character) && inOrder(character, high)) !== isNegated
  return { token, end: at + 1 }
}

function classCharacter(
  pattern: readonly string[],
  at: number,
): { character: string; end: number } | undefined {
  const isEscaped = pattern[at] === '\\'
  const character = pattern[isEscaped ? at + 1 : at]
  if (character === undefined || (!isEscaped && (character === '-' || character === ']'))) return undefined
  return { character, end: isEscaped ? at + 2 : at + 1 }
}

function inOrder(a: string, b: string): boolean {
  return (a.codePointAt(0) ?? 0) <= (b.codePointAt(0) ?? 0)
}

/** Only the last `*` is ever tried again: an earlier one cannot do better. */
function matches(tokens: readonly Token[], text: readonly string[]): boolean {
  let at = 0
  let token = 0
  let star = -1
  let resume = 0
  while (at < text.length || token < tokens.length) {
    const wanted = tokens[token]
    const character = text[at]
    if (wanted === '*') {
      star = token++
      resume = at
    } else if (wanted !== undefined && character !== undefined && wanted(character)) {
      at += 1
      token += 1
    } else if (star !== -1 && resume < text.length && text[resume] !== '/') {
      at = ++resume
      token = star + 1
    } else return false
  }
  return true
}
