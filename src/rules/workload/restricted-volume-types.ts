import { remove } from '../kit/fix.ts'
import { podSecurityStandards } from '../kit/references.ts'
import type { Rule } from '../kit/rule.ts'
import { titleOf } from '../kit/titles.ts'

export const rule: Rule = {
  target: 'pod',
  severity: 'medium',
  profile: 'standard',
  checklist: ['WORK-8'],
  title: 'Pods use plain volume types',
  why: 'Such a volume makes the node itself reach storage that whoever writes the pod has chosen; behind a PersistentVolumeClaim it is the one that the cluster offers.',
  references: [
    podSecurityStandards,
    {
      title: 'Kubernetes: types of volumes',
      url: 'https://kubernetes.io/docs/concepts/storage/volumes/#volume-types',
    },
  ],

  *check(pod) {
    for (const volume of pod.at('volumes')?.items() ?? []) {
      for (const { key: type, node } of volume.entries()) {
        if (node.kind !== 'map' || !outside.has(type)) continue

        const name = String(volume.at('name')?.value ?? '')
        const danger = dangers.get(type)
        yield {
          at: node,
          key: `${type} ${name}`,
          ...(danger !== undefined && { severity: 'high' }),
          message: `Volume \`${name}\` of ${titleOf(pod.object)} has the type \`${type}\`${danger ?? ', which the restricted Pod Security Standard does not allow'}.`,
          instead: [remove(node)],
        }
      }
    }
  },
}

/** Every type but those of the restricted level, and `hostPath`, which has a rule of its own. */
const outside: ReadonlySet<string> = new Set([
  'awsElasticBlockStore',
  'azureDisk',
  'azureFile',
  'cephfs',
  'cinder',
  'fc',
  'flexVolume',
  'flocker',
  'gcePersistentDisk',
  'gitRepo',
  'glusterfs',
  'iscsi',
  'nfs',
  'photonPersistentDisk',
  'portworxVolume',
  'quobyte',
  'rbd',
  'scaleIO',
  'storageos',
  'vsphereVolume',
])

/** CVE-2024-10220 for `gitRepo`. */
const dangers: ReadonlyMap<string, string> = new Map([
  ['flexVolume', ', whose driver runs as root on the node'],
  ['gitRepo', ': git runs as root on the node, on what the repository holds'],
])
