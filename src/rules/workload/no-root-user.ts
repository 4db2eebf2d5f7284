import type { Container, Pod } from '../../sources/kubernetes/object.ts'
import type { RepositoryIndex } from '../../sources/kubernetes/repository-index.ts'
import type { YamlNode } from '../../sources/yaml/node.ts'
import { type BuiltUser, builtUserOf, checkOfUser, nameUser, sharedUserOf } from '../kit/built-images.ts'
import { type Fix, fixToReview, remove } from '../kit/fix.ts'
import { podSecurityStandards, securityContext } from '../kit/references.ts'
import type { Problem, Rule } from '../kit/rule.ts'
import { changesNode, setForPod, setOwn } from '../kit/security-context.ts'
import { titleOf } from '../kit/titles.ts'

const field = 'runAsUser'

export const rule: Rule = {
  target: 'pod',
  severity: 'high',
  profile: 'standard',
  checklist: ['WORK-1'],
  title: 'No container is told to run as root',
  why: 'Root in a container is root for the kernel: what breaks out of it has every right on the node. `runAsUser: 0` asks for that even where the image has a better user.',
  references: [podSecurityStandards, securityContext],

  *check(pod, index) {
    if (pod.isWindows || pod.hasUserNamespace) return
    const inherited = pod.at('securityContext', field)
    if (inherited?.value === 0) yield ofPod(pod, inherited, index)
    for (const container of pod.containers) {
      const own = container.at('securityContext', field)
      if (own?.value === 0) yield ofContainer(container, own, index)
    }
  },
}

/** The Pod Security Standards refuse it even where every container has a user of its own. */
function ofPod(pod: Pod, user: YamlNode, index: RepositoryIndex): Problem {
  const message = `${titleOf(pod.object)} names user 0, which is root, as the user of its containers.`
  if (pod.containers.some(needsRoot)) return { at: user, message, instead: [remove(user)] }
  const refuseRoot = setForPod(pod, ['securityContext', 'runAsNonRoot'], true)
  const [first] = pod.containers
  const shared = sharedUserOf(pod, index)
  return {
    at: user,
    message,
    fix:
      first && shared
        ? fixToReview(useOfImage, checkFor(shared), refuseRoot, ...nameUser(first, shared, index))
        : fixToReview(leaveToImage, checkFor(undefined), refuseRoot, remove(user)),
  }
}

function ofContainer(container: Container, user: YamlNode, index: RepositoryIndex): Problem {
  const message = `Container \`${container.name}\` runs as user 0, which is root.`
  const problem = { at: user, key: container.name, message }
  if (needsRoot(container)) return { ...problem, instead: [remove(user)] }
  return { ...problem, fix: fixOf(container, user, index) }
}

function fixOf(container: Container, user: YamlNode, index: RepositoryIndex): Fix {
  const refuseRoot = setOwn(container, 'runAsNonRoot', true)
  const inherited = container.pod.at('securityContext', field)?.value
  if (typeof inherited === 'number' && inherited > 0)
    return fixToReview('Run as the user of the pod', unprivileged, refuseRoot, remove(user))
  const built = builtUserOf(container, index)
  return built?.kind === 'number'
    ? fixToReview(useOfImage, checkFor(built), refuseRoot, ...nameUser(container, built, index))
    : fixToReview(leaveToImage, checkFor(built), refuseRoot, remove(user))
}

const useOfImage = 'Run as the user of the image'
const leaveToImage = 'Leave the user to the image, and refuse root'
const unprivileged = 'Make sure that the program needs no right of root.'

function checkFor(user: BuiltUser | undefined): string {
  return `${checkOfUser(user)} ${unprivileged}`
}

/** Its command does what others may not: it would only fail. */
function needsRoot(container: Container): boolean {
  const words = ['command', 'args'].flatMap(key => container.at(key)?.items() ?? [])
  return (
    changesNode(container) ||
    words.some(({ value }) => /\b(?:chown|setcap|apk|apt|apt-get|dnf|yum)\b/.test(String(value)))
  )
}
