import { joinPath } from '../../../text/path.ts'
import type { Source } from '../../../text/source.ts'
import type { YamlNode } from '../../yaml/node.ts'
import { inline, textsOf } from './argo.ts'
import { textAt } from './chart.ts'
import { insideTree } from './linked-tree.ts'
import type { Release, ReleaseValues } from './releases.ts'

/** The chart of a Flux `HelmRelease` that comes from a git repository: https://fluxcd.io/flux/components/helm/helmreleases/. */
export function helmReleases(source: Source, object: YamlNode): readonly Release[] {
  const spec = object.at('spec')
  const chart = spec?.at('chart', 'spec')
  if (textAt(object, 'kind') !== 'HelmRelease' || chart === undefined) return []
  if (textAt(chart, 'sourceRef', 'kind') !== 'GitRepository') return []
  const chartFolder = insideTree('', textAt(chart, 'chart').replace(/^\/+/, ''))
  if (chartFolder === undefined || textAt(chart, 'chart') === '') return []
  const name = textAt(object, 'metadata', 'name')
  const target = textAt(spec, 'targetNamespace')
  const files = [textAt(chart, 'valuesFile'), ...textsOf(chart.at('valuesFiles'))].filter(file => file !== '')
  const values = spec?.at('values')
  return [
    {
      source,
      object: `HelmRelease ${name}`,
      chartFolder,
      releaseName:
        textAt(spec, 'releaseName') || [target, name].filter(part => part !== '').join('-') || undefined,
      namespace: target || textAt(object, 'metadata', 'namespace') || undefined,
      kubeVersion: undefined,
      apiVersions: [],
      values: [
        ...files.map((written): ReleaseValues => {
          const isOptional = chart.at('ignoreMissingValuesFiles')?.value === true
          return { kind: 'file', written, path: joinPath('', written.replace(/^\/+/, '')), isOptional }
        }),
        ...(values?.kind === 'map' ? [inline(values, 'map')] : []),
      ],
      replacesDefaults: files.length > 0,
      partial: spec?.at('valuesFrom')?.items().length ? ['the values of its `valuesFrom` are not read'] : [],
    },
  ]
}
