import assert from 'node:assert/strict'
import { test } from 'node:test'
import { endOfBlock } from '../../../../src/sources/helm/trace/blocks.ts'

function blockAt(template: string, opening: string): string | undefined {
  const start = template.indexOf(opening)
  const end = endOfBlock(template, start)
  return end === undefined ? undefined : template.slice(start, end)
}

test('a block ends with its own end', () => {
  const inner = '{{- range .b }}\n{{ . }}{{- else }}none{{- end -}}'
  const outer = `{{ if .a }}${inner}{{ else if .c }}x{{ end }}`
  const template = `a${outer}{{ end }}`
  assert.equal(blockAt(template, '{{ if'), outer)
  assert.equal(blockAt(template, '{{- range'), inner)
  assert.equal(blockAt(template, '{{ else if'), '{{ else if .c }}x{{ end }}')
})

test('what is quoted or a comment ends nothing', () => {
  const block =
    '{{with "}} {{ end }}"}}{{/* {{ end }} */}}{{- /* {{ if }} */ -}}{{ `{{ end\n}}` }}{{ "\\"{{ if }}" }}{{- end}}'
  assert.equal(blockAt(`${block}{{ end }}`, '{{with'), block)
})

test('a block without an end has none', () => {
  assert.equal(blockAt('{{ if .a }}{{ "', '{{ if'), undefined)
  assert.equal(blockAt(`{{ if .a }}${'{{ "'.repeat(20_000)}`, '{{ if'), undefined)
  assert.equal(blockAt(`{{ if .a }}${'{{/* '.repeat(20_000)}`, '{{ if'), undefined)
})
