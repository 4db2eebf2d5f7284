import type { RepoPath } from '../../../text/path.ts'
import { sourceOf } from '../../../text/source.ts'
import type { Plain } from '../../yaml/node.ts'
import { parseYaml } from '../../yaml/parse.ts'
import { patchYaml } from '../../yaml/patch.ts'
import { isMapping, plainOf } from '../../yaml/plain.ts'

/**
 * A `Chart.yaml` or `requirements.yaml` without some of its dependencies: Helm refuses a chart that names what is not there.
 * The text is kept as far as it can be, else it becomes JSON.
 */
export function withoutDependencies(path: RepoPath, text: string, names: ReadonlySet<string>): string {
  const source = sourceOf(path, text)
  const document = parseYaml(source).documents[0]
  const items = document?.root?.at('dependencies')?.items() ?? []
  const isMissing = items.map(item => names.has(String(item.at('name')?.value ?? '')))
  if (document?.root === undefined || !isMissing.includes(true)) return text
  const removals = [...isMissing.keys()].filter(at => isMissing[at]).toReversed()
  const patches = removals.map(at => {
    return { kind: 'remove', document: document.index, route: ['dependencies', at] } as const
  })
  return patchYaml(source, patches) ?? JSON.stringify(withoutItems(plainOf(document.root), isMissing))
}

function withoutItems(chart: Plain, isMissing: readonly boolean[]): Plain {
  const listed = isMapping(chart) ? chart['dependencies'] : undefined
  if (!isMapping(chart) || !Array.isArray(listed)) return chart
  return { ...chart, dependencies: listed.filter((_, at) => !isMissing[at]) }
}
