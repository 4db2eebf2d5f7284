import type { KubeObject } from '../../sources/kubernetes/object.ts'
import { fixToReview, remove, set } from '../kit/fix.ts'
import { annotationsOf, isIngress } from '../kit/ingresses.ts'
import { ingressAnnotationRisks } from '../kit/references.ts'
import type { Problem, Rule } from '../kit/rule.ts'
import { titleOf } from '../kit/titles.ts'

const switchName = 'allow-snippet-annotations'

export const rule: Rule = {
  target: 'object',
  severity: 'high',
  profile: 'baseline',
  checklist: ['NET-3'],
  title: 'Ingresses bring no configuration of their own',
  why: "A snippet becomes part of the controller's configuration: whoever writes one runs code there, reads the traffic of all its hosts, and with the controller's token the Secrets of the whole cluster (CVE-2021-25742).",
  references: [
    ingressAnnotationRisks,
    {
      title: 'Kubernetes: CVE-2021-25742, ingress-nginx snippets read Secrets of all namespaces',
      url: 'https://github.com/kubernetes/kubernetes/issues/126811',
    },
  ],

  *check(object) {
    if (isIngress(object)) yield* inIngress(object)
    if (object.kind === 'ConfigMap' && object.group === '') yield* inConfiguration(object)
  },
}

function* inIngress(ingress: KubeObject): Generator<Problem> {
  for (const { key, node, text } of annotationsOf(ingress)) {
    if (!isSnippet(key) || text.trim() === '') continue
    yield {
      at: node,
      key,
      message: `${titleOf(ingress)} writes into the configuration of its controller with \`${key}\`.`,
      instead: [remove(node)],
    }
  }
}

/** Of ingress-nginx, under its old prefix too, and of F5's controller, which says `snippets`. */
function isSnippet(key: string): boolean {
  return /^(?:(?:nginx\.)?ingress\.kubernetes\.io\/[a-z-]+-snippet|nginx\.org\/[a-z-]+-snippets)$/.test(key)
}

/** Of ingress-nginx; from 1.9 on it has to be said. */
function* inConfiguration(configMap: KubeObject): Generator<Problem> {
  const allowed = configMap.at('data', switchName)
  if (allowed === undefined || !/^true$/i.test(String(allowed.value))) return
  yield {
    at: allowed,
    key: switchName,
    message: `${titleOf(configMap)} lets every Ingress write into the configuration of its controller.`,
    fix: fixToReview(
      'Refuse snippets',
      'Make sure that no Ingress of the cluster needs a snippet: they are ignored from then on.',
      set(configMap.root, ['data', switchName], 'false'),
    ),
  }
}
