import { builtBy } from '../../sources/build-files/final-stage.ts'
import type { Stage } from '../../sources/dockerfile/dockerfile.ts'
import { type ImageReference, parseImage } from '../../sources/images/reference.ts'
import type { Container, Pod } from '../../sources/kubernetes/object.ts'
import type { RepositoryIndex } from '../../sources/kubernetes/repository-index.ts'
import { fileNameOf, type RepoPath } from '../../text/path.ts'
import type { Patch } from './fix.ts'
import { knownImage, whoRuns } from './image-users.ts'
import { isLeftToPod, isSet, setForPod, setOwn } from './security-context.ts'

/** The user of an image, as the Dockerfile says that builds it. */
export type BuiltUser = NumericUser | NamedUser | RootUser

interface NumericUser {
  readonly kind: 'number'
  readonly uid: number
  /** Undefined where none is named by its number. */
  readonly gid: number | undefined
  readonly path: RepoPath
}

interface NamedUser {
  readonly kind: 'name'
  readonly name: string
  readonly path: RepoPath
}

interface RootUser {
  readonly kind: 'root'
  readonly path: RepoPath
}

/** Undefined where no Dockerfile of the repository builds the image, or it does not tell. */
export function builtUserOf({ image, pod }: Container, index: RepositoryIndex): BuiltUser | undefined {
  const text = image?.value
  if (typeof text !== 'string' || pod.isWindows) return undefined
  const dockerfile = index.dockerfileOf(text)
  const stage = dockerfile && builtBy(dockerfile, index.builds).final
  const reference = stage && parseImage(text)
  if (!stage || !reference || isForeign(reference, stage)) return undefined

  const { path } = stage.source
  const runner = whoRuns(stage.end, stage)
  if (runner.kind === 'root') return { kind: 'root', path }
  if (runner.kind !== 'nonroot' || runner.by !== 'instruction') return undefined
  const uid = numberIn(runner.name)
  if (uid === undefined) return { kind: 'name', name: runner.name, path }
  return { kind: 'number', uid, gid: numberIn(runner.instruction.words[0]?.value?.split(':')[1]), path }
}

/** Of somebody else: a well-known image, or the one that a Dockerfile in a folder of its name is built on. */
function isForeign(image: ImageReference, { root: { base } }: Stage): boolean {
  if (knownImage(image) !== undefined) return true
  return base.kind === 'image' && fileNameOf(base.reference.repository) === fileNameOf(image.repository)
}

function numberIn(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : undefined
}

/**
 * Names the user of the image in the manifest: for the pod where it is that of all containers and they are all meant, else for
 * the container.
 */
export function nameUser(
  container: Container,
  user: NumericUser,
  index: RepositoryIndex,
  isAlone = false,
): readonly Patch[] {
  const { pod } = container
  const isForAll = !isAlone && sharedUserOf(pod, index) !== undefined
  const set = (field: string, value: number): Patch =>
    isForAll ? setForPod(pod, ['securityContext', field], value) : setOwn(container, field, value)
  // Without it the group would be that of the uid in the image, or 0 where the image does not know the uid.
  const gid = isSet(container.effective('runAsGroup')) || user.gid === 0 ? undefined : user.gid
  return [set('runAsUser', user.uid), ...(gid === undefined ? [] : [set('runAsGroup', gid)])]
}

/** The user that all images of the pod have, where no container says otherwise. */
export function sharedUserOf(pod: Pod, index: RepositoryIndex): NumericUser | undefined {
  const known = shared.get(pod)
  if (known !== undefined) return known.user
  const [first, ...others] = isLeftToPod(pod, 'runAsUser')
    ? pod.containers.map(container => builtUserOf(container, index))
    : []
  const isSame = (other: BuiltUser | undefined) =>
    first?.kind === 'number' && other?.kind === 'number' && other.uid === first.uid && other.gid === first.gid
  const user = first?.kind === 'number' && others.every(isSame) ? first : undefined
  shared.set(pod, { user })
  return user
}

/** Looked at once: each container of the pod asks. */
const shared = new WeakMap<Pod, { readonly user: NumericUser | undefined }>()

/** What an author must look at before a container is refused where it would run as root. */
export function checkOfUser(user: BuiltUser | undefined, image = 'the image'): string {
  switch (user?.kind) {
    case 'number':
      return `Make sure that ${image} is built from \`${user.path}\`, whose USER is ${user.uid}.`
    case 'name':
      return `\`${user.path}\` names the user \`${user.name}\`: the kubelet cannot tell from a name that it is not root, so a number must stand there, or in \`runAsUser\`, or the container does not start.`
    case 'root':
      return `\`${user.path}\` builds an image that runs as root: it needs a USER with a number first, or the container does not start.`
    case undefined:
      return `Make sure that ${image} names a numeric USER other than 0, or set \`runAsUser\`: otherwise the container does not start.`
  }
}

/** The same where the image of a container may be a well-known one that runs as root. */
export function checkOfImage(container: Container, user: BuiltUser | undefined): string {
  return user === undefined ? (checkOfKnownRoot(container) ?? checkOfUser(undefined)) : checkOfUser(user)
}

function checkOfKnownRoot({ image, pod }: Container): string | undefined {
  const text = pod.isWindows ? undefined : image?.value
  const reference = typeof text === 'string' ? parseImage(text) : undefined
  const known = reference && knownImage(reference)
  if (known?.user !== 'root') return undefined
  // Some are a variable of the image, which means nothing in a manifest.
  const account =
    known.account === undefined || known.account.startsWith('$')
      ? ''
      : ` Its own user for that is \`${known.account}\`.`
  return `The image \`${text}\` runs as root unless \`runAsUser\` names another user, and without one the container does not start.${account}`
}

/** More would not be read. */
const mostChecks = 3

/** The same before all containers of a pod are; it is one text for all, so that it is said once. */
export function checkOfUsers(pod: Pod, index: RepositoryIndex): string {
  const said = checks.get(pod)
  if (said !== undefined) return said
  const open = pod.containers.filter(container => !isSet(container.effective('runAsUser')))
  const users = open.map(container => ({ container, user: builtUserOf(container, index) }))
  const sentences = users.flatMap(({ container, user }) =>
    user === undefined
      ? (checkOfKnownRoot(container) ?? [])
      : checkOfUser(user, `the image of \`${container.name}\``),
  )
  const known = sentences.slice(0, mostChecks)
  const rest = known.length === 0 ? ['every image'] : known.length < users.length ? ['every other image'] : []
  const check = [...new Set([...known, ...rest.map(images => checkOfUser(undefined, images))])].join(' ')
  checks.set(pod, check)
  return check
}

/** Said once: each container of the pod asks. */
const checks = new WeakMap<Pod, string>()
