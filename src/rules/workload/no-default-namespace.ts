import type { KubeObject } from '../../sources/kubernetes/object.ts'
import { set } from '../kit/fix.ts'
import { isNamespaced } from '../kit/namespaced-kinds.ts'
import { namespaces } from '../kit/references.ts'
import type { Rule } from '../kit/rule.ts'
import { titleOf } from '../kit/titles.ts'

export const rule: Rule = {
  target: 'object',
  severity: 'low',
  profile: 'standard',
  checklist: ['AUTHZ-6'],
  title: 'Nothing is put into the default namespace',
  why: 'Rights, network policies and quotas are given by namespace: what shares `default` with everything else shares all of them.',
  references: [namespaces],

  *check(object) {
    const scope = isNamespaced(object)
    if (scope === false || isOfCluster(object)) return

    const instead = [set(object.root, ['metadata', 'namespace'], 'harbour')]
    const namespace = object.at('metadata', 'namespace')
    if (object.namespace === 'default' && namespace !== undefined) {
      if (isForClient(object)) return
      yield { at: namespace, message: `${titleOf(object)} is put into the namespace \`default\`.`, instead }
    } else if (scope === true && isUnplaced(object)) {
      const message = `${titleOf(object)} names no namespace, so that it may come to stand in \`default\`.`
      yield { at: object, absent: true, profile: 'strict', message, instead }
    }
  },
}

/** What every cluster has in its default namespace, where it belongs. */
function isOfCluster({ kind, name }: KubeObject): boolean {
  if (kind === 'ServiceAccount') return name === 'default'
  return name === 'kubernetes' && (kind === 'Service' || kind === 'Endpoints' || kind === 'EndpointSlice')
}

/** Orders to a tool that puts other objects somewhere. */
function isForClient({ group }: KubeObject): boolean {
  return /(?:^|\.)(?:fluxcd\.io|helm\.cattle\.io|kustomize\.config\.k8s\.io)$/.test(group)
}

/** A namespace that a template fills in is written all the same. */
function isUnplaced(object: KubeObject): boolean {
  const namespace = object.at('metadata', 'namespace')
  return (
    object.at('metadata')?.kind === 'map' &&
    (namespace === undefined || namespace.value === null || namespace.value === '')
  )
}
