import { joinPath } from '../../../text/path.ts'
import type { Source } from '../../../text/source.ts'
import type { YamlNode } from '../../yaml/node.ts'
import { plainOf } from '../../yaml/plain.ts'
import { textAt } from './chart.ts'
import { insideTree } from './linked-tree.ts'
import { hasListParameter } from './parameters.ts'
import type { Release, ReleaseValues } from './releases.ts'

/**
 * The charts of an Argo CD `Application` or `ApplicationSet`: https://argo-cd.readthedocs.io/en/stable/user-guide/helm/.
 * Of a set's template only sources that are written out, without a parameter in them.
 */
export function applicationReleases(source: Source, object: YamlNode): readonly Release[] {
  const kind = textAt(object, 'kind')
  if (kind !== 'Application' && kind !== 'ApplicationSet') return []
  const isSet = kind === 'ApplicationSet'
  const app = isSet ? object.at('spec', 'template') : object
  const spec = app?.at('spec')
  if (app === undefined || spec === undefined) return []
  const sources = spec.at('sources')?.items() ?? []
  const charts = [spec.at('source'), ...sources].filter(one => textAt(one, 'path') !== '')
  return charts.flatMap(chart => {
    if (chart === undefined || (isSet && isTemplated(chart))) return []
    const chartFolder = insideTree('', textAt(chart, 'path').replace(/^\/+/, ''))
    const helm = chart.at('helm')
    if (chartFolder === undefined) return []
    const own = isSet ? '' : textAt(app, 'metadata', 'name')
    return [
      {
        source,
        object: `${kind} ${textAt(object, 'metadata', 'name')}`,
        chartFolder,
        releaseName:
          literal(textAt(helm, 'releaseName')) ?? literal(own) ?? literal(textAt(app, 'metadata', 'name')),
        namespace: literal(textAt(helm, 'namespace')) ?? literal(textAt(spec, 'destination', 'namespace')),
        kubeVersion: literal(textAt(helm, 'kubeVersion')),
        apiVersions: textsOf(helm?.at('apiVersions')),
        values: valuesOf(helm, chartFolder),
        replacesDefaults: false,
        partial: gapsOf(helm),
      },
    ]
  })
}

/** Files, then the values in the object (of both forms the map counts), then the parameters. */
function valuesOf(helm: YamlNode | undefined, chartFolder: string): readonly ReleaseValues[] {
  const isOptional = helm?.at('ignoreMissingValueFiles')?.value === true
  const files = textsOf(helm?.at('valueFiles')).map((written): ReleaseValues => {
    return { kind: 'file', written, path: pathOf(written, chartFolder), isOptional }
  })
  const map = helm?.at('valuesObject')
  const text = helm?.at('values')
  const parameters = helm?.at('parameters')
  return [
    ...files,
    ...(map?.kind === 'map' ? [inline(map, 'map')] : text && !map ? [inline(text, 'text')] : []),
    ...(parameters?.kind === 'list' ? [inline(parameters, 'parameters')] : []),
  ]
}

export function inline(
  { document, route }: YamlNode,
  form: 'map' | 'text' | 'parameters',
): Extract<ReleaseValues, { readonly kind: 'inline' }> {
  return { kind: 'inline', document: document.index, route, form }
}

/** `$values/prod.yaml` is from the root of another source's repository, which is taken for this one; `/` from the root. */
function pathOf(written: string, chartFolder: string): ReturnType<typeof joinPath> {
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(written)) return undefined
  const fromRoot = /^(?:\$[^/]*)?\/+(.*)$/s.exec(written)?.[1]
  return fromRoot === undefined ? joinPath(chartFolder, written) : joinPath('', fromRoot)
}

function gapsOf(helm: YamlNode | undefined): readonly string[] {
  const parameters = helm?.at('parameters')
  return [
    ...((helm?.at('fileParameters')?.items().length ?? 0) > 0 ? ['its `fileParameters` are not read'] : []),
    ...(parameters && hasListParameter(parameters) ? ['its parameters for items of lists are not read'] : []),
  ]
}

export function textsOf(list: YamlNode | undefined): readonly string[] {
  return list?.items().flatMap(({ value }) => (typeof value === 'string' ? [value] : [])) ?? []
}

function isTemplated(node: YamlNode): boolean {
  return JSON.stringify(plainOf(node)).includes('{{')
}

/** Undefined for nothing, and for what a set fills in. */
function literal(text: string): string | undefined {
  return text === '' || text.includes('{{') ? undefined : text
}
