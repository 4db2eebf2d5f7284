import type { Lookup } from './expand.ts'
import type { Resolution } from './resolution.ts'

/** What BuildKit sets for FROM lines by itself, and in a stage behind `ARG NAME`. */
const platformArgs = new Set(
  ['BUILD', 'TARGET']
    .flatMap(side => ['PLATFORM', 'OS', 'ARCH', 'VARIANT', 'OSVERSION'].map(part => side + part))
    .concat('TARGETSTAGE'),
)

/** Longer chains of stages are not followed. */
const furthestAncestor = 100

interface Definition {
  readonly index: number
  readonly value: Resolution
}

/** The variables of a stage, or of the lines before the first FROM. Definitions come in the order of the file. */
export class Scope {
  readonly #parent: Scope | undefined
  readonly #globals: Scope | undefined
  /** Every name that the file declares anywhere. */
  readonly #declared: ReadonlySet<string>
  readonly #env = new Map<string, Definition[]>()
  readonly #args = new Map<string, Definition[]>()

  constructor(declared: ReadonlySet<string>, globals: Scope | undefined, parent: Scope | undefined) {
    this.#declared = declared
    this.#globals = globals
    this.#parent = parent
  }

  defineEnv(name: string, value: Resolution, index: number): void {
    define(this.#env, name, { index, value })
  }

  /** An ARG without a default takes the one that stands before the first FROM. */
  defineArg(name: string, value: Resolution | undefined, index: number): void {
    const global =
      this.#globals === undefined
        ? undefined
        : latest(this.#globals.#args.get(name), Number.POSITIVE_INFINITY)
    define(this.#args, name, { index, value: value ?? global ?? { kind: 'unset', name } })
  }

  /** What names stand for just before the instruction with that index. ENV wins over ARG (Dockerfile reference, ARG). */
  before(index: number): Lookup {
    return name => {
      const set = this.#find('env', name, index) ?? this.#find('args', name, index)
      if (set !== undefined) return set
      if (this.#globals === undefined && platformArgs.has(name)) return { kind: 'unset', name }
      if (this.#declared.has(name)) return { kind: 'invisible', name, value: '' }
      return { kind: 'undeclared', name }
    }
  }

  #find(kind: 'env' | 'args', name: string, index: number): Resolution | undefined {
    let scope: Scope | undefined = this
    for (let step = 0; scope !== undefined && step < furthestAncestor; step++) {
      const definitions = (kind === 'env' ? scope.#env : scope.#args).get(name)
      const found = latest(definitions, step === 0 ? index : Number.POSITIVE_INFINITY)
      if (found !== undefined) return found
      scope = scope.#parent
    }
    return undefined
  }
}

function define(definitions: Map<string, Definition[]>, name: string, definition: Definition): void {
  const same = definitions.get(name)
  if (same === undefined) definitions.set(name, [definition])
  else same.push(definition)
}

/** The value of the last definition before an instruction. */
function latest(definitions: readonly Definition[] | undefined, index: number): Resolution | undefined {
  if (definitions === undefined) return undefined
  let low = 0
  let high = definitions.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((definitions[middle]?.index ?? 0) < index) low = middle + 1
    else high = middle
  }
  return definitions[low - 1]?.value
}
