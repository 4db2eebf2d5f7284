import { groupBy } from '../../../text/group.ts'
import { fileNameOf, folderOf, type RepoPath } from '../../../text/path.ts'
import type { PlannedTree } from '../../rendering/plan.ts'
import { type Chart, type DependencyEntry, isFolderName, type NoChart, readChart } from './chart.ts'
import { insideTree, type LinkedTree } from './linked-tree.ts'
import { compareVersions, parseVersion } from './version.ts'
import { isInRange } from './version-range.ts'

/** Where a dependency comes from. */
export type Provider =
  /** It lies in the chart's own `charts/`. */
  | { readonly kind: 'vendored' }
  /** Another chart of the repository takes its place. */
  | { readonly kind: 'elsewhere'; readonly chart: Chart }
  | { readonly kind: 'missing' }

/** The charts of one commit and who uses whom; read from what they say of themselves, not from their templates. */
export interface ChartGraph {
  readonly charts: ReadonlyMap<string, Chart>
  /** Folders with a `Chart.yaml` that cannot be read. */
  readonly faults: ReadonlyMap<string, NoChart>
  providerOf(entry: DependencyEntry): Provider
  /** Folders of the charts that a chart takes in, directly. */
  usedBy(folder: string): ReadonlySet<string>
  usersOf(folder: string): ReadonlySet<string>
  /** The folder of the chart that a path belongs to. */
  ownerOf(path: string): string | undefined
  /** Folders of the charts that take a path in through a link. */
  linkedTo(path: string): readonly string[]
  /** A link in a chart's `templates/` leads to it. */
  isLinkedTemplate(path: string): boolean
}

const manifestLimit = 256 << 10

/** @param isDeployed whether a chart may stand for itself; others are the last choice for a dependency */
export async function readGraph(
  tree: PlannedTree,
  linked: LinkedTree,
  isDeployed: (path: string) => boolean,
): Promise<ChartGraph> {
  const { charts, faults } = await readCharts(tree)
  const folders = new Set([...charts.keys(), ...faults.keys()])
  const ownerOf = (path: string) => ownerIn(folders, path)
  const links = await linked.links(path => ownerOf(path) !== undefined)
  const uses = new Map<string, Set<string>>()
  const providers = new Map<DependencyEntry, Provider>()
  const choice = choiceOf(charts, isDeployed)
  const nested = groupBy([...folders].filter(isLoaded), folderOf)
  for (const chart of charts.values()) {
    const own = new Set(nested.get(inCharts(chart.folder)))
    for (const [path, target] of links)
      if (folderOf(path) === inCharts(chart.folder) && folders.has(target)) own.add(target)
    for (const entry of chart.dependencies) {
      const provider = (await vendored(chart, entry, { charts, own, linked })) ?? choice(chart, entry)
      providers.set(entry, provider)
      if (provider.kind === 'elsewhere') own.add(provider.chart.folder)
    }
    own.delete(chart.folder)
    uses.set(chart.folder, own)
  }
  const users = reversed(uses)
  const byTarget = groupBy(links, ([, target]) => target)
  const linksTo = (path: string) =>
    withParents(path).flatMap(target => byTarget.get(target)?.map(([link]) => link) ?? [])
  return {
    charts,
    faults,
    providerOf: entry => providers.get(entry) ?? { kind: 'missing' },
    usedBy: folder => uses.get(folder) ?? none,
    usersOf: folder => users.get(folder) ?? none,
    ownerOf,
    linkedTo: path => linksTo(path).flatMap(link => ownerOf(link) ?? []),
    isLinkedTemplate: path => linksTo(path).some(link => isInTemplates(link, ownerOf(link))),
  }
}

const none: ReadonlySet<string> = new Set()

interface Charts {
  readonly charts: ReadonlyMap<string, Chart>
  readonly faults: ReadonlyMap<string, NoChart>
}

/** What lies below a chart's `templates/` is a text of that chart, whatever its name. */
async function readCharts({ commit, entries }: PlannedTree): Promise<Charts> {
  const named = entries.filter(entry => entry.kind === 'file' && fileNameOf(entry.path) === 'Chart.yaml')
  const folders = new Set(named.map(entry => folderOf(entry.path)))
  const manifests = named.filter(entry => !isBelowTemplates(entry.path, folders))
  const required = new Set(
    manifests.map(entry => `${entry.path.slice(0, -'Chart.yaml'.length)}requirements.yaml`),
  )
  const requirements = entries.filter(entry => entry.kind === 'file' && required.has(entry.path))
  const contents = new Map<string, Uint8Array | string>()
  for await (const [{ path }, content] of commit.read([...manifests, ...requirements], manifestLimit))
    contents.set(path, content.kind === 'bytes' ? content.bytes : content.because)
  const beside = new Map(requirements.map(entry => [folderOf(entry.path), entry.path]))
  const charts = new Map<string, Chart>()
  const faults = new Map<string, NoChart>()
  for (const { path } of manifests) {
    const chart = chartAt(path, beside.get(folderOf(path)), contents)
    if ('because' in chart) faults.set(folderOf(path), chart)
    else charts.set(chart.folder, chart)
  }
  return { charts, faults }
}

