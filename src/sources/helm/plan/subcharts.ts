import type { RepoPath } from '../../../text/path.ts'
import { toSource } from '../../../text/source.ts'
import type { AssembledChart } from './assemble.ts'
import type { Chart } from './chart.ts'
import type { ChartDependency, SubchartLayer } from './layers.ts'

/** What the charts below the topmost bring: their default values, and where each is named. */
export interface Subcharts {
  /** Later over earlier. */
  readonly layers: readonly SubchartLayer[]
  /** The topmost chart's first. */
  readonly dependencies: readonly ChartDependency[]
}

/** Aliases multiply from level to level. */
const most = 500
const mostDependencies = 2000

export function subchartsOf(assembled: AssembledChart): Subcharts {
  const walk: Walk = { assembled, layers: [], dependencies: [] }
  let level: readonly Instance[] = [{ at: '', chart: assembled.chart, prefix: [] }]
  const all: Instance[] = []
  while (level.length > 0 && all.length < most) {
    level = level.flatMap(instance => childrenOf(instance, walk)).slice(0, most)
    all.push(...level)
  }
  for (const instance of all.toReversed()) walk.layers.push(...layerOf(instance, assembled))
  return walk
}

interface Walk {
  readonly assembled: AssembledChart
  readonly layers: SubchartLayer[]
  readonly dependencies: ChartDependency[]
}

/** A chart under one of its names. */
interface Instance {
  readonly at: string
  readonly chart: Chart
  readonly prefix: readonly string[]
}

function childrenOf({ at, chart, prefix }: Instance, { assembled, dependencies }: Walk): Instance[] {
  if (dependencies.length > mostDependencies) return []
  const children: Instance[] = []
  for (const { mount, child, name } of inChartsOf(at, assembled)) {
    const named = chart.dependencies.filter(entry => entry.name === name)
    for (const entry of named.length > 0 ? named : [undefined]) {
      const below = [...prefix, entry?.alias ?? name]
      const form = child ? 'folder' : 'archive'
      dependencies.push({ prefix: below, at: entry?.at, form, mount })
      if (child) children.push({ at: `${mount}/`, chart: child, prefix: below })
    }
  }
  for (const { entry } of assembled.missing.filter(missing => missing.at === at)) {
    dependencies.push({
      prefix: [...prefix, entry.alias ?? entry.name],
      at: entry.at,
      form: 'missing',
      mount: '',
    })
  }
  return children
}

/** What lies directly in the `charts/` of an instance. */
function inChartsOf(
  at: string,
  { chart, instances, inputs }: AssembledChart,
): { readonly mount: string; readonly child: Chart | undefined; readonly name: string }[] {
  const start = `${at}charts/`
  const isDirect = (mount: string) => mount.startsWith(start) && !mount.slice(start.length).includes('/')
  const folders = [...instances].flatMap(([place, child]) => {
    const mount = place.slice(0, -1)
    return isDirect(mount) ? [{ mount, child, name: child.name }] : []
  })
  const names = (instances.get(at) ?? chart).dependencies.map(({ name }) => name)
  const archives = [...inputs.keys()].flatMap(mount => {
    if (!isDirect(mount) || !/^[^._].*\.tgz$/.test(mount.slice(start.length))) return []
    return [{ mount, child: undefined, name: archivedName(mount.slice(start.length), names) }]
  })
  return [...folders, ...archives]
}

/** `redis-ha-4.1.0.tgz`: what the dependencies call it, else all before the version. */
function archivedName(file: string, names: readonly string[]): string {
  const guess = /^(.+?)(?:-v?[0-9].*)?\.tgz$/.exec(file)?.[1] ?? file
  return names.find(name => name === guess || /^-v?[0-9]/.test(tailOf(file, name))) ?? guess
}

function tailOf(file: string, name: string): string {
  return file.startsWith(name) ? file.slice(name.length) : ''
}

function layerOf({ at, prefix }: Instance, assembled: AssembledChart): SubchartLayer[] {
  const engine = `${at}values.yaml`
  const path = assembled.inputs.get(engine)
  const text = path === undefined ? undefined : textOf(path, assembled.files.get(engine))
  if (path === undefined || text === undefined) return []
  return [{ path, document: 0, route: [], form: 'map', text, prefix }]
}

/** Undefined for what is no text. */
export function textOf(path: RepoPath, bytes: Uint8Array | undefined): string | undefined {
  return bytes && toSource(path, bytes)?.text
}
