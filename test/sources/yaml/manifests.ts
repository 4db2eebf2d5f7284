import fc from 'fast-check'
import type { Plain, Route, Scalar } from '../../../src/sources/yaml/node.ts'

/** A value and how it is written. */
export type Written =
  | { readonly kind: 'scalar'; readonly value: Scalar; readonly text: string }
  | { readonly kind: 'map'; readonly isFlow: boolean; readonly entries: readonly WrittenEntry[] }
  | { readonly kind: 'list'; readonly isFlow: boolean; readonly items: readonly Written[] }

export interface WrittenEntry {
  readonly key: string
  readonly value: Written
  readonly comment: string | undefined
}

/** How a whole file is written. */
export interface Manner {
  readonly form: 'yaml' | 'json' | 'compact json'
  readonly step: number
  readonly hasIndentedDashes: boolean
  readonly lineEnd: '\n' | '\r\n'
  readonly hasFinalLineEnd: boolean
}

export const manners: fc.Arbitrary<Manner> = fc.record({
  form: fc.constantFrom('yaml', 'yaml', 'yaml', 'json', 'compact json'),
  step: fc.constantFrom(2, 4),
  hasIndentedDashes: fc.boolean(),
  lineEnd: fc.constantFrom('\n', '\r\n'),
  hasFinalLineEnd: fc.boolean(),
})

const keys = ['kind', 'spec', 'crane', 'berth', 'tide-api', 'image', 'on', 'a.b/c', 'securityContext', '8080']

const scalars = fc
  .constantFrom<(readonly [Scalar, string])[]>(
    ['tide-api', 'tide-api'],
    ['harbour', '"harbour"'],
    ['yes', "'yes'"],
    [true, 'yes'],
    [false, 'false'],
    [511, '0777'],
    [8080, '8080'],
    [null, ''],
    [null, '~'],
    ['a: b # c', '"a: b # c"'],
    ["it's", "'it''s'"],
    ['', '""'],
    ['nginx:1.27', 'nginx:1.27'],
  )
  .map(([value, text]): Written => ({ kind: 'scalar', value, text }))

export const roots: fc.Arbitrary<Written> = fc
  .letrec<{ tree: Written; map: Written; list: Written }>(tie => ({
    tree: fc.oneof({ maxDepth: 4, withCrossShrink: true }, scalars, tie('map'), tie('list')),
    map: fc.record({
      kind: fc.constant('map' as const),
      isFlow: fc.integer({ min: 0, max: 3 }).map(die => die === 0),
      entries: fc.uniqueArray(
        fc.record({
          key: fc.constantFrom(...keys),
          value: tie('tree'),
          comment: fc.option(fc.constantFrom('since 2019', 'see berth: 4', '{{ no template }}'), {
            nil: undefined,
            freq: 4,
          }),
        }),
        { selector: entry => entry.key, maxLength: 4 },
      ),
    }),
    list: fc.record({
      kind: fc.constant('list' as const),
      isFlow: fc.integer({ min: 0, max: 3 }).map(die => die === 0),
      items: fc.array(tie('tree'), { maxLength: 3 }),
    }),
  }))
  .map.filter(root => root.kind === 'map' && root.entries.length > 0)

export function meaningOf(written: Written): Plain {
  switch (written.kind) {
    case 'scalar':
      return written.value
    case 'map':
      return Object.fromEntries(written.entries.map(({ key, value }) => [keyOf(key), meaningOf(value)]))
    case 'list':
      return written.items.map(meaningOf)
  }
}

/** The routes of all values but the root. */
export function routesOf(plain: Plain, route: Route = []): readonly Route[] {
  if (typeof plain !== 'object' || plain === null) return []
  return Object.entries(plain).flatMap(([key, below]) => {
    const next = [...route, Array.isArray(plain) ? Number(key) : key]
    return [next, ...routesOf(below, next)]
  })
}

export function textOf(root: Written, manner: Manner): string {
  const end = manner.hasFinalLineEnd ? '\n' : ''
  return `${bodyOf(root, manner)}${end}`.replaceAll('\n', manner.lineEnd)
}

function bodyOf(root: Written, manner: Manner): string {
  if (manner.form === 'json') return JSON.stringify(meaningOf(root), null, manner.step)
  if (manner.form === 'compact json') return JSON.stringify(meaningOf(root))
  return isInline(root) ? flowOf(root) : blockOf(root, 0, manner).join('\n')
}

/** `on` is written plain in YAML, and so is the key `true`. */
function keyOf(key: string): string {
  return key === 'on' ? 'true' : key
}

function isInline(written: Written): boolean {
  if (written.kind === 'scalar') return true
  return written.isFlow || (written.kind === 'map' ? written.entries.length : written.items.length) === 0
}

function flowOf(written: Written): string {
  switch (written.kind) {
    case 'scalar':
      return written.text === '' ? 'null' : written.text
    case 'map':
      return `{${written.entries.map(({ key, value }) => `${key}: ${flowOf(value)}`).join(', ')}}`
    case 'list':
      return `[${written.items.map(flowOf).join(', ')}]`
  }
}

function blockOf(written: Written, column: number, manner: Manner): readonly string[] {
  const pad = ' '.repeat(column)
  if (written.kind === 'map') return written.entries.flatMap(entry => entryOf(entry, column, manner))
  if (written.kind === 'scalar') return [pad + written.text]
  return written.items.flatMap(item => {
    if (isInline(item)) return [`${pad}- ${flowOf(item)}`]
    const [first = '', ...others] = blockOf(item, column + 2, manner)
    return [`${pad}- ${first.slice(column + 2)}`, ...others]
  })
}

function entryOf({ key, value, comment }: WrittenEntry, column: number, manner: Manner): readonly string[] {
  const tail = comment === undefined ? '' : ` # ${comment}`
  const head = `${' '.repeat(column)}${key}:`
  if (value.kind === 'scalar') return [`${head}${value.text === '' ? '' : ' '}${value.text}${tail}`]
  if (isInline(value)) return [`${head} ${flowOf(value)}${tail}`]
  const below = value.kind === 'map' ? manner.step : manner.hasIndentedDashes ? manner.step : 0
  return [`${head}${tail}`, ...blockOf(value, column + below, manner)]
}
