import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { KubeObject, Pod } from '../../../src/sources/kubernetes/object.ts'
import { toObjects } from '../../../src/sources/kubernetes/objects.ts'
import { parseYaml } from '../../../src/sources/yaml/parse.ts'
import { toRepoPath } from '../../../src/text/path.ts'
import { sourceOf } from '../../../src/text/source.ts'

function objectIn(value: unknown): KubeObject | undefined {
  const source = sourceOf(toRepoPath('harbour.yaml'), JSON.stringify(value))
  return parseYaml(source).documents.flatMap(toObjects)[0]
}

const spec = { containers: [{ name: 'crane', image: 'crane:1' }] }
const template = { metadata: { labels: { app: 'crane' } }, spec }

/** A pod of these fields. */
function podOf(fields: object): Pod {
  const pod = objectIn({ apiVersion: 'v1', kind: 'Pod', metadata: { name: 'crane' }, spec: fields })?.pod
  assert.ok(pod)
  return pod
}

describe('where kinds keep their pods', () => {
  const inTemplate = { template }
  const carriers: readonly (readonly [string, string, object])[] = [
    ['v1', 'Pod', { spec }],
    ['apps/v1', 'Deployment', { spec: inTemplate }],
    ['extensions/v1beta1', 'Deployment', { spec: inTemplate }],
    ['apps/v1', 'StatefulSet', { spec: inTemplate }],
    ['apps/v1', 'DaemonSet', { spec: inTemplate }],
    ['apps/v1', 'ReplicaSet', { spec: inTemplate }],
    ['v1', 'ReplicationController', { spec: inTemplate }],
    ['batch/v1', 'Job', { spec: inTemplate }],
    ['batch/v1beta1', 'CronJob', { spec: { jobTemplate: { spec: inTemplate } } }],
    ['v1', 'PodTemplate', { template }],
    ['argoproj.io/v1alpha1', 'Rollout', { spec: inTemplate }],
    ['serving.knative.dev/v1', 'Service', { spec: inTemplate }],
    ['serving.knative.dev/v1', 'Configuration', { spec: inTemplate }],
    ['serving.knative.dev/v1', 'Revision', { spec }],
    ['sources.knative.dev/v1', 'ContainerSource', { spec: inTemplate }],
    ['apps.openshift.io/v1', 'DeploymentConfig', { spec: inTemplate }],
    ['v1', 'DeploymentConfig', { spec: inTemplate }],
    ['apps.kruise.io/v1alpha1', 'CloneSet', { spec: inTemplate }],
    ['apps.kruise.io/v1alpha1', 'BroadcastJob', { spec: inTemplate }],
    ['kubeflow.org/v1', 'Notebook', { spec: inTemplate }],
    ['agents.x-k8s.io/v1alpha1', 'Sandbox', { spec: { podTemplate: template } }],
    ['extensions.agents.x-k8s.io/v1alpha1', 'SandboxTemplate', { spec: { podTemplate: template } }],
    ['apps', 'Deployment', { spec: inTemplate }],
  ]
  for (const [apiVersion, kind, fields] of carriers) {
    test(`${apiVersion} ${kind}`, () => {
      const pod = objectIn({ apiVersion, kind, metadata: { name: 'crane' }, ...fields })?.pod
      assert.deepEqual(
        pod?.containers.map(({ name }) => name),
        ['crane'],
      )
      assert.ok(pod?.metadata, 'metadata')
    })
  }

  const others: readonly (readonly [string, string])[] = [
    ['v1', 'ConfigMap'],
    ['apiextensions.k8s.io/v1', 'CustomResourceDefinition'],
    ['harbour.example/v1', 'Revision'],
    ['harbour.example/v1', 'Rollout'],
    ['harbour.example/v1', 'Sandbox'],
  ]
  for (const [apiVersion, kind] of others) {
    test(`not ${apiVersion} ${kind}`, () => {
      const fields = { ...spec, template, podTemplate: template, jobTemplate: { spec: { template } } }
      const object = objectIn({ apiVersion, kind, spec: fields, template })
      assert.ok(object)
      assert.equal(object.pod, undefined)
    })
  }

  test('nothing where the specification is of another type', () => {
    for (const wrong of [null, 7, 'text', [spec]])
      assert.equal(objectIn({ apiVersion: 'v1', kind: 'Pod', spec: wrong })?.pod, undefined)
  })
})

describe('containers', () => {
  test('of all three lists, each with its role', () => {
    const pod = podOf({
      containers: [{ name: 'crane', image: 'a' }],
      ephemeralContainers: [{ name: 'inspect', image: 'b' }],
      initContainers: [{ name: 'grease', image: 'c' }],
    })
    assert.deepEqual(
      pod.containers.map(({ name, role }) => `${role} ${name}`),
      ['init grease', 'plain crane', 'ephemeral inspect'],
    )
  })

  test('without a name have a number; what is no mapping is no container', () => {
    const pod = podOf({
      initContainers: [{ image: 'a' }],
      containers: ['crane', null, { image: 'b', name: '' }, { image: 'c', name: 7 }],
    })
    assert.deepEqual(
      pod.containers.map(({ name }) => name),
      ['#1', '#2', '7'],
    )
    assert.deepEqual(podOf({ containers: { name: 'crane' } }).containers, [])
  })

  test('are partial without an image; the pod is when all of them are', () => {
    const pod = podOf({ containers: [{ name: 'crane', image: 'a' }, { name: 'hook' }] })
    assert.deepEqual(
      [pod.isPartial, ...pod.containers.map(({ isPartial }) => isPartial)],
      [false, false, true],
    )
    assert.equal(podOf({ containers: [{ name: 'hook' }] }).isPartial, true)
  })

  test('stand at the first line of their item', () => {
    const text = 'apiVersion: v1\nkind: Pod\nspec:\n  containers:\n    - name: crane\n      image: a\n'
    const [crane] =
      parseYaml(sourceOf(toRepoPath('a.yaml'), text)).documents.flatMap(toObjects)[0]?.pod?.containers ?? []
    assert.equal(crane && text.slice(crane.range.start, crane.range.end), 'name: crane')
  })
})

describe('settings', () => {
  test("a container's own value wins over the pod's, null is no value", () => {
    const pod = podOf({
      securityContext: { runAsUser: 1, runAsNonRoot: null, seccompProfile: { type: 'RuntimeDefault' } },
      containers: [
        { image: 'a', securityContext: { runAsUser: 2 } },
        { image: 'b', securityContext: { runAsUser: null } },
        { image: 'c', securityContext: 'none' },
      ],
    })
    assert.deepEqual(
      pod.containers.map(container => container.effective('runAsUser')?.value),
      [2, 1, 1],
    )
    assert.equal(pod.containers[0]?.effective('runAsNonRoot'), undefined)
    assert.equal(pod.containers[0]?.effective('seccompProfile', 'type')?.value, 'RuntimeDefault')
  })

  test('Windows and user namespaces are what the pod says, and only that', () => {
    assert.equal(podOf({ os: { name: 'windows' } }).isWindows, true)
    assert.equal(podOf({ nodeSelector: { 'kubernetes.io/os': 'windows' } }).isWindows, false)
    assert.equal(podOf({ hostUsers: false }).hasUserNamespace, true)
    assert.equal(podOf({ hostUsers: 'false' }).hasUserNamespace, false)
  })
})
