import type { Container } from '../../sources/kubernetes/object.ts'
import type { YamlNode } from '../../sources/yaml/node.ts'
import { fixToReview, remove } from '../kit/fix.ts'
import { podSecurityStandards } from '../kit/references.ts'
import type { Rule } from '../kit/rule.ts'

export const rule: Rule = {
  target: 'container',
  severity: 'medium',
  profile: 'baseline',
  checklist: ['WORK-6'],
  title: 'Probes and lifecycle hooks ask their own pod',
  why: 'The kubelet sends these requests from its node: with a host of their own they reach services that only nodes can reach, and whether they succeed shows in the status of the pod.',
  references: [podSecurityStandards],

  *check(container) {
    for (const { name, node } of handlersOf(container)) {
      const host = node.at('httpGet', 'host') ?? node.at('tcpSocket', 'host')
      if (typeof host?.value !== 'string' || host.value === '') continue

      yield {
        at: host,
        key: name,
        message: `The \`${name}\` of container \`${container.name}\` asks the host \`${host.value}\` instead of its own pod.`,
        fix: fixToReview(
          'Ask the pod itself',
          "Make sure that the program answers on the pod's own address: there the kubelet asks then.",
          remove(host),
        ),
      }
    }
  },
}

interface Handler {
  readonly name: string
  readonly node: YamlNode
}

function handlersOf(container: Container): readonly Handler[] {
  const lifecycle = container.at('lifecycle')
  return [
    ...['livenessProbe', 'readinessProbe', 'startupProbe'].map(name => ({ name, node: container.at(name) })),
    ...['postStart', 'preStop'].map(name => ({ name, node: lifecycle?.at(name) })),
  ].flatMap(({ name, node }) => (node === undefined ? [] : [{ name, node }]))
}
