import { parseImage } from '../../sources/images/reference.ts'
import type { Container, KubeObject, Pod } from '../../sources/kubernetes/object.ts'
import type { YamlNode } from '../../sources/yaml/node.ts'
import { fileNameOf } from '../../text/path.ts'
import type { Problem, Rule } from '../kit/rule.ts'
import { titleOf } from '../kit/titles.ts'

export const rule: Rule = {
  target: 'object',
  severity: 'critical',
  profile: 'baseline',
  checklist: ['WORK-17'],
  title: 'No Tiller, the server of Helm 2, runs in the cluster',
  why: 'Tiller does for everybody who reaches its port what its own account may, and that is mostly everything; it has had no security fix since November 2020, and Helm 3 works without it.',
  references: [
    {
      title: 'Helm: Helm 2 and the charts project are now unsupported',
      url: 'https://helm.sh/blog/helm-2-becomes-unsupported/',
    },
  ],

  *check(object) {
    if (object.pod !== undefined) yield* inPod(object.pod)
    if (object.kind === 'Service' && object.group === '') yield* inService(object)
  },
}

/** By its images; where they are called otherwise, by what `helm init` calls its pods. */
function* inPod(pod: Pod): Generator<Problem> {
  const containers = pod.containers.filter(isTiller)
  for (const container of containers) {
    if (isOutOfReach(container)) continue
    yield {
      at: container.image ?? container,
      key: container.name,
      message: `Container \`${container.name}\` runs Tiller, the server of Helm 2.`,
    }
  }
  const sign = nameOf(pod.metadata) ?? labelsIn(pod.metadata?.at('labels'))
  if (sign === undefined || containers.length > 0 || pod.containers.some(isOutOfReach)) return
  yield { at: sign, message: `${titleOf(pod.object)} is called like Tiller, the server of Helm 2.` }
}

function* inService(service: KubeObject): Generator<Problem> {
  const metadata = service.at('metadata')
  const sign =
    labelsIn(service.at('spec', 'selector')) ?? labelsIn(metadata?.at('labels')) ?? nameOf(metadata)
  if (sign === undefined) return
  yield { at: sign, message: `${titleOf(service)} lets the cluster reach Tiller, the server of Helm 2.` }
}

const tiller = /(?:^|[-_.])tiller(?:$|[-_.])/

function isTiller({ image }: Container): boolean {
  if (typeof image?.value !== 'string' || !image.value.includes('tiller')) return false
  const reference = parseImage(image.value)
  return reference !== undefined && tiller.test(fileNameOf(reference.repository))
}

/** It listens on the pod's own loopback address, as a sidecar of whoever uses it. */
function isOutOfReach(container: Container): boolean {
  const words = ['command', 'args'].flatMap(key => container.at(key)?.items() ?? [])
  const text = words.map(({ value }) => String(value)).join(' ')
  return /(?:^|\s)--?l(?:isten)?[= ](?:127\.\d+\.\d+\.\d+|localhost|\[::1\]):/.test(text)
}

function nameOf(metadata: YamlNode | undefined): YamlNode | undefined {
  const name = metadata?.at('name')
  return typeof name?.value === 'string' && tiller.test(name.value) ? name : undefined
}

/** `app: helm` and `name: tiller`, in labels or in a selector. */
function labelsIn(labels: YamlNode | undefined): YamlNode | undefined {
  const name = labels?.at('name')
  return labels?.at('app')?.value === 'helm' && name?.value === 'tiller' ? name : undefined
}
