import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { toObjects } from '../../../src/sources/kubernetes/objects.ts'
import { phraseOf, unreadableFields } from '../../../src/sources/kubernetes/unreadable.ts'
import { parseYaml } from '../../../src/sources/yaml/parse.ts'
import { toRepoPath } from '../../../src/text/path.ts'
import { sourceOf } from '../../../src/text/source.ts'

/** `path of owner: is, not belongs` of every unreadable field. */
function said(text: string): readonly string[] {
  const objects = parseYaml(sourceOf(toRepoPath('harbour.yaml'), text)).documents.flatMap(toObjects)
  return objects
    .flatMap(unreadableFields)
    .map(({ path, owner, is, belongs }) => `${path} of ${owner}: ${is}, not ${belongs}`)
}

function saidOf(manifest: object): readonly string[] {
  return said(JSON.stringify(manifest))
}

function podOf(spec: object): object {
  return { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'crane' }, spec }
}

/** Of one container in a pod. */
function saidOfContainer(fields: object): readonly string[] {
  return saidOf(podOf({ containers: [{ name: 'winch', image: 'winch:1', ...fields }] }))
}

describe('a field of a pod', () => {
  test('is named by its container where it stands in one', () => {
    assert.deepEqual(saidOfContainer({ securityContext: { capabilities: { drop: 'ALL' } } }), [
      'securityContext.capabilities.drop of container `winch` of Pod `crane`: text, not a list',
    ])
    const list = { name: 'hook', env: 'TIDE=high' }
    assert.deepEqual(saidOf(podOf({ initContainers: [list], ephemeralContainers: [list] })), [
      'env of container `hook` of Pod `crane`: text, not a list',
      'env of container `hook` of Pod `crane`: text, not a list',
    ])
  })

  test('is named by its place where the container has no name, or is none', () => {
    assert.deepEqual(saidOf(podOf({ containers: [{ ports: { containerPort: 80 } }, 'winch', null] })), [
      'spec.containers[0].ports of Pod `crane`: a mapping, not a list',
      'spec.containers[1] of Pod `crane`: text, not a mapping',
    ])
  })

  test('is found behind every template', () => {
    const spec = { hostNetwork: 'true' }
    const deployment = { apiVersion: 'apps/v1', kind: 'Deployment', metadata: { name: 'crane' } }
    assert.deepEqual(saidOf({ ...deployment, spec: { template: { spec } } }), [
      'spec.template.spec.hostNetwork of Deployment `crane`: text, not `true` or `false`',
    ])
    assert.deepEqual(saidOf({ apiVersion: 'v1', kind: 'PodTemplate', template: { spec } }), [
      'template.spec.hostNetwork of PodTemplate without a name: text, not `true` or `false`',
    ])
    assert.deepEqual(saidOf({ ...deployment, spec: { template: [{ spec }] } }), [
      'spec.template of Deployment `crane`: a list, not a mapping',
    ])
  })

  test('is found in the items of a list of objects', () => {
    const pods = { apiVersion: 'v1', kind: 'List', items: [podOf({}), podOf({ containers: {} })] }
    assert.deepEqual(saidOf(pods), ['spec.containers of Pod `crane`: a mapping, not a list'])
  })
})

test('every kind of value is told', () => {
  const securityContext = {
    privileged: 1,
    runAsUser: '0',
    procMount: true,
    capabilities: { add: ['NET_RAW', 7, null, { name: 'NET_ADMIN' }] },
    seccompProfile: 'Unconfined',
  }
  assert.deepEqual(saidOfContainer({ securityContext, resources: { limits: { memory: ['1Gi'] } } }), [
    'securityContext.privileged of container `winch` of Pod `crane`: a number, not `true` or `false`',
    'securityContext.runAsUser of container `winch` of Pod `crane`: text, not a number',
    'securityContext.procMount of container `winch` of Pod `crane`: a boolean, not text',
    'securityContext.capabilities.add[1] of container `winch` of Pod `crane`: a number, not text',
    'securityContext.capabilities.add[3] of container `winch` of Pod `crane`: a mapping, not text',
    'securityContext.seccompProfile of container `winch` of Pod `crane`: text, not a mapping',
    'resources.limits.memory of container `winch` of Pod `crane`: a list, not a number or text',
  ])
})

test('null, absence and what Kubernetes takes are fine', () => {
  const spec = {
    containers: [
      {
        name: 'winch',
        securityContext: null,
        env: null,
        ports: [null],
        resources: { limits: { cpu: 1, memory: '1Gi' } },
      },
    ],
    initContainers: null,
    hostPID: null,
    volumes: [{ name: 'dock', hostPath: null }],
  }
  assert.deepEqual(saidOf(podOf(spec)), [])
  assert.deepEqual(
    said('{apiVersion: v1, kind: Pod, spec: {hostPID: yes, securityContext: {runAsUser: 0x3E8}}}'),
    [],
  )
  const ports = [
    { port: 80, targetPort: 'http' },
    { port: 81, targetPort: 8081 },
  ]
  assert.deepEqual(saidOf({ apiVersion: 'v1', kind: 'Service', spec: { ports } }), [])
})

