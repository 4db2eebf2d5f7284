import type { KubeObject, Pod } from '../../sources/kubernetes/object.ts'
import type { YamlNode } from '../../sources/yaml/node.ts'
import { fixToReview, remove } from '../kit/fix.ts'
import { isOfMesh, type Mesh, meshKinds, meshNames, usesMesh } from '../kit/mesh.ts'
import { cannotTell, type Rule } from '../kit/rule.ts'
import { titleOf } from '../kit/titles.ts'

export const rule: Rule = {
  target: 'object',
  severity: 'low',
  profile: 'standard',
  checklist: ['CLUSTER-2'],
  title: 'Workloads are not kept out of the service mesh',
  why: 'What has no sidecar sends and takes connections without mutual TLS, and no rule of the mesh about who may call whom holds for it.',
  references: [
    {
      title: 'Istio: installing the sidecar',
      url: 'https://istio.io/latest/docs/setup/additional-setup/sidecar-injection/',
    },
    { title: 'Linkerd: proxy injection', url: 'https://linkerd.io/2-edge/features/proxy-injection/' },
  ],
  reads: [...meshKinds, 'Namespace'],

  *check(object, index) {
    const refusal = refusalOf(object)
    if (refusal === undefined || isOfMesh(object)) return
    const { node, words, mesh } = refusal
    const isUsed = usesMesh(mesh, object, index)
    if (isUsed === 'perhaps') yield cannotTell(`whether ${meshNames[mesh]} is in use stands elsewhere`)
    if (isUsed !== 'yes') return
    yield {
      at: node,
      key: mesh,
      ...(endsByItself(object) && { profile: 'strict' }),
      message: `${titleOf(object)} is kept out of the service mesh of ${meshNames[mesh]}.`,
      fix: fixToReview(
        'Let it join the mesh',
        'Make sure that it works with a sidecar, and that its clients are in the mesh.',
        remove(words.entries().length === 1 ? words : node),
      ),
    }
  },
}

interface Refusal {
  readonly node: YamlNode
  /** The labels or annotations that it stands in. */
  readonly words: YamlNode
  readonly mesh: Mesh
}

function refusalOf(object: KubeObject): Refusal | undefined {
  if (object.pod) return ofPod(object.pod)
  if (object.kind !== 'Namespace' || object.group !== '') return undefined
  const metadata = object.at('metadata')
  return refusalIn(metadata?.at('labels'), istioLabel) ?? refusalIn(metadata?.at('annotations'), linkerd)
}

/** Pods in the network of their node get no sidecar anyway. The label came after the annotation, and wins. */
function ofPod(pod: Pod): Refusal | undefined {
  if (pod.at('hostNetwork')?.value === true) return undefined
  const [labels, annotations] = [pod.metadata?.at('labels'), pod.metadata?.at('annotations')]
  const words = labels?.at(istio.key) ? labels : annotations
  return refusalIn(words, istio) ?? refusalIn(annotations, linkerd)
}

interface Word {
  readonly key: string
  readonly refusal: string
  readonly mesh: Mesh
}

const istioLabel: Word = { key: 'istio-injection', refusal: 'disabled', mesh: 'istio' }
const istio: Word = { key: 'sidecar.istio.io/inject', refusal: 'false', mesh: 'istio' }
const linkerd: Word = { key: 'linkerd.io/inject', refusal: 'disabled', mesh: 'linkerd' }

function refusalIn(words: YamlNode | undefined, { key, refusal, mesh }: Word): Refusal | undefined {
  const node = words?.at(key)
  return words && node && String(node.value) === refusal ? { node, words, mesh } : undefined
}

/** A Job with a sidecar did not end before Kubernetes knew sidecars, and many are kept out for that. */
function endsByItself({ kind }: KubeObject): boolean {
  return kind === 'Job' || kind === 'CronJob'
}
