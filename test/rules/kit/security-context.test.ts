import assert from 'node:assert/strict'
import { test } from 'node:test'
import { answersForPod, ignoredAtPodLevel, isLeftToPod } from '../../../src/rules/kit/security-context.ts'
import type { Container } from '../../../src/sources/kubernetes/object.ts'
import { objectIn } from './objects.ts'

/** The containers of a pod, each written as its securityContext. */
function containersOf(pod: object, ...own: readonly object[]): readonly Container[] {
  const containers = own.map((securityContext, i) => ({
    name: `winch-${i}`,
    image: 'winch:1',
    securityContext,
  }))
  const text = JSON.stringify({ apiVersion: 'v1', kind: 'Pod', spec: { securityContext: pod, containers } })
  return objectIn(text).pod?.containers ?? []
}

function answering(containers: readonly Container[]): readonly string[] {
  return containers.filter(container => answersForPod(container, 'runAsNonRoot')).map(({ name }) => name)
}

test('every container that inherits answers for the pod, else the first', () => {
  const set = { runAsNonRoot: true }
  assert.deepEqual(answering(containersOf({}, {}, set, { runAsNonRoot: null })), ['winch-0', 'winch-2'])
  assert.deepEqual(answering(containersOf({}, set, set)), ['winch-0'])
})

test('a field is left to the pod when no container sets it', () => {
  const isLeft = (containers: readonly Container[]): boolean | undefined =>
    containers[0] && isLeftToPod(containers[0].pod, 'runAsNonRoot')
  assert.equal(isLeft(containersOf({}, {}, { runAsNonRoot: null })), true)
  assert.equal(isLeft(containersOf({}, {}, { runAsNonRoot: false })), false)
})

test('a field that a pod does not have is called dead', () => {
  const [dead] = containersOf({ privileged: true, capabilities: null }, {})
  assert.ok(dead)
  assert.match(ignoredAtPodLevel(dead, 'privileged'), /has no effect/)
  assert.equal(ignoredAtPodLevel(dead, 'capabilities'), '')
  assert.equal(ignoredAtPodLevel(dead, 'readOnlyRootFilesystem'), '')
})
