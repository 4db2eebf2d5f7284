import type { RepoPath } from '../../../text/path.ts'
import { type Source, sourceOf } from '../../../text/source.ts'
import type { Plain, YamlNode } from '../../yaml/node.ts'
import { parseYaml } from '../../yaml/parse.ts'
import { plainOf } from '../../yaml/plain.ts'
import type { ValuesLayer } from './layers.ts'
import { parameterValues } from './parameters.ts'

/** The YAML text that a layer gives to Helm; undefined when nothing of the kind stands there. */
export function valuesText({ path, document, route, form, text }: ValuesLayer): string | undefined {
  if (form === 'map' && route.length === 0) return text
  const root = parseYaml(sourceOf(path, text)).documents.find(({ index }) => index === document)?.root
  const node = root?.at(...route)
  if (node === undefined) return undefined
  if (form === 'text') return typeof node.value === 'string' ? node.value : undefined
  return JSON.stringify(form === 'map' ? plainOf(node) : parameterValues(node))
}

/** The maps that a layer sets, one for each document. */
function valuesOf(layer: ValuesLayer): readonly YamlNode[] {
  const known = parsed.get(layer)
  if (known !== undefined) return known
  const { documents } = parseYaml(sourceOf(layer.path, valuesText(layer) ?? ''))
  const roots = documents.flatMap(({ root }) => root ?? [])
  parsed.set(layer, roots)
  return roots
}

const parsed: WeakMap<ValuesLayer, readonly YamlNode[]> = new WeakMap()

export const notAMap = 'it is not a YAML map'

/** Why a file gives no values; `manifest` for one that is something else altogether. */
export function valuesFault(source: Source): { readonly because: string } | 'manifest' | undefined {
  const { documents, failures } = parseYaml(source)
  const [failure] = failures
  if (failure?.kind === 'template')
    return { because: `line ${failure.line} is a template (\`${failure.marker}\`)` }
  if (failure?.kind === 'unparsable')
    return { because: `line ${failure.line} is not valid YAML: ${failure.because}` }
  if (failure !== undefined) return { because: failure.because }
  const roots = documents.flatMap(({ root }) => root ?? [])
  if (roots.some(root => root.kind !== 'map' && !isNull(root))) return { because: notAMap }
  if (roots.some(root => root.at('apiVersion') && root.at('kind'))) return 'manifest'
  return undefined
}

function isNull(node: YamlNode): boolean {
  return node.kind === 'scalar' && node.value === null
}

/** The layer of a values file. */
export function fileLayer(path: RepoPath, text: string): ValuesLayer {
  return { path, document: 0, route: [], form: 'map', text }
}

/** Whether values, later over earlier, switch a dependency off: the first of its conditions that is set decides. */
export function isSwitchedOff(condition: string, layers: readonly ValuesLayer[]): boolean {
  const roots = layers.flatMap(valuesOf).toReversed()
  for (const path of condition.split(',')) {
    const steps = path.trim().split('.')
    const set = roots.map((root): Plain | undefined => root.at(...steps)?.value)
    const decided = set.find(value => value !== undefined)
    if (typeof decided === 'boolean') return !decided
  }
  return false
}
