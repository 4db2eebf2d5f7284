import type { KubeObject } from '../../sources/kubernetes/object.ts'
import type { YamlNode } from '../../sources/yaml/node.ts'
import { isIngress } from '../kit/ingresses.ts'
import type { Problem, Rule } from '../kit/rule.ts'
import { titleOf } from '../kit/titles.ts'

export const rule: Rule = {
  target: 'object',
  severity: 'low',
  profile: 'standard',
  checklist: ['NET-3'],
  title: 'Ingresses name their hosts',
  why: 'An Ingress without a host answers for every name that leads to the controller: it can take over requests meant for others, and is found by whoever tries an address.',
  references: [
    {
      title: 'Kubernetes: rules of an Ingress',
      url: 'https://kubernetes.io/docs/concepts/services-networking/ingress/#ingress-rules',
    },
  ],

  *check(ingress) {
    if (!isIngress(ingress)) return
    const rules = (ingress.at('spec', 'rules')?.items() ?? []).filter(({ kind }) => kind === 'map')
    if (rules.length === 0) yield* ofBackend(ingress)
    else yield* ofRules(ingress, rules)
  },
}

/** Without rules its backend gets everything. Beside rules it only gets what is left over. */
function* ofBackend(ingress: KubeObject): Generator<Problem> {
  const backend = ingress.at('spec', 'defaultBackend') ?? ingress.at('spec', 'backend')
  if (backend?.kind === 'map') yield { at: backend, key: '', message: everyHost(ingress) }
}

function* ofRules(ingress: KubeObject, rules: readonly YamlNode[]): Generator<Problem> {
  const open = rules.filter(rule => isOpen(rule.at('host')))
  const [first] = open
  if (first !== undefined) yield { at: first.at('host') ?? first, key: '', message: everyHost(ingress) }

  const wildcards = new Map(rules.flatMap(rule => wildcardOf(rule.at('host'))))
  for (const [host, at] of wildcards) {
    yield {
      at,
      key: host,
      profile: 'strict',
      message: `${titleOf(ingress)} answers for every host that fits \`${host}\`.`,
    }
  }
}

function everyHost(ingress: KubeObject): string {
  return `${titleOf(ingress)} answers for every host.`
}

/** Kubernetes refuses a bare `*`, which some controllers accept. */
function isOpen(host: YamlNode | undefined): boolean {
  return host === undefined || host.value === null || host.value === '' || host.value === '*'
}

function wildcardOf(host: YamlNode | undefined): readonly (readonly [string, YamlNode])[] {
  if (host === undefined || typeof host.value !== 'string') return []
  return host.value.length > 1 && host.value.includes('*') ? [[host.value, host]] : []
}
