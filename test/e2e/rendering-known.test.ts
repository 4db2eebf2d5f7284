import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { Shipyard } from '../repository/shipyard.ts'
import { causeOf, newIn, newOnes, placeOf, reviewed, rulesIn, type Told, theNew } from './story.ts'

type Files = Readonly<Record<string, string>>

/** What is known of one end of a change alone makes nothing new at the other. */
async function changed(t: TestContext, base: Files, head: Files): Promise<Told> {
  const yard = new Shipyard(t)
  const commit = (files: Files) => {
    for (const [path, text] of Object.entries(files)) yard.write(path, text)
    yard.commit()
  }
  commit(base)
  yard.git('checkout', '--quiet', '-b', 'night-shift')
  commit(head)
  return reviewed(yard)
}

function chart(name: string, more = '', version = '1.0.0'): string {
  return `apiVersion: v2\nname: ${name}\nversion: ${version}\n${more}`
}

function pod(name: string, more = ''): string {
  return `apiVersion: v1
kind: Pod
metadata:
  name: ${name}
spec:
${more}  containers:
    - name: ${name}
      image: registry.shipyard.test/${name}:1.0.0
`
}

const needsWinch = (range: string) =>
  `dependencies:\n  - name: winch\n    version: ${range}\n    repository: https://charts.shipyard.test\n`

test('a dependency that comes into reach brings nothing new', async t => {
  const report = await changed(
    t,
    {
      'charts/crane/Chart.yaml': chart('crane', needsWinch('1.0.x')),
      'charts/crane/templates/pod.yaml': pod('crane', '  hostPID: true\n'),
      'charts/winch/Chart.yaml': chart('winch', '', '1.1.0'),
      'charts/winch/templates/pod.yaml': pod('winch', '  hostNetwork: true\n'),
    },
    { 'charts/crane/Chart.yaml': chart('crane', needsWinch('1.1.x')) },
  )
  assert.deepEqual(rulesIn(newOnes(report)), [])
  assert.deepEqual(report.fixed, [])
})

test('a dependency that the change adds is reviewed', async t => {
  const report = await changed(
    t,
    {
      'charts/crane/Chart.yaml': chart('crane', needsWinch('1.0.x')),
      'charts/crane/templates/pod.yaml': pod('crane'),
    },
    {
      'charts/winch/Chart.yaml': chart('winch'),
      'charts/winch/templates/pod.yaml': pod('winch', '  hostNetwork: true\n'),
    },
  )
  const finding = theNew(report, 'winch', 'workload/no-host-network')
  assert.equal(causeOf(finding), 'charts/winch/templates/pod.yaml:6')
})

test('whoever mends a chart answers for what they touch alone', async t => {
  const report = await changed(
    t,
    {
      'charts/crane/Chart.yaml': chart('crane'),
      'charts/crane/templates/hoist.yaml': pod('hoist', '  hostPID: true\n'),
      'charts/crane/templates/jib.yaml': '{{ if }}\n',
    },
    { 'charts/crane/templates/jib.yaml': pod('jib', '  hostNetwork: true\n') },
  )
  assert.deepEqual(rulesIn(newIn(report, 'hoist')), [])
  theNew(report, 'jib', 'workload/no-host-network')
  assert.equal(report.verdict, 'fail')
  assert.match(report.skipped[0]?.because ?? '', /^before the change/)
})

test('a chart that has always lacked a dependency it calls is reviewed without it', async t => {
  const files = {
    'charts/crane/Chart.yaml': chart('crane', needsWinch('1.0.x')),
    'charts/crane/values.yaml': 'hostPID: false\n',
    'charts/crane/templates/pod.yaml': pod('crane', '  hostPID: {{ .Values.hostPID }}\n').replace(
      'metadata:',
      'metadata:\n  labels: {rope: {{ include "winch.rope" . | quote }}}',
    ),
  }
  const report = await changed(t, files, { 'charts/crane/values.yaml': 'hostPID: true\n' })
  assert.equal(causeOf(theNew(report, 'crane', 'workload/no-host-pid')), 'charts/crane/values.yaml:1')
  assert.deepEqual(report.skipped, [])
  assert.match(report.partial[0]?.because ?? '', /`winch` is not in the repository/)
})

test('an item that is added to a list of the values stands on its own line', async t => {
  const files = {
    'charts/crane/Chart.yaml': chart('crane'),
    'charts/crane/values.yaml': 'volumes: []\n',
    'charts/crane/templates/pod.yaml': pod('crane', '  volumes: {{ toYaml .Values.volumes | nindent 4 }}\n'),
  }
  const report = await changed(t, files, {
    'charts/crane/values.yaml':
      'volumes:\n  - name: rope\n    emptyDir: {}\n  - name: motor\n    hostPath:\n      path: /dev/motor\n',
  })
  const finding = theNew(report, 'crane', 'workload/no-host-path')
  assert.equal(causeOf(finding), 'charts/crane/values.yaml:6')
  assert.equal(placeOf(finding), 'charts/crane/values.yaml:6-6')
  assert.equal(finding.suggestion, undefined)
})

