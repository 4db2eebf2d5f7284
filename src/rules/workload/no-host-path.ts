import type { KubeObject, Pod } from '../../sources/kubernetes/object.ts'
import { remove } from '../kit/fix.ts'
import { hostPathOf, mountsByVolume } from '../kit/host-paths.ts'
import { hostPathVolumes, podSecurityStandards } from '../kit/references.ts'
import type { Problem, Rule, Severity } from '../kit/rule.ts'
import { titleOf } from '../kit/titles.ts'

/** Enough to see who mounts a volume. */
const shownMounts = 10

export const rule: Rule = {
  target: 'object',
  severity: 'high',
  profile: 'baseline',
  checklist: ['WORK-8'],
  title: 'Workloads mount no path of their node',
  why: 'Through a path of the node a container can read what belongs to the node and to other pods, and write what the node runs.',
  references: [podSecurityStandards, hostPathVolumes],

  *check(object) {
    if (object.pod !== undefined) yield* inPod(object.pod)
    if (object.kind === 'PersistentVolume' && object.group === '') yield* inPersistentVolume(object)
  },
}

function* inPod(pod: Pod): Generator<Problem> {
  const mountsOf = mountsByVolume(pod)
  for (const volume of pod.at('volumes')?.items() ?? []) {
    const hostPath = hostPathOf(volume)
    if (hostPath === undefined) continue

    const { at, node, path } = hostPath
    const name = String(volume.at('name')?.value ?? '')
    const mounts = mountsOf.get(name) ?? []
    const isReadOnly = mounts.length > 0 && mounts.every(mount => mount.at('readOnly')?.value === true)
    yield {
      at,
      key: isReadOnly ? `${path} read-only` : path,
      severity: severityOf(path, isReadOnly),
      message: `Volume \`${name}\` of ${titleOf(pod.object)} is ${wordsFor(path, isReadOnly)} of its node${isReadOnly ? ', mounted read-only' : ''}.`,
      instead: [remove(node)],
      related: mounts.slice(0, shownMounts).map(mount => ({ at: mount, label: 'mounted here' })),
    }
  }
}

/** Pod Security admission does not see what stands behind a claim. */
function* inPersistentVolume(object: KubeObject): Generator<Problem> {
  const hostPath = hostPathOf(object.at('spec'))
  if (hostPath === undefined) return

  const { at, path } = hostPath
  yield {
    at,
    key: path,
    severity: 'medium',
    profile: 'standard',
    message: `${titleOf(object)} hands out ${wordsFor(path, false)} of a node.`,
  }
}

function wordsFor(path: string, isReadOnly: boolean): string {
  if (path === '') return 'a path'
  if (path === '/') return 'the whole filesystem'
  return `the ${isSensitive(path) && !(isReadOnly && isPublic(path)) ? 'sensitive ' : ''}path \`${path}\``
}

function severityOf(path: string, isReadOnly: boolean): Severity {
  if (isReadOnly && isPublic(path)) return 'medium'
  if (isSensitive(path)) return isReadOnly ? 'high' : 'critical'
  return isReadOnly ? 'medium' : 'high'
}

/** Time zones and the certificates of public authorities: the same on every node, and no secret. */
function isPublic(path: string): boolean {
  if (path.split('/').includes('..')) return false
  return /^\/(?:etc\/(?:localtime|timezone|ca-certificates|ssl\/certs|pki\/(?:tls\/certs|ca-trust))|usr\/share\/(?:zoneinfo|ca-certificates))(?:\/|$)/.test(
    path,
  )
}

/** Where the node keeps its programs, devices, keys and state. */
function isSensitive(path: string): boolean {
  return /^\/(?:$|(?:bin|boot|dev|etc|home|lib\w*|proc|root|run|sbin|sys|usr|var)(?:\/|$))/.test(path)
}
