import type { Scalar } from './node.ts'

/** How a scalar is written: its text after unescaping and folding, whether it stands bare, and its full tag. */
export interface WrittenScalar {
  readonly text: string
  readonly isPlain: boolean
  readonly tag: string | undefined
}

/**
 * The value Kubernetes sees. sigs.k8s.io/yaml decodes with its fork of go-yaml v2 (goyaml.v2/resolve.go): YAML 1.1 booleans, octal
 * numbers, `_` in numbers, no sexagesimal numbers, and timestamps left as strings when decoded into an interface.
 */
export function resolveScalar({ text, isPlain, tag }: WrittenScalar): Scalar {
  if (tag !== undefined) return isResolvable.test(tag) ? resolvePlain(text) : text
  return isPlain ? resolvePlain(text) : text
}

/** Tags that go-yaml resolves by the scalar's text; a string, `!!binary`, `!!timestamp` or foreign tag leaves a string. */
const isResolvable = /^tag:yaml\.org,2002:(?:bool|int|float|null)$/

const words: ReadonlyMap<string, Scalar> = new Map<string, Scalar>([
  ...['', '~', 'null', 'Null', 'NULL'].map(word => [word, null] as const),
  ...['y', 'Y', 'yes', 'Yes', 'YES', 'true', 'True', 'TRUE', 'on', 'On', 'ON'].map(
    word => [word, true] as const,
  ),
  ...['n', 'N', 'no', 'No', 'NO', 'false', 'False', 'FALSE', 'off', 'Off', 'OFF'].map(
    word => [word, false] as const,
  ),
  ...['.nan', '.NaN', '.NAN'].map(word => [word, Number.NaN] as const),
  ...['.inf', '.Inf', '.INF', '+.inf', '+.Inf', '+.INF'].map(
    word => [word, Number.POSITIVE_INFINITY] as const,
  ),
  ...['-.inf', '-.Inf', '-.INF'].map(word => [word, Number.NEGATIVE_INFINITY] as const),
])

function resolvePlain(text: string): Scalar {
  const word = words.get(text)
  if (word !== undefined) return word
  return /^[-+.0-9]/.test(text) ? (toNumber(text.replaceAll('_', '')) ?? text) : text
}

/** strconv.ParseInt with base 0 (a leading `0` alone means octal), then go-yaml's own expression for floats. */
function toNumber(digits: string): number | undefined {
  const [, sign, prefix = '', whole] = /^([-+]?)(0[xX]|0[bB]|0[oO]|0(?=.))?([0-9a-fA-F]+)$/.exec(digits) ?? []
  const base = baseOf(prefix)
  if (whole !== undefined && base.digits.test(whole)) {
    return Number(`${base.prefix}${whole}`) * (sign === '-' ? -1 : 1)
  }
  return /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/.test(digits)
    ? Number(digits)
    : undefined
}

function baseOf(prefix: string): { readonly digits: RegExp; readonly prefix: string } {
  switch (prefix.toLowerCase()) {
    case '0x':
      return { digits: /^[0-9a-fA-F]+$/, prefix: '0x' }
    case '0b':
      return { digits: /^[01]+$/, prefix: '0b' }
    case '0o':
    case '0':
      return { digits: /^[0-7]+$/, prefix: '0o' }
    default:
      return { digits: /^[0-9]+$/, prefix: '' }
  }
}