test('other kinds of Kubernetes have such fields too', () => {
  const rbac = 'rbac.authorization.k8s.io/v1'
  const metadata = { name: 'crane' }
  const manifests = [
    { apiVersion: rbac, kind: 'ClusterRole', metadata, rules: [{ verbs: '*', resources: ['*'] }] },
    { apiVersion: rbac, kind: 'RoleBinding', metadata, subjects: { kind: 'Group' }, roleRef: 'admin' },
    { apiVersion: 'networking.k8s.io/v1', kind: 'NetworkPolicy', metadata, spec: { ingress: {} } },
    { apiVersion: 'v1', kind: 'Secret', metadata, stringData: { token: 77 }, data: 'none' },
    { apiVersion: 'v1', kind: 'Service', metadata, spec: { type: ['NodePort'] } },
    { apiVersion: 'v1', kind: 'Namespace', metadata: { ...metadata, labels: ['harbour.example/open'] } },
    { apiVersion: 'v1', kind: 'ServiceAccount', metadata, automountServiceAccountToken: 'no' },
  ]
  assert.deepEqual(manifests.flatMap(saidOf), [
    'rules[0].verbs of ClusterRole `crane`: text, not a list',
    'subjects of RoleBinding `crane`: a mapping, not a list',
    'roleRef of RoleBinding `crane`: text, not a mapping',
    'spec.ingress of NetworkPolicy `crane`: a mapping, not a list',
    'stringData.token of Secret `crane`: a number, not text',
    'data of Secret `crane`: text, not a mapping',
    'spec.type of Service `crane`: a list, not text',
    'metadata.labels of Namespace `crane`: a list, not a mapping',
    'automountServiceAccountToken of ServiceAccount `crane`: text, not `true` or `false`',
  ])
})

test('a foreign kind may call its own fields so', () => {
  const spec = { containers: 2, hostNetwork: 'bridged', rules: 'none', template: 'crane' }
  for (const [apiVersion, kind] of [
    ['harbour.example/v1', 'NetworkPolicy'],
    ['harbour.example/v1', 'Role'],
    ['harbour.example/v1', 'Crane'],
    ['batch.harbour.example/v1', 'Job'],
    ['apiextensions.k8s.io/v1', 'CustomResourceDefinition'],
  ] as const)
    assert.deepEqual(saidOf({ apiVersion, kind, metadata: { name: 'crane' }, spec, rules: 'none' }), [])
})

test('a pod of a foreign kind that carries pods counts', () => {
  const spec = { template: { spec: { containers: {} } } }
  assert.deepEqual(
    saidOf({ apiVersion: 'apps.kruise.io/v1', kind: 'StatefulSet', metadata: { name: 'crane' }, spec }),
    ['spec.template.spec.containers of StatefulSet `crane`: a mapping, not a list'],
  )
})

test('strange keys are quoted and cut', () => {
  const labels = { 'harbour.example/`open`': 7, [`${'x'.repeat(200)}.`]: 7 }
  assert.deepEqual(saidOf({ apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'quay', labels } }), [
    `metadata.labels["harbour.example/'open'"] of Namespace \`quay\`: a number, not text`,
    `metadata.labels["${'x'.repeat(80)}"] of Namespace \`quay\`: a number, not text`,
  ])
})

test('what aliases repeat is looked at once', () => {
  const lines = [
    'apiVersion: v1',
    'kind: Pod',
    'metadata: {name: crane}',
    'spec:',
    '  containers:',
    '    - &winch {name: winch, env: &env [{name: 7}]}',
    ...Array.from({ length: 50 }, () => '    - *winch'),
    '    - {name: hook, env: *env}',
  ]
  assert.equal(said(lines.join('\n')).length, 2)
})

test('up to three fields are named, the rest is counted', () => {
  const phraseOfPorts = (count: number): string | undefined => {
    const ports = Array.from({ length: count }, () => ({ containerPort: 'http' }))
    const text = JSON.stringify(podOf({ containers: [{ name: 'winch', ports }] }))
    const [object] = parseYaml(sourceOf(toRepoPath('harbour.yaml'), text)).documents.flatMap(toObjects)
    assert.ok(object)
    return phraseOf(unreadableFields(object), ({ route }) => `${route.length}: `)
  }
  const port = (i: number): string =>
    `6: \`ports[${i}].containerPort\` of container \`winch\` of Pod \`crane\` is unreadable: text where a number belongs`
  assert.equal(phraseOfPorts(0), undefined)
  assert.equal(phraseOfPorts(1), port(0))
  assert.equal(phraseOfPorts(4), `${port(0)}; ${port(1)}; ${port(2)}; and 1 more such field`)
  assert.equal(phraseOfPorts(9), `${port(0)}; ${port(1)}; ${port(2)}; and 6 more such fields`)
})
