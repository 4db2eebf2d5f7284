import type { Container, Pod } from '../../sources/kubernetes/object.ts'
import type { RepositoryIndex } from '../../sources/kubernetes/repository-index.ts'
import { builtUserOf, checkOfImage, checkOfUsers, nameUser } from '../kit/built-images.ts'
import { type Fix, fixToReview, type Patch, safeFix, set, withNarrower } from '../kit/fix.ts'
import { podSecurityStandards, securityContext } from '../kit/references.ts'
import type { Problem, Rule } from '../kit/rule.ts'
import { answersForPod, changesOwners, isLeftToPod, setForPod, setOwn } from '../kit/security-context.ts'

const field = 'runAsNonRoot'

export const rule: Rule = {
  target: 'container',
  severity: 'medium',
  profile: 'standard',
  checklist: ['WORK-1'],
  title: 'Containers must run as a user other than root',
  why: 'Root in a container is root for the kernel: what breaks out of the container has every right on the node. `runAsNonRoot: true` refuses to start an image that would run as root.',
  references: [podSecurityStandards, securityContext],

  *check(container, index) {
    if (container.pod.hasUserNamespace) return
    const explicit = [...refusals(container, index)]
    yield* explicit
    if (explicit.length > 0 || container.effective(field)?.value === true) return

    const uid = uidOf(container)
    if (uid === 0) {
      yield {
        at: container.effective('runAsUser') ?? container,
        absent: true,
        message: `Nothing refuses to start container \`${container.name}\` as root, which is what its user id says.`,
      }
      return
    }
    const fix = enforce(container, index)
    yield {
      at: container,
      absent: true,
      ...(uid !== undefined && { severity: 'low', profile: 'strict' }),
      message:
        uid === undefined
          ? `Container \`${container.name}\` may run as root.`
          : `Container \`${container.name}\` runs as user ${uid}, but nothing enforces that it is not root.`,
      ...(fix && { fix }),
    }
  },
}

/** What is written as false, at the container and at the pod. Where user 0 is written too, true alone would only stop it. */
function* refusals(container: Container, index: RepositoryIndex): Generator<Problem> {
  const own = container.at('securityContext', field)
  if (own?.value === false) {
    yield {
      at: own,
      key: 'allowed',
      severity: 'high',
      message: `Container \`${container.name}\` is allowed to run as root.`,
      ...(uidOf(container) !== 0 && {
        fix: enforceBy(setOwn(container, field, true), container, index),
      }),
    }
  }
  const inherited = container.pod.at('securityContext', field)
  if (inherited?.value === false && answersForPod(container, field)) {
    yield {
      at: inherited,
      key: 'allowed by the pod',
      severity: 'high',
      message: `Container \`${container.name}\` stands in a pod that allows its containers to run as root.`,
      ...(!usersOf(container.pod).includeRoot && {
        fix: fixToReview(title, checkOfUsers(container.pod, index), set(container.pod.spec, route, true)),
      }),
    }
  }
}

const route = ['securityContext', field]
const title = 'Refuse to start as root'

/** Undefined on Windows, where user ids mean nothing. */
function uidOf(container: Container): number | undefined {
  const uid = container.pod.isWindows ? undefined : container.effective('runAsUser')?.value
  return typeof uid === 'number' ? uid : undefined
}

/** For the whole pod where every container lacks it; blind where a user id is written for all it touches. */
function enforce(container: Container, index: RepositoryIndex): Fix | undefined {
  const { pod } = container
  if (needsRoot(container)) return undefined
  const all = usersOf(pod)
  const isForAll = isLeftToPod(pod, field) && !all.includeRoot
  const alone = setOwn(container, field, true)
  const isNumbered = (uidOf(container) ?? 0) > 0
  const own = isNumbered ? safeFix(title, alone) : enforceBy(alone, container, index, { isAlone: isForAll })
  if (!isForAll) return own
  const patch = setForPod(pod, route, true)
  if (all.areKnown) return withNarrower(safeFix(title, patch), own)
  const check = pod.containers.length > 1 ? checkOfUsers(pod, index) : undefined
  return withNarrower(enforceBy(patch, container, index, { check }), own)
}

interface Scope {
  /** Of all containers of the pod. */
  readonly check?: string | undefined
  /** Nothing of the pod may change. */
  readonly isAlone?: boolean
}

/** With the user of the image, where a Dockerfile of the repository tells its number. */
function enforceBy(
  patch: Patch,
  container: Container,
  index: RepositoryIndex,
  { check, isAlone }: Scope = {},
): Fix {
  const user = uidOf(container) === undefined ? builtUserOf(container, index) : undefined
  const named = user?.kind === 'number' ? nameUser(container, user, index, isAlone) : []
  return fixToReview(title, check ?? checkOfImage(container, user), patch, ...named)
}

interface Users {
  readonly includeRoot: boolean
  /** Every container has a user id, and none is root's. */
  readonly areKnown: boolean
}

function usersOf(pod: Pod): Users {
  const known = users.get(pod)
  if (known !== undefined) return known
  const ids = pod.containers.map(uidOf)
  const includeRoot = ids.includes(0) || pod.containers.some(needsRoot)
  const found = { includeRoot, areKnown: ids.every(id => id !== undefined && id > 0) }
  users.set(pod, found)
  return found
}

function needsRoot(container: Container): boolean {
  return uidOf(container) === undefined && changesOwners(container)
}

/** Looked at once: each container of the pod asks. */
const users = new WeakMap<Pod, Users>()