test('a text of the values that is rendered as a template is the cause of what it holds', async t => {
  const files = {
    'charts/crane/Chart.yaml': chart('crane'),
    'charts/crane/values.yaml': 'extra: |\n  hostIPC: false\n',
    'charts/crane/templates/pod.yaml': pod('crane', '  {{- tpl .Values.extra . | nindent 2 }}\n'),
  }
  const report = await changed(t, files, {
    'charts/crane/values.yaml': 'extra: |\n  hostIPC: false\n  hostPID: true\n',
  })
  const finding = theNew(report, 'crane', 'workload/no-host-pid')
  assert.equal(causeOf(finding), 'charts/crane/values.yaml:1')
  assert.equal(placeOf(finding), 'charts/crane/values.yaml:1-1')
})

test('what was written wrong and is now left out is not new', async t => {
  const text = (more: string) => pod('crane').trimEnd().concat(`\n      securityContext: ${more}\n`)
  const report = await changed(
    t,
    { 'deploy/crane.yaml': text('{runAsNonRoot: false}') },
    { 'deploy/crane.yaml': text('{}') },
  )
  assert.deepEqual(rulesIn(newOnes(report)), [])
})

test('no key is written twice: a suggestion minds the branches that are not taken', async t => {
  const template = `${pod('crane')}      {{- if .Values.tall }}
      securityContext:
        runAsUser: 10001
      {{- end }}
`
  const report = await changed(
    t,
    { 'charts/crane/Chart.yaml': chart('crane'), 'charts/crane/values.yaml': 'tall: false\n' },
    { 'charts/crane/templates/pod.yaml': template },
  )
  const finding = theNew(report, 'crane', 'workload/no-privilege-escalation')
  assert.equal(finding.suggestion, undefined)
})

test('a chart that comes to lack a value hides nothing: what was told is told on', async t => {
  const limited = pod('crane').trimEnd().concat('\n      resources: {limits: {memory: 64Mi}}\n')
  const report = await changed(
    t,
    { 'charts/crane/Chart.yaml': chart('crane'), 'charts/crane/templates/pod.yaml': limited },
    {
      'charts/crane/templates/pod.yaml': pod('crane'),
      'charts/crane/templates/stop.yaml': '{{ fail "not today" }}\n',
    },
  )
  theNew(report, 'crane', 'workload/memory-limit')
  assert.deepEqual(report.fixed, [])
  assert.match(report.partial[0]?.because ?? '', /asks for values/)
})

const overlay = (more: string) => `resources: [pod.yaml]\n${more}`

test('an operation of a JSON patch keeps its value', async t => {
  const patches = `patches:
  - target: {kind: Pod}
    patch: |-
      - op: add
        path: /spec/hostNetwork
        value: `
  const report = await changed(
    t,
    { 'night/pod.yaml': pod('crane'), 'night/kustomization.yaml': overlay(`${patches}false\n`) },
    { 'night/kustomization.yaml': overlay(`${patches}true\n`) },
  )
  const finding = theNew(report, 'crane', 'workload/no-host-network')
  assert.equal(causeOf(finding), 'night/kustomization.yaml:7')
  assert.equal(finding.suggestion?.replacement.trim(), 'value: false')
})

test('of a generated Secret neither the value nor its hash is told', async t => {
  const generator = 'secretGenerator:\n  - name: gate\n    literals: [password=sesame-open-up-19]\n'
  const report = await changed(
    t,
    { 'night/pod.yaml': pod('crane'), 'night/kustomization.yaml': overlay('') },
    { 'night/kustomization.yaml': overlay(generator) },
  )
  const finding = theNew(report, 'gate', 'secrets/no-plaintext-secret')
  assert.equal(finding.location.path, 'night/kustomization.yaml')
  assert.doesNotMatch(report.text, /sesame|gate-[2456789bcdfghkmt]{10}/)
})

test('a dependency that comes into reach gives no shelter to what the values switch on', async t => {
  const values = (isOn: boolean) => `winch:\n  hostNetwork: ${isOn}\n`
  const report = await changed(
    t,
    {
      'charts/crane/Chart.yaml': chart('crane', needsWinch('1.0.x')),
      'charts/crane/values.yaml': values(false),
      'charts/crane/templates/pod.yaml': pod('crane'),
      'charts/winch/Chart.yaml': chart('winch', '', '1.1.0'),
      'charts/winch/values.yaml': 'hostNetwork: false\n',
      'charts/winch/templates/pod.yaml': pod('winch', '  hostNetwork: {{ .Values.hostNetwork }}\n'),
    },
    {
      'charts/crane/Chart.yaml': chart('crane', needsWinch('1.1.x')),
      'charts/crane/values.yaml': values(true),
    },
  )
  assert.equal(causeOf(theNew(report, 'winch', 'workload/no-host-network')), 'charts/crane/values.yaml:2')
  assert.deepEqual(
    newIn(report, 'winch').map(({ rule }) => rule),
    ['workload/no-host-network'],
  )
})

test('a set of values that has never rendered shelters nothing that the others show', async t => {
  const files = (isOn: boolean) => ({
    'charts/crane/Chart.yaml': chart('crane'),
    'charts/crane/values.yaml': `winch: ${isOn}\n`,
    'charts/crane/ci/stuck-values.yaml': '- no map\n',
    'charts/crane/templates/winch.yaml': `{{- if .Values.winch }}\n${pod('winch')}{{- end }}\n`,
  })
  const report = await changed(t, files(false), files(true))
  assert.equal(causeOf(theNew(report, 'winch', 'workload/memory-limit')), 'charts/crane/values.yaml:1')
})
