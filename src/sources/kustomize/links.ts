import { isBelow, LinkedTree } from '../helm/plan/linked-tree.ts'
import type { PlannedTree } from '../rendering/plan.ts'

/** Where a path leads, or why nowhere. */
type Followed =
  | { readonly kind: 'path'; readonly path: string }
  | { readonly kind: 'broken'; readonly because: string }

const mostHops = 16

/** The symbolic links of a tree. They are followed inside the tree alone. */
export class Links {
  readonly #all: ReadonlySet<string>
  readonly #targets: ReadonlyMap<string, string>

  private constructor(all: ReadonlySet<string>, targets: ReadonlyMap<string, string>) {
    this.#all = all
    this.#targets = targets
  }

  static async of(tree: PlannedTree): Promise<Links> {
    const all = new Set(tree.entries.flatMap(({ kind, path }) => (kind === 'symlink' ? [path] : [])))
    return new Links(all, new Map(all.size === 0 ? [] : await new LinkedTree(tree).links(() => true)))
  }

  follow(path: string): Followed {
    let current = path
    for (let hops = 0; hops <= mostHops; hops++) {
      const link = this.#linkIn(current)
      if (link === undefined) return { kind: 'path', path: current }
      const target = this.#targets.get(link)
      if (target === undefined)
        return { kind: 'broken', because: 'a link that leads out of the repository, or cannot be followed' }
      current = [target, current.slice(link.length + 1)].filter(part => part !== '').join('/')
    }
    return { kind: 'broken', because: 'a link that leads round in a circle' }
  }

  /** A path, and what else it is called by links that lead to it or to a folder above it. */
  namesOf(path: string): readonly string[] {
    const names = new Set([path])
    for (const name of names) {
      if (names.size > mostNames) break
      for (const [link, target] of this.#targets) {
        if (isBelow(name, target) && !isBelow(link, target))
          names.add(
            [link, name.slice(target.length).replace(/^\//, '')].filter(part => part !== '').join('/'),
          )
      }
    }
    return [...names]
  }

  #linkIn(path: string): string | undefined {
    if (this.#all.size === 0) return undefined
    for (let end = path.indexOf('/'); ; end = path.indexOf('/', end + 1)) {
      const part = end === -1 ? path : path.slice(0, end)
      if (this.#all.has(part)) return part
      if (end === -1) return undefined
    }
  }
}

const mostNames = 50
