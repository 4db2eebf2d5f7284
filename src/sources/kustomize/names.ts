import { sourceOf } from '../../text/source.ts'
import type { Route, YamlNode } from '../yaml/node.ts'
import { parseYaml } from '../yaml/parse.ts'

/** Something a kustomization names. */
export interface Name {
  /** The top-level key: `resources`. */
  readonly field: string
  /** A path relative to the kustomization's folder, or an address. */
  readonly text: string
  readonly takes: 'file' | 'folder' | 'either'
  readonly node: YamlNode
  /** What names it, as a whole: an item of `resources`, `patches` or `configMapGenerator`. */
  readonly entry: Route
}

/** What an entry of a kustomization names. */
export function namesIn(field: string, node: YamlNode): Name[] {
  const items = node.items()
  switch (field) {
    case 'resources':
    case 'bases':
      return items.flatMap(item => nameAt(field, item, 'either'))
    case 'generators':
    case 'transformers':
    case 'validators':
      return items.flatMap(item => [...nameAt(field, item, 'either'), ...namedInside(field, item)])
    case 'components':
      return items.flatMap(item => nameAt(field, item, 'folder'))
    case 'patchesStrategicMerge':
    case 'crds':
    case 'configurations':
      return items.flatMap(item => nameAt(field, item, 'file'))
    case 'patches':
    case 'patchesJson6902':
    case 'replacements':
      return items.flatMap(item => nameAt(field, item.at('path') ?? item, 'file'))
    case 'configMapGenerator':
    case 'secretGenerator':
      return items.flatMap(item => generatedFrom(field, item))
    case 'openapi':
      return nameAt(field, node.at('path'), 'file')
    default:
      return []
  }
}

function nameAt(field: string, node: YamlNode | undefined, takes: Name['takes']): Name[] {
  const text = node?.value
  if (node === undefined || typeof text !== 'string' || text === '' || isInline(text)) return []
  return [{ field, text, takes, node, entry: node.route.slice(0, field === 'openapi' ? 1 : 2) }]
}

/** A patch or a transformer's configuration may stand in place of its path. */
function isInline(text: string): boolean {
  return /[\n{]|: /.test(text)
}

/** A configuration that stands in place of its path. */
function namedInside(field: string, item: YamlNode): Name[] {
  const { value, route, source } = item
  if (typeof value !== 'string' || !isInline(value)) return []
  const { documents } = parseYaml(sourceOf(source.path, value))
  const names = documents.flatMap(({ root }) => (root ? namesInConfig(field, root) : []))
  return names.map(name => ({ ...name, node: item, entry: route }))
}

/** The files that the configuration of one of kustomize's own plugins names, from the folder of the kustomization that uses it. */
export function namesInConfig(field: string, config: YamlNode): readonly Name[] {
  switch (String(config.at('kind')?.value)) {
    case 'PatchTransformer':
    case 'PatchJson6902Transformer':
      return nameAt(field, config.at('path'), 'file')
    case 'PatchStrategicMergeTransformer':
      return (config.at('paths')?.items() ?? []).flatMap(item => nameAt(field, item, 'file'))
    case 'ReplacementTransformer':
      return (config.at('replacements')?.items() ?? []).flatMap(item =>
        nameAt(field, item.at('path'), 'file'),
      )
    case 'ConfigMapGenerator':
    case 'SecretGenerator':
      return generatedFrom(field, config)
    default:
      return []
  }
}

/** `files` may say under which key a file goes: `tide.conf=conf/tide.ini`. */
function generatedFrom(field: string, item: YamlNode): Name[] {
  const files = item.at('files')?.items() ?? []
  const plain = [...(item.at('envs')?.items() ?? []), item.at('env')]
  return [
    ...files.flatMap(node => nameAt(field, node, 'file').map(withoutKey)),
    ...plain.flatMap(node => nameAt(field, node, 'file')),
  ]
}

function withoutKey(name: Name): Name {
  return { ...name, text: name.text.slice(name.text.indexOf('=') + 1) }
}
