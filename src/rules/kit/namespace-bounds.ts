import type { KubeObject } from '../../sources/kubernetes/object.ts'
import {
  commonKinds,
  type IndexedKind,
  type RepositoryIndex,
  type Where,
} from '../../sources/kubernetes/repository-index.ts'
import { first } from '../../text/first.ts'
import { fileNameOf, folderOf, joinPath, type RepoPath } from '../../text/path.ts'
import type { NewFile } from './fix.ts'
import { isNamespace, isNamespaceName } from './namespaces.ts'
import { type CannotTell, cannotTell, type Problem } from './rule.ts'
import { titleOf } from './titles.ts'

/** An object that bounds what a namespace takes. */
export interface Bounds {
  readonly kind: 'LimitRange' | 'ResourceQuota'
  /** `resource-quota` */
  readonly fileName: string
  /** What to do, in the imperative. */
  readonly title: string
  readonly check: string
  /** Of a new one, below its metadata. */
  readonly spec: string
}

/** What takes something of a namespace. */
const takingKinds: readonly IndexedKind[] = [...commonKinds, 'PersistentVolumeClaim']

/** What a rule looks up that asks for bounds. */
export const boundsReads: readonly IndexedKind[] = ['Namespace', ...takingKinds]

/**
 * What there is to say of a namespace that holds a workload or a claim, but no such object. A Namespace of the commit bears the
 * finding, else each workload and each claim.
 */
export function* lackOfBounds(
  object: KubeObject,
  bounds: Bounds,
  index: RepositoryIndex,
): Generator<Problem | CannotTell> {
  const isOwner = isNamespace(object)
  if (!isOwner && !takes(object)) return
  const namespace = isOwner ? object.name : object.namespace
  if (namespace === '') return
  if (namespace === undefined) yield* ofUnplaced(object, bounds, index)
  else if (!isNamespaceName(namespace)) yield cannotTell('the namespace is named by whoever applies it')
  else if (isOwner || !holds(index, 'Namespace', namespace)) yield* ofPlaced(object, namespace, bounds, index)
}

function takes({ kind, group, pod }: KubeObject): boolean {
  return pod !== undefined || (kind === 'PersistentVolumeClaim' && group === '')
}

function* ofPlaced(
  object: KubeObject,
  namespace: string,
  bounds: Bounds,
  index: RepositoryIndex,
): Generator<Problem | CannotTell> {
  const { kind } = bounds
  if (holds(index, kind, namespace)) return
  if (isUnseen(index, kind, { mentioning: namespace })) {
    yield cannotTell(`a ${kind} may stand in files that were not read`)
  } else if (isBeside(object, kind, index)) {
    yield cannotTell(`a ${kind} beside it leaves its namespace to whoever applies it`)
  } else if (!isNamespace(object) || !isEmpty(namespace, index)) {
    const whose = isNamespace(object) ? '' : ` of ${titleOf(object)}`
    const newFile = fileFor(namespace, object, bounds, index)
    yield {
      at: object.at('metadata', 'namespace') ?? object,
      absent: true,
      key: namespace,
      concerns: namespace,
      message: `Namespace \`${namespace}\`${whose} has no ${kind} in this repository.`,
      ...(newFile && { newFile }),
    }
  }
}

function* ofUnplaced(
  object: KubeObject,
  { kind }: Bounds,
  index: RepositoryIndex,
): Generator<Problem | CannotTell> {
  if (isBeside(object, kind, index)) return
  const isOpen = isUnseen(index, kind, { folder: folderOf(object.source.path) })
  const message = `${titleOf(object)} names no namespace, and no ${kind} stands beside it.`
  yield isOpen
    ? cannotTell(`a ${kind} may stand in files that were not read`)
    : { at: object, absent: true, message }
}

/** Whether the commit has a Namespace of that name, or an object of the kind in it. */
function holds(index: RepositoryIndex, kind: 'Namespace' | Bounds['kind'], namespace: string): boolean {
  return remembered(index, `${kind} in ${namespace}`, () => {
    const objects = index.objects(kind, { mentioning: namespace })
    const isIt = (object: KubeObject) =>
      kind === 'Namespace' ? isNamespace(object) && object.name === namespace : object.namespace === namespace
    return first(objects, isIt) !== undefined
  })
}

/** Nothing of the commit is put into it; what may be put there from elsewhere is bounded there. */
function isEmpty(namespace: string, index: RepositoryIndex): boolean {
  return !remembered(index, `use of ${namespace}`, () =>
    takingKinds.some(kind => {
      const isIn = (object: KubeObject) => object.namespace === namespace && takes(object)
      return first(index.objects(kind, { mentioning: namespace }), isIn) !== undefined
    }),
  )
}

/** One that leaves its namespace to whoever applies it stands in the same folder. */
function isBeside({ source }: KubeObject, kind: Bounds['kind'], index: RepositoryIndex): boolean {
  const folder = folderOf(source.path)
  return remembered(
    index,
    `${kind} beside ${folder}`,
    () => first(index.objects(kind, { folder }), ({ namespace }) => namespace === undefined) !== undefined,
  )
}

/** Every workload of a namespace asks the same. */
function remembered(index: RepositoryIndex, question: string, ask: () => boolean): boolean {
  const known = answers.get(index) ?? new Map<string, boolean>()
  answers.set(index, known)
  const answer = known.get(question) ?? ask()
  known.set(question, answer)
  return answer
}

const answers = new WeakMap<RepositoryIndex, Map<string, boolean>>()

function isUnseen(index: RepositoryIndex, kind: Bounds['kind'], where: Where): boolean {
  return !index.isWhole || index.isHidden(kind, where)
}

function fileFor(
  namespace: string,
  beside: KubeObject,
  { kind, fileName, title, check, spec }: Bounds,
  index: RepositoryIndex,
): NewFile | undefined {
  const path = freePath(namespace, fileName, beside, index)
  if (path === undefined) return undefined
  const text = `apiVersion: v1
kind: ${kind}
metadata:
  name: ${namespace}
  namespace: ${namespace}
${spec}`
  const isListed = ['kustomization.yaml', 'kustomization.yml', 'Kustomization'].some(name => {
    const kustomization = joinPath(folderOf(path), name)
    return kustomization !== undefined && index.has(kustomization)
  })
  return {
    title,
    path,
    text,
    check: isListed ? `It must be listed in the kustomization beside it. ${check}` : check,
  }
}

/** `harbour/resource-quota.yaml`, else a name that says which namespace it is for. */
function freePath(
  namespace: string,
  fileName: string,
  { source: { path } }: KubeObject,
  index: RepositoryIndex,
): RepoPath | undefined {
  const folder = folderOf(path)
  const ending = path.endsWith('.yml') ? 'yml' : 'yaml'
  const own = fileNameOf(folder) === namespace ? [`${fileName}.${ending}`] : []
  const names = [...own, `${namespace}-${fileName}.${ending}`]
  return names.map(name => joinPath(folder, name)).find(free => free !== undefined && !index.has(free))
}
