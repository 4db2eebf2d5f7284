import type { KubeObject } from '../../sources/kubernetes/object.ts'
import { remove } from '../kit/fix.ts'
import { type Annotation, annotationsOf, isIngress } from '../kit/ingresses.ts'
import { ingressAnnotationRisks } from '../kit/references.ts'
import type { Problem, Rule } from '../kit/rule.ts'
import { titleOf } from '../kit/titles.ts'

export const rule: Rule = {
  target: 'object',
  severity: 'critical',
  profile: 'baseline',
  checklist: ['NET-3'],
  title: 'Annotations of an Ingress hold no configuration of nginx',
  why: "ingress-nginx wrote these values into nginx's configuration as they stood: what ends the directive runs code in the controller, which can read the Secrets of the whole cluster (CVE-2025-1974 and its kin).",
  references: [
    {
      title: 'Kubernetes: CVE-2025-1974 and other vulnerabilities of ingress-nginx',
      url: 'https://kubernetes.io/blog/2025/03/24/ingress-nginx-cve-2025-1974/',
    },
    ingressAnnotationRisks,
  ],

  *check(ingress) {
    if (!isIngress(ingress)) return
    for (const annotation of annotationsOf(ingress)) {
      const name = /^(?:nginx\.)?ingress\.kubernetes\.io\/([a-z-]+)$/.exec(annotation.key)?.[1]
      const form = name === undefined ? undefined : forms.get(name)
      if (form !== undefined) yield* problemsOf(ingress, annotation, form)
    }
  },
}

type Form = 'url' | 'common name' | 'word'

/** Each with its advisory, below https://github.com/kubernetes/kubernetes/issues. */
const forms: ReadonlyMap<string, Form> = new Map<string, Form>([
  /** CVE-2026-1580: /136677 */
  ['auth-method', 'word'],
  /** CVE-2025-1097: /131007 */
  ['auth-tls-match-cn', 'common name'],
  /** CVE-2025-24514: /131006 */
  ['auth-url', 'url'],
  /** CVE-2025-1098: /131008 */
  ['mirror-host', 'url'],
  ['mirror-target', 'url'],
  /** CVE-2023-5044: /126817 */
  ['permanent-redirect', 'url'],
])

function* problemsOf(ingress: KubeObject, { key, node, text }: Annotation, form: Form): Generator<Problem> {
  const value = withoutStandIns(text.trim())
  const about = { at: node, key, instead: [remove(node)] }
  if (endsDirective(value, form)) {
    yield { ...about, message: `${titleOf(ingress)} writes directives of nginx into \`${key}\`.` }
  } else if (form === 'url' && /[|<>\\^`]/.test(value)) {
    yield {
      ...about,
      severity: 'high',
      message: `${titleOf(ingress)} has characters in \`${key}\` that no URL holds.`,
    }
  } else if (form === 'common name' && hasLooseAlternative(value)) {
    yield {
      ...about,
      severity: 'high',
      message: `${titleOf(ingress)} lets certificates in by any part of their subject: an alternative in \`${key}\` is not about the CN.`,
    }
  }
}

/** What somebody puts a value in for: `${DOMAIN}`, `{{ .Values.host }}`, `<host>`. */
function withoutStandIns(text: string): string {
  return text.replace(/\$\{[\w.:=-]+\}|\{\{[^{}\n]*\}\}|<[\w .:/#-]+>/g, '_')
}

/** In a regular expression braces may count: `[0-9]{4}`. */
function endsDirective(value: string, form: Form): boolean {
  const bare = form === 'common name' ? value.replace(/\{\d+(?:,\d*)?\}/g, '') : value
  return (form === 'url' ? /[\r\n;{}"']/ : /[\r\n;{}"'#]/).test(bare)
}

/** `CN=crane|ferry` finds `ferry` anywhere in the subject; `CN=(crane|ferry)` does not. */
function hasLooseAlternative(value: string): boolean {
  let outside = value.replace(/\\.|\[[^[\]]*\]/g, '')
  for (let depth = 0; depth < 10; depth++) outside = outside.replace(/\([^()]*\)/g, '')
  return outside.split('|').some((alternative, index) => index > 0 && !/^\^?CN=/.test(alternative))
}
