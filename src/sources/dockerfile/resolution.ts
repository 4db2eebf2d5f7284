/** What a text with variables comes to. */
export type Resolution =
  | { readonly kind: 'known'; readonly value: string }
  /** A variable that is declared here without a default: the caller of the build decides. */
  | { readonly kind: 'unset'; readonly name: string }
  /** A variable that is declared elsewhere in the file but not visible here: `value` is what comes out, with nothing in its place. */
  | { readonly kind: 'invisible'; readonly name: string; readonly value: string }
  /** A variable that no line declares: it may come from the base image. */
  | { readonly kind: 'undeclared'; readonly name: string }
  /** Decided while the command runs: a command's output, a loop's variable. */
  | { readonly kind: 'dynamic'; readonly name: string }

/** Longer values are not followed: doubling a variable forty times must not fill the memory. */
const longestValue = 20_000

export function known(value: string): Resolution {
  return { kind: 'known', value }
}

/** The text that comes out; undefined when part of it cannot be known. */
export function valueIn(resolution: Resolution): string | undefined {
  return resolution.kind === 'known' || resolution.kind === 'invisible' ? resolution.value : undefined
}

/** One after the other. What cannot be known wins over what is empty for being invisible. */
export function concatenated(parts: readonly Resolution[]): Resolution {
  if (parts.length === 1 && parts[0] !== undefined) return parts[0]
  const values: string[] = []
  let length = 0
  let invisible: string | undefined
  for (const part of parts) {
    if (part.kind !== 'known' && part.kind !== 'invisible') return part
    if (part.kind === 'invisible') invisible ??= part.name
    length += part.value.length
    if (length > longestValue) return { kind: 'dynamic', name: invisible ?? '' }
    values.push(part.value)
  }
  const value = values.join('')
  return invisible === undefined ? known(value) : { kind: 'invisible', name: invisible, value }
}
