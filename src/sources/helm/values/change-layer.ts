import { type Source, sourceOf } from '../../../text/source.ts'
import type { ValuesRoute } from '../../rendering/unit.ts'
import type { Plain } from '../../yaml/node.ts'
import { parseYaml } from '../../yaml/parse.ts'
import { patchYaml, type YamlPatch } from '../../yaml/patch.ts'
import { isMapping, isScalarPlain } from '../../yaml/plain.ts'
import { blockLines } from '../../yaml/render.ts'
import type { Style } from '../../yaml/style.ts'
import type { ValuesLayer } from '../plan/layers.ts'
import { innerText } from './inner-text.ts'
import { type Parameters, parametersIn } from './parameters.ts'
import { nodeOf } from './reader.ts'
import { nested } from './tree.ts'

/** The file with a key of the layer set or, without a value, removed; undefined when that would touch more. */
export function changeLayer(
  layer: ValuesLayer,
  source: Source,
  route: ValuesRoute,
  value: Plain | undefined,
): string | undefined {
  switch (layer.form) {
    case 'map':
      return changeMap(source, layer, [...layer.route, ...route], value)
    case 'text':
      return changeText(source, layer, route, value)
    case 'parameters':
      return changeParameter(source, layer, route, value)
  }
}

function changeMap(
  source: Source,
  { document }: Pick<ValuesLayer, 'document'>,
  route: ValuesRoute,
  value: Plain | undefined,
): string | undefined {
  if (value === undefined) return patchYaml(source, [{ kind: 'remove', document, route }])
  const { documents, failures } = parseYaml(source)
  const isEmpty = failures.length === 0 && documents.every(({ root }) => root === undefined)
  if (isEmpty && route.every(step => typeof step === 'string')) return withFirst(source, route, value)
  const patch: YamlPatch = { kind: 'set', document, route, value }
  return patchYaml(source, [patch])
}

/** A file that holds nothing, or comments alone, with its first key. */
function withFirst({ text }: Source, route: ValuesRoute, value: Plain): string | undefined {
  const tree = nested(route, value)
  if (!isMapping(tree)) return undefined
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n'
  const head = text === '' || text.endsWith('\n') ? text : text + lineEnd
  return (
    head +
    blockLines(tree, 0, plainStyle)
      .map(line => line + lineEnd)
      .join('')
  )
}

const plainStyle: Style = {
  lineEnd: '\n',
  step: 2,
  dash: 0,
  hasFlowLists: false,
  flowString: 'QUOTE_DOUBLE',
  quote: '"',
}

function changeText(
  source: Source,
  layer: ValuesLayer,
  route: ValuesRoute,
  value: Plain | undefined,
): string | undefined {
  const node = nodeOf(layer, source)
  const inner = node?.isShared === false ? innerText(node) : undefined
  const changed = inner && changeMap(inner.source, { document: 0 }, route, value)
  const text = changed === undefined ? undefined : inner?.replaced(changed)
  const after = text === undefined ? undefined : nodeOf(layer, sourceOf(source.path, text))?.value
  return typeof after === 'string' && after.trimEnd() === changed?.trimEnd() ? text : undefined
}

/** Only what `--set` would read back as the same. */
function changeParameter(
  source: Source,
  layer: ValuesLayer,
  route: ValuesRoute,
  value: Plain | undefined,
): string | undefined {
  const { document } = layer
  const own = parameterAt(source, layer, route)
  if (own === undefined) return undefined
  const item = [...layer.route, own.index]
  if (value === undefined) return patchYaml(source, [{ kind: 'remove', document, route: item }])
  if (!isScalarPlain(value) || value === null) return undefined
  const written: YamlPatch = { kind: 'set', document, route: [...item, 'value'], value: String(value) }
  const text = patchYaml(source, [written])
  const after = text === undefined ? undefined : parameterAt(sourceOf(source.path, text), layer, route)
  return after?.value === value ? text : undefined
}

function parameterAt(source: Source, layer: ValuesLayer, route: ValuesRoute): ReturnType<Parameters['of']> {
  const list = nodeOf(layer, source)
  return list && parametersIn(list).of(route)
}
