import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { NamedRule } from '../../src/rules/kit/rule.ts'
import { between, fenced, table } from '../../tools/generate/markdown.ts'
import { registry } from '../../tools/generate/registry.ts'
import { rulePage } from '../../tools/generate/rule-page.ts'
import { checklistPage } from '../../tools/generate/rule-tables.ts'

const rule: NamedRule = {
  id: 'workload/no-rust',
  fixable: true,
  target: 'container',
  severity: 'high',
  profile: 'standard',
  checklist: ['WORK-10', 'WORK-2'],
  title: 'Containers do not rust',
  why: 'Rust spreads.',
  references: [{ title: 'Rust', url: 'https://harbour.example/rust' }],
  check: () => [],
}

test('a fence is longer than any in the text', () => {
  assert.equal(fenced('yaml', 'a: |\n  ```\n  x\n  ```\n'), '````yaml\na: |\n  ```\n  x\n  ```\n````')
  assert.equal(fenced('text', 'plain'), '```text\nplain\n```')
})

test('bars do not end a cell', () => {
  assert.equal(table(['a', 'b'], [['x | y', '']]), '| a | b |\n|---|---|\n| x \\| y |  |')
})

test('only what stands between the markers is replaced', () => {
  const text = 'before\n<!-- rules:begin -->\nold\n<!-- rules:end -->\nafter\n'
  assert.equal(
    between(text, 'rules', 'new'),
    'before\n<!-- rules:begin -->\nnew\n<!-- rules:end -->\nafter\n',
  )
  assert.throws(() => between('no markers', 'rules', 'new'), /no <!-- rules:begin -->/)
})

test('the registry says of every rule its id and whether it has a fix', () => {
  const text = registry([rule, { id: 'dockerfile/no-leak', fixable: false }])
  assert.match(text, /^\/\/ Generated/)
  assert.match(text, /import \{ rule as workloadNoRust \} from '\.\/workload\/no-rust\.ts'/)
  assert.match(text, /\{ id: 'dockerfile\/no-leak', fixable: false, \.\.\.dockerfileNoLeak \}/)
})

test('a page shows the example, the real output and what the fix changes', () => {
  const [page] = rulePage(rule, {
    bad: 'kind: Pod\nrust: true\n',
    language: 'yaml',
    fixed: 'kind: Pod\nrust: false\n',
    findings: ['2:1 high Container `crane` rusts.'],
  })
  assert.equal(page?.path, 'docs/rules/workload/no-rust.md')
  assert.match(page?.text ?? '', /^<!-- Generated .*\n\n# Containers do not rust\n/)
  assert.match(page?.text ?? '', /line 2, high: Container `crane` rusts\./)
  assert.match(page?.text ?? '', /```diff\n@@ -1,2 \+1,2 @@\n kind: Pod\n-rust: true\n\+rust: false\n```/)
  assert.match(page?.text ?? '', /# seaworthy: ignore workload\/no-rust -- /)
})

test('checklist items stand in the order of their numbers', () => {
  const page = checklistPage([rule])
  assert.ok(page.indexOf('| WORK-2 |') < page.indexOf('| WORK-10 |'))
})
