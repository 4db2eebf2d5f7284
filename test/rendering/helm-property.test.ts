import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import fc from 'fast-check'
import { openRenderer } from '../../src/sources/rendering/renderer.ts'
import { expectHelm, smallChart, templateText } from './fixtures.ts'
import { assertTrace, tracedFile } from './trace-checks.ts'

const renderer = openRenderer()
after(() => renderer.close())

const values = `
mate: Marit
sea: {tide: spring, depth: 9.5, lights: {red: port}}
crew: [ole, "🚩 kari", "–"]
none: []
empty: ""
song: |
  over 🌊 the sea
  - {{ .Values.mate }} # ⚓
`

const partials = `{{- define "one" }}one: {{ . | toJson }}{{ end -}}
{{ define "rows" -}}
{{- range $index, $name := .Values.crew }}
row-{{ $index }}: {{ $name }} # 🚩
{{- end }}
last: {{ .Values.mate }}
{{ end }}`

// Everything stands in a block scalar, which takes any line that is indented by two.
const texts = fc.constantFrom('tide', ' 🚩 ', '\n  ', '\n  ', '\n  - ', ': ', '\r\n  ', '\n\n  ', '# –', '  ')
const expressions = fc.constantFrom(
  '$.Values.mate',
  '$.Values.sea.depth | quote',
  'toYaml $.Values.sea | nindent 4',
  'toYaml $.Values.crew | nindent 2',
  'include "one" .',
  'include "rows" $ | nindent 6',
  'include "rows" $ | indent 2 | trim',
  'tpl $.Values.song $ | nindent 4 | trimSuffix "\\n"',
  'template "one" $.Values.sea',
  '$.Values.missing',
  '$.Values.none | default (list 1 2) | toYaml | nindent 8',
  'index $.Values.crew 1 | upper | repeat 2',
  '/* nothing */',
  '$x := $.Values.sea',
  'printf "%s\\n  %d" $.Values.mate 3',
)
const lists = ['$.Values.sea', '$.Values.none', '$.Values.crew', 'list . .', '$i, $e := $.Values.crew']
const opening = fc.constantFrom('{{ ', '{{- ')
const closing = fc.constantFrom(' }}', ' -}}')

const templates = fc.letrec<{ node: string; nodes: string }>(tie => {
  const tag = (inner: fc.Arbitrary<string>) =>
    fc.tuple(opening, inner, closing).map(([open, text, close]) =>
      // A comment's braces and asterisks stand side by side.
      text.startsWith('/*')
        ? `${open.trim()}${open === '{{- ' ? ' ' : ''}${text}${close === ' -}}' ? close : '}}'}`
        : open + text + close,
    )
  const block = (word: string, pipelines: readonly string[]) =>
    fc
      .tuple(
        tag(fc.constantFrom(...pipelines).map(text => `${word} ${text}`)),
        tie('nodes'),
        tag(fc.constant('else')),
        tie('nodes'),
        tag(fc.constant('end')),
      )
      .map(parts => parts.join(''))
  return {
    node: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      texts,
      tag(expressions),
      block('if', ['$.Values.empty', '.', '$.Values.crew']),
      block('with', ['$.Values.sea', '$.Values.empty', 'list . .', '$y := $.Values.crew']),
      block('range', lists),
    ),
    nodes: fc.array(tie('node'), { maxLength: 5 }).map(nodes => nodes.join('')),
  }
}).nodes

test('any template renders in the same way when it is traced, and its trace holds', async () => {
  let rendered = 0
  await fc.assert(
    fc.asyncProperty(templates, async template => {
      const request = smallChart({
        'templates/_partials.tpl': partials,
        'templates/any.yaml': `kind: Any\nbody: |2\n  tide${template}`,
        'values.yaml': values,
      })
      const plain = await renderer.render(request)
      const traced = await renderer.render({ ...request, isTraced: true })
      if (plain.kind !== 'helm') return assert.deepEqual(traced, plain)

      rendered++
      assert.deepEqual(
        expectHelm(traced).files.map(({ text }) => text),
        plain.files.map(({ text }) => text),
      )
      for (const file of expectHelm(traced).files)
        assertTrace(tracedFile(file, path => templateText(request.files, path)))
    }),
    { numRuns: 60 },
  )
  assert.ok(rendered > 30, `only ${rendered} rendered`)
})

test('bytes without sense never end the renderer', async () => {
  const bytes = fc.oneof(fc.uint8Array({ maxLength: 60 }), fc.string({ unit: 'binary', maxLength: 60 }))
  await fc.assert(
    fc.asyncProperty(bytes, fc.option(bytes), fc.option(bytes), async (template, chartValues, packed) => {
      const result = await renderer.render(
        smallChart({
          'templates/any.yaml': template,
          ...(chartValues === null ? {} : { 'values.yaml': chartValues }),
          ...(packed === null ? {} : { 'charts/x-1.0.0.tgz': packed }),
        }),
      )
      if (result.kind === 'failed') assert.notEqual(result.reason, 'budget', result.because)
    }),
    { numRuns: 40 },
  )
})