function chartAt(
  path: RepoPath,
  requirements: RepoPath | undefined,
  contents: ReadonlyMap<string, Uint8Array | string>,
): Chart | NoChart {
  const bytes = contents.get(path) ?? 'it cannot be read'
  if (typeof bytes === 'string') return { path, because: bytes }
  const required = requirements === undefined ? undefined : contents.get(requirements)
  if (requirements === undefined || typeof required !== 'object') return readChart(path, bytes, undefined)
  return readChart(path, bytes, { path: requirements, bytes: required })
}

function isBelowTemplates(path: string, folders: ReadonlySet<string>): boolean {
  for (let folder = folderOf(path); folder !== ''; folder = folderOf(folder))
    if (fileNameOf(folder) === 'templates' && folders.has(folderOf(folder))) return true
  return false
}

/** A path and the folders it lies in, up to `''`. */
function withParents(path: string): readonly string[] {
  const all = [path]
  for (let folder = path; folder !== ''; all.push(folder)) folder = folderOf(folder)
  return all
}

function ownerIn(folders: ReadonlySet<string>, path: string): string | undefined {
  for (let folder = folderOf(path); ; folder = folderOf(folder)) {
    if (folders.has(folder)) return folder
    if (folder === '') return undefined
  }
}

/** Whether a path lies in the `templates/` of the chart in a folder. */
export function isInTemplates(path: string, folder: string | undefined): boolean {
  return folder !== undefined && path.startsWith(folder === '' ? 'templates/' : `${folder}/templates/`)
}

function inCharts(folder: string): string {
  return folder === '' ? 'charts' : `${folder}/charts`
}

/** Of what is in `charts/`: Helm passes over what begins with a dot or an underscore. */
function isLoaded(folder: string): boolean {
  return /^[^._]/.test(fileNameOf(folder))
}

interface Vendoring {
  readonly charts: ReadonlyMap<string, Chart>
  /** Folders in the chart's `charts/`, linked ones too. */
  readonly own: ReadonlySet<string>
  readonly linked: LinkedTree
}

async function vendored(
  chart: Chart,
  { name }: DependencyEntry,
  { charts, own, linked }: Vendoring,
): Promise<Provider | undefined> {
  const folder = inCharts(chart.folder)
  if ([...own].some(other => charts.get(other)?.name === name)) return { kind: 'vendored' }
  const isArchive = (file: string) =>
    file.startsWith(`${name}-`) && /^v?[0-9][^/]*\.tgz$/.test(file.slice(name.length + 1))
  for (const { path } of linked.entriesBelow(folder)) {
    const file = path.slice(folder.length + 1)
    if (file === `${name}.tgz` || isArchive(file)) return { kind: 'vendored' }
  }
  const behindLink = isFolderName(name) && (await linked.file(`${folder}/${name}/Chart.yaml`))
  return behindLink ? { kind: 'vendored' } : undefined
}

/** How a dependency that is not vendored is found: by its `file://` path, else by name and range, the newest first. */
function choiceOf(
  charts: ReadonlyMap<string, Chart>,
  isDeployed: (path: string) => boolean,
): (chart: Chart, entry: DependencyEntry) => Provider {
  const byName = groupBy(
    [...charts.values()].filter(({ folder }) => !isVendoredCopy(folder, charts)),
    ({ name }) => name,
  )
  return (chart, { name, range, repository }) => {
    if (repository.startsWith('file://')) {
      const target = insideTree(chart.folder, repository.slice('file://'.length))
      const found = target === undefined ? undefined : charts.get(target)
      return found?.name === name ? { kind: 'elsewhere', chart: found } : { kind: 'missing' }
    }
    const candidates = (byName.get(name) ?? []).filter(
      other => other.folder !== chart.folder && isInRange(other.version, range),
    )
    const [best] = candidates.toSorted(
      (a, b) => Number(isDeployed(b.path)) - Number(isDeployed(a.path)) || newerFirst(a, b),
    )
    return best ? { kind: 'elsewhere', chart: best } : { kind: 'missing' }
  }
}

function newerFirst(a: Chart, b: Chart): number {
  const [left, right] = [parseVersion(a.version), parseVersion(b.version)]
  return left && right ? compareVersions(right, left) : 0
}

/** Another chart's copy is that chart's own matter. */
function isVendoredCopy(folder: string, charts: ReadonlyMap<string, Chart>): boolean {
  const parent = folderOf(folder)
  return fileNameOf(parent) === 'charts' && charts.has(folderOf(parent))
}

function reversed(uses: ReadonlyMap<string, ReadonlySet<string>>): Map<string, Set<string>> {
  const users = new Map<string, Set<string>>()
  for (const [user, used] of uses) {
    for (const folder of used) users.set(folder, (users.get(folder) ?? new Set()).add(user))
  }
  return users
}
