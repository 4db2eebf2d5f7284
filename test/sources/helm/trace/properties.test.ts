import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { helmFiles } from '../../../../src/sources/helm/trace/files.ts'
import type { HelmTrace, TemplateOrigin, TraceSegment } from '../../../../src/sources/rendering/engine.ts'
import type { RenderedFile } from '../../../../src/sources/rendering/unit.ts'
import type { Plain } from '../../../../src/sources/yaml/node.ts'
import { patchYaml, type YamlPatch } from '../../../../src/sources/yaml/patch.ts'
import { walk } from '../../../../src/sources/yaml/plain.ts'
import { unitOf } from '../values/unit.ts'
import { HandMade } from './hand-made.ts'

const path = 'templates/pod.yaml'
const pod = `apiVersion: v1
kind: Pod
metadata:
  name: tide
spec:
  hostPID: true

  # the crews
  containers:
    - name: crane
      securityContext: {}
      command:
        - lift
    - name: pilot
      tty: true
`

const files = { 'Chart.yaml': 'name: tide\n', [path]: pod }

const key = fc.constantFrom('securityContext', 'tty', 'command', 'name', 'berth')
const route = fc.oneof(
  fc.tuple(fc.constant('spec'), fc.constantFrom('hostPID', 'hostIPC', 'containers')),
  fc.tuple(fc.constant('spec'), fc.constant('containers'), fc.nat(1), key),
  fc.tuple(fc.constant('spec'), fc.constant('containers'), fc.nat(1), key, key),
)
const value = fc.constantFrom<Plain>(true, 'a: b', ['x', 'y'], { runAsUser: 1, drop: ['ALL'] }, {})
const patch = fc.oneof(
  fc.record({ kind: fc.constant('set' as const), document: fc.constant(0), route, value }),
  fc.record({ kind: fc.constant('insert' as const), document: fc.constant(0), route, value }),
  fc.record({ kind: fc.constant('remove' as const), document: fc.constant(0), route }),
)

test('a template without expressions is changed as a manifest would be', () => {
  const hand = new HandMade(files, path).literal(path, pod)
  const [file] = helmFiles(unitOf({ files }), hand.result).files
  assert.ok(file)
  const check = (patches: readonly YamlPatch[]): void => {
    const patched = patchYaml(file.source, patches)
    const [edit] = file.trace.editsFor(patches)
    assert.equal(edit?.text, patched === pod ? undefined : patched)
  }
  fc.assert(fc.property(fc.array(patch, { minLength: 1, maxLength: 2 }), check), { numRuns: 300 })
})

const origin = fc.record<TemplateOrigin>({
  path: fc.constantFrom(path, 'templates/none.yaml', 'charts/a.tgz!/templates/x.yaml'),
  kind: fc.constantFrom('text', 'action', 'if', 'with', 'range', 'template'),
  start: fc.nat(300),
  end: fc.nat(300),
  values: fc.array(fc.array(fc.oneof(fc.constantFrom('a', 'securityContext'), fc.nat(3))), { maxLength: 3 }),
  parent: fc.integer({ min: -1, max: 8 }),
})

const segments = fc
  .array(fc.tuple(fc.nat(12), fc.nat(9), fc.constantFrom('text', 'value', 'call'), fc.nat(250)), {
    maxLength: 60,
  })
  .map(parts => {
    let start = 0
    return parts.map(([length, number, how, at]): TraceSegment => {
      const segment = { start, end: start + length, origin: number, how, at: how === 'text' ? at : -1 }
      start += length
      return segment
    })
  })

test('no trace, however wrong, brings it down', () => {
  const check = (trace: HelmTrace, patches: readonly YamlPatch[]): void => {
    const result = { kind: 'helm', manifest: '', missingDependencies: [] } as const
    const [file] = helmFiles(unitOf({ files }), { ...result, files: [{ path, text: pod, trace }] }).files
    assert.ok(file)
    for (const node of nodesOf(file)) {
      const causes = file.trace.causesOf(node)
      assert.equal(causes.at(-1)?.kind, 'root')
      assert.ok(causes.every(({ at }) => at.range.start <= at.source.text.length))
      assert.ok(file.trace.valuesNear(node).length <= 24)
    }
    file.trace.editsFor(patches)
  }
  const trace = fc.record({ origins: fc.array(origin, { maxLength: 8 }), segments })
  fc.assert(fc.property(trace, fc.array(patch, { maxLength: 2 }), check), { numRuns: 150 })
})

function nodesOf(file: RenderedFile): Parameters<RenderedFile['trace']['causesOf']>[0][] {
  const nodes: Parameters<RenderedFile['trace']['causesOf']>[0][] = []
  for (const { root } of file.objects) walk(root, node => nodes.push(node))
  return nodes
}
