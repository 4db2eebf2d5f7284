import type { Content } from '../../repository/commit.ts'
import { folderOf, type RepoPath } from '../../text/path.ts'
import type { Planned, PlannedTree, Planner, Touched } from '../rendering/plan.ts'
import type { Scope } from '../scope.ts'
import { type Deployer, deployersIn } from './deployers.ts'
import { gather } from './gather.ts'
import { KustomizeGraph } from './graph.ts'
import { OverlayUnit } from './overlay-unit.ts'
import { type Choice, rootsAbove } from './roots.ts'

export interface KustomizeSettings {
  /** What it leaves out is no root. */
  readonly scope?: Scope
}

/** Plans the builds of a commit's overlays. */
export function kustomizePlanner(tree: PlannedTree, settings: KustomizeSettings): Planner {
  const planned = new OverlayPlans(tree, settings.scope)
  return {
    rootsOf: touched => planned.rootsOf(touched),
    unitsOf: root => planned.unitsOf(root),
    claimed: paths => planned.claimed(paths),
  }
}

/** More paths than these, and reading every kustomization is quicker than looking for who mentions each. */
const few = 50

class OverlayPlans {
  readonly #tree: PlannedTree
  readonly #scope: Scope | undefined
  #graph: Promise<KustomizeGraph> | undefined
  #deployers: Promise<readonly Deployer[]> | undefined
  readonly #known = new Map<string, Content>()
  readonly #units = new Map<RepoPath, Promise<Planned>>()

  constructor(tree: PlannedTree, scope: Scope | undefined) {
    this.#tree = tree
    this.#scope = scope
  }

  async rootsOf(touched: Touched): Promise<ReadonlySet<RepoPath>> {
    const graph = await this.#readGraph()
    const starts = touched === 'everything' ? graph.all : [...touched].flatMap(path => startsOf(path, graph))
    return starts.length === 0 ? new Set() : rootsAbove(starts, await this.#choice())
  }

  unitsOf(root: RepoPath): Promise<Planned> {
    const known = this.#units.get(root) ?? this.#plan(root)
    this.#units.set(root, known)
    return known
  }

  async claimed(paths: Touched): Promise<ReadonlySet<RepoPath>> {
    const graph = await this.#readGraph()
    if (graph.all.length === 0) return new Set()
    const isFew = paths !== 'everything' && paths.size <= few
    if (isFew && ![...paths].some(path => graph.usersOf(path).length > 0)) return new Set()
    const choice = await this.#choice()
    const asked = paths === 'everything' ? this.#tree.entries.map(entry => entry.path) : paths
    const isBuilt = new Map<RepoPath, boolean>()
    const leadsToRoot = (user: RepoPath): boolean => {
      const known = isBuilt.get(user) ?? rootsAbove([user], choice).size > 0
      isBuilt.set(user, known)
      return known
    }
    const named = isFew ? undefined : namedBy(graph, leadsToRoot)
    const isClaimed = (path: string): boolean => named?.has(path) ?? graph.usersOf(path).some(leadsToRoot)
    return new Set(
      [...asked]
        .flatMap(path => graph.entry(path)?.path ?? [])
        .filter(path => !graph.has(path) && isClaimed(path)),
    )
  }

  async #plan(root: RepoPath): Promise<Planned> {
    const graph = await this.#readGraph()
    if (!graph.has(root)) return { units: [], gaps: [] }
    const { inputs, missing, remote, charts } = await gather(root, graph, {
      tree: this.#tree,
      known: this.#known,
    })
    const folder = folderOf(root)
    const overlaid = (await this.#readDeployers()).filter(
      deployer => deployer.folder === folder && deployer.changes.length > 0,
    )
    const partial = [
      ...charts,
      ...overlaid.map(({ title, changes }) => `the ${title} changes it further: ${listed(changes)}`),
    ]
    const gaps = [...remote, ...missing].map(because => ({ kind: 'skipped' as const, path: root, because }))
    const isEmpty = [...inputs.values()].every(({ path }) => graph.has(path))
    const isNothing = remote.length > 0 && isEmpty
    const units = missing.length > 0 || isNothing ? [] : [new OverlayUnit(root, inputs, partial)]
    return { units, gaps }
  }

  async #choice(): Promise<Choice> {
    const [graph, deployers] = await Promise.all([this.#readGraph(), this.#readDeployers()])
    return { graph, scope: this.#scope, deployed: new Set(deployers.map(({ folder }) => folder)) }
  }

  #readGraph(): Promise<KustomizeGraph> {
    this.#graph ??= KustomizeGraph.of(this.#tree)
    return this.#graph
  }

  #readDeployers(): Promise<readonly Deployer[]> {
    this.#deployers ??= this.#readGraph().then(graph =>
      deployersIn(this.#tree, folder => graph.in(folder) !== undefined),
    )
    return this.#deployers
  }
}

function startsOf(path: string, graph: KustomizeGraph): readonly RepoPath[] {
  return graph.has(path) ? [path] : graph.usersOf(path)
}

/** Everything that is named by kustomizations of which something is built. */
function namedBy(graph: KustomizeGraph, isBuilt: (path: RepoPath) => boolean): ReadonlySet<string> {
  const named = new Set<string>()
  for (const path of graph.all) {
    const kustomization = graph.at(path)
    if (kustomization === undefined || !isBuilt(path)) continue
    for (const name of kustomization.names) {
      const target = graph.targetOf(kustomization, name)
      if (target.kind === 'file') named.add(target.path)
    }
  }
  return named
}

function listed(words: readonly string[]): string {
  return words.map(word => `\`${word}\``).join(', ')
}
