import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Answer } from '../../../src/rules/kit/label-selector.ts'
import { hasPolicy } from '../../../src/rules/kit/network-policies.ts'
import { indexOf, objectIn } from './objects.ts'

test('a policy of the namespace is one, whatever pods it selects', () => {
  assert.equal(answer({ kind: 'NetworkPolicy', namespace: 'harbour' }), 'yes')
  assert.equal(answer({ kind: 'CiliumNetworkPolicy', namespace: 'harbour' }), 'yes')
  assert.equal(answer({ kind: 'NetworkPolicy', namespace: 'quay' }), 'no')
  assert.equal(answer({ kind: 'NetworkPolicy' }), 'no')
})

test('a cluster-wide policy of Cilium must select every pod, or the namespace', () => {
  const of = (endpointSelector: unknown) =>
    answer({ kind: 'CiliumClusterwideNetworkPolicy', spec: { endpointSelector } })
  assert.equal(of({}), 'yes')
  assert.equal(of({ matchLabels: { 'k8s:io.kubernetes.pod.namespace': 'harbour' } }), 'yes')
  assert.equal(of({ matchLabels: { 'k8s:io.kubernetes.pod.namespace': 'quay' } }), 'no')
  assert.equal(of({ matchLabels: { app: 'crane' } }), 'no')
  assert.equal(answer({ kind: 'CiliumClusterwideNetworkPolicy', spec: { nodeSelector: {} } }), 'no')
  assert.equal(answer({ kind: 'CiliumClusterwideNetworkPolicy', specs: [{ endpointSelector: {} }] }), 'yes')
})

test('a global policy of Calico is read as far as it is plain', () => {
  const of = (spec: object) => answer({ kind: 'GlobalNetworkPolicy', spec })
  assert.equal(of({}), 'yes')
  assert.equal(of({ selector: 'all()', namespaceSelector: '' }), 'yes')
  assert.equal(of({ namespaceSelector: "kubernetes.io/metadata.name == 'harbour'" }), 'yes')
  assert.equal(of({ selector: 'projectcalico.org/namespace == "quay"' }), 'no')
  assert.equal(of({ selector: "app == 'crane'" }), 'no')
  assert.equal(of({ namespaceSelector: "team == 'dock-crew'" }), 'perhaps')
  assert.equal(of({ namespaceSelector: "kubernetes.io/metadata.name not in {'quay'}" }), 'perhaps')
  assert.equal(of({ selector: "app == 'crane'", namespaceSelector: 'all()' }), 'no')
})

test('an admin policy is about the namespaces its subject selects', () => {
  for (const kind of ['AdminNetworkPolicy', 'BaselineAdminNetworkPolicy']) {
    const of = (subject: object) => answer({ kind, spec: { subject } })
    assert.equal(of({ namespaces: {} }), 'yes')
    assert.equal(of({ pods: { namespaceSelector: {}, podSelector: {} } }), 'yes')
    assert.equal(of({ namespaces: { matchLabels: { 'kubernetes.io/metadata.name': 'harbour' } } }), 'yes')
    assert.equal(of({ namespaces: { matchLabels: { 'kubernetes.io/metadata.name': 'quay' } } }), 'no')
    assert.equal(of({ namespaces: { matchLabels: { team: 'dock-crew' } } }), 'perhaps')
    assert.equal(of({}), 'no')
  }
})

test('the labels of a namespace in the commit decide', () => {
  const policy = {
    kind: 'AdminNetworkPolicy',
    spec: { subject: { namespaces: { matchLabels: { team: 'dock-crew' } } } },
  }
  const namespace = (team: string) => ({
    apiVersion: 'v1',
    kind: 'Namespace',
    metadata: { name: 'harbour', labels: { team } },
  })
  assert.equal(answer(policy, namespace('dock-crew')), 'yes')
  assert.equal(answer(policy, namespace('pilots')), 'no')
})

interface Policy {
  readonly kind: string
  readonly namespace?: string
  readonly spec?: unknown
  readonly specs?: unknown
}

function answer({ kind, namespace, ...rest }: Policy, ...others: object[]): Answer {
  const metadata = { name: 'policy', ...(namespace !== undefined && { namespace }) }
  const objects = [{ apiVersion: 'policies.harbour.example/v1', kind, metadata, ...rest }, ...others]
  return hasPolicy('harbour', indexOf(objects.map(object => objectIn(JSON.stringify(object)))))
}
