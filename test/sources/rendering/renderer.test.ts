import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import type { Budget } from '../../../src/sources/rendering/budget.ts'
import type { RenderRequest, RenderResult } from '../../../src/sources/rendering/engine.ts'
import { openRenderer } from '../../../src/sources/rendering/renderer.ts'
import { bytesOf, configMap, craneChart, craneOverlay } from './crane.ts'

const renderer = openRenderer()
after(() => renderer.close())

const endless = '{{ range until 1000000 }}{{ range until 1000000 }}{{ end }}{{ end }}'
const jib = configMap('{{ .Values.jib | quote }}')

describe('what is rendered', () => {
  test('a chart with values over its own', async () => {
    const plain = await renderer.render(craneChart(jib))
    const larger = await renderer.render(
      craneChart(jib, { values: [bytesOf('jib: 50'), bytesOf('jib: 60')] }),
    )
    assert.match(textOf(plain), /^---\n# Source: crane\/templates\/crane.yaml\napiVersion: v1\n/)
    assert.match(textOf(plain), /value: "40"/)
    assert.match(textOf(larger), /value: "60"/)
  })

  test('an overlay with its base', async () => {
    const result = await renderer.render(craneOverlay('resources: [../base]\nnamePrefix: quay-\n'))
    assert.deepEqual(result, {
      kind: 'kustomize',
      text: 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: quay-crane\n',
      objects: [
        {
          path: 'base/crane.yaml',
          configuredIn: undefined,
          transformations: [{ configuredIn: 'overlay/kustomization.yaml', by: 'PrefixTransformer' }],
        },
      ],
    })
  })

  test('chance, dates and the order of maps are the same every time, in every renderer', async () => {
    const chance = craneChart(
      configMap(
        '{{ randAlphaNum 9 }} {{ shuffle "crane" }} {{ uuidv4 }} {{ keys (dict "a" 1 "b" 2 "c" 3) }} {{ now }}',
      ),
    )
    const other = openRenderer()
    const results = await Promise.all([
      renderer.render(chance),
      renderer
        .render(craneChart('{{ genPrivateKey "ed25519" | b64enc }}'))
        .then(() => renderer.render(chance)),
      other.render(chance),
    ])
    await other.close()
    assert.deepEqual(new Set(results.map(textOf)).size, 1)
    assert.match(textOf(results[0]), / 2024-01-01 00:00:00 \+0000 UTC/)
  })
})

describe('what goes beyond the budget', () => {
  const cases: Record<string, { request: RenderRequest; budget: Partial<Budget>; because: RegExp }> = {
    'a template without end': {
      request: craneChart(endless),
      budget: { milliseconds: 1_500 },
      because: /^it took more than 1\.5 seconds$/,
    },
    'a template that doubles a text': {
      request: craneChart(
        '{{ $rope := "ropes" }}{{ range until 40 }}{{ $rope = print $rope $rope }}{{ end }}',
      ),
      budget: {},
      because: /^it needed more memory than the renderer has$/,
    },
    'a template that prints a lot': {
      request: craneChart(`{{ range until 1000 }}${'# rope\n'.repeat(10)}{{ end }}`),
      budget: { outputBytes: 10_000 },
      because: /^the chart renders more text than is allowed$/,
    },
    'a chart of many files': {
      request: craneChart(jib),
      budget: { files: 2 },
      because: /^it has more than 2 files$/,
    },
    'a chart with large files': {
      request: craneChart(`${jib}${'# rope\n'.repeat(1_000)}`),
      budget: { requestBytes: 4_096 },
      because: /^its files are larger than 4 KiB$/,
    },
  }
  for (const [name, { request, budget, because }] of Object.entries(cases)) {
    test(`${name} is named, and the next one renders`, async () => {
      const narrow = openRenderer(budget)
      const result = await narrow.render(request)
      const next = await openedNext(narrow, budget)
      await narrow.close()
      assert.ok(result.kind === 'failed' && result.reason === 'budget', JSON.stringify(result))
      assert.match(result.because, because)
      assert.match(next, /value: "40"/)
    })
  }

  test('a template that calls itself ends', async () => {
    const results = await Promise.all(
      ['{{ template "hoist" . }}', '{{ include "hoist" . }}', '{{ tpl .Values.hoist . }}'].map(call =>
        renderer.render(
          craneChart(`{{ define "hoist" }}${call}{{ end }}${call}`, {
            values: [bytesOf("hoist: '{{ tpl .Values.hoist . }}'")],
          }),
        ),
      ),
    )
    assert.deepEqual(
      results.map(({ kind }) => kind),
      ['failed', 'failed', 'failed'],
    )
    assert.match(textOf(await renderer.render(craneChart(jib))), /value: "40"/)
  })

  /** A request that is too large for a budget is too large for the next as well. */
  async function openedNext(
    narrow: ReturnType<typeof openRenderer>,
    budget: Partial<Budget>,
  ): Promise<string> {
    const isTooSmall = budget.files !== undefined || budget.requestBytes !== undefined
    return textOf(await (isTooSmall ? renderer : narrow).render(craneChart(jib)))
  }
})

describe('a renderer', () => {
  test('renders others while one takes long', async () => {
    const patient = openRenderer({ milliseconds: 3_000 })
    const ended: string[] = []
    const slow = patient.render(craneChart(endless)).then(() => ended.push('slow'))
    const quick = patient.render(craneChart(jib)).then(() => ended.push('quick'))
    await Promise.all([slow, quick])
    await patient.close()
    assert.deepEqual(ended, ['quick', 'slow'])
  })

  test('ends what still runs when it is closed, and takes nothing more', async () => {
    const closed = openRenderer()
    const running = Array.from({ length: 4 }, () => closed.render(craneChart(endless)))
    const outcomes = Promise.allSettled(running)
    await closed.close()
    assert.deepEqual(
      (await outcomes).map(({ status }) => status),
      Array.from({ length: 4 }, () => 'rejected'),
    )
    await assert.rejects(closed.render(craneChart(jib)), /was closed/)
  })

  test('that was never asked can be closed', async () => {
    await openRenderer().close()
  })
})

function textOf(result: RenderResult): string {
  switch (result.kind) {
    case 'helm':
      return result.manifest
    case 'kustomize':
      return result.text
    case 'failed':
      throw new Error(result.because)
  }
}

test('many charts without end get less patience each, and the others their own', async () => {
  const impatient = openRenderer({
    milliseconds: 1_000,
    lostMilliseconds: 1_000,
    impatientMilliseconds: 2_000,
  })
  const results: RenderResult[] = []
  for (const template of [endless, endless, jib]) results.push(await impatient.render(craneChart(template)))
  await impatient.close()
  assert.deepEqual(
    results.map(result => (result.kind === 'failed' ? result.because : result.kind)),
    ['it took more than 1 second', 'it took more than 2 seconds', 'helm'],
  )
})
