import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Ajv } from 'ajv'
import { parse } from 'yaml'
import { parseConfig } from '../../src/inputs/config.ts'
import { rules } from '../../src/rules/index.ts'
import type { NamedRule } from '../../src/rules/kit/rule.ts'
import { checklist, guides } from '../../tools/generate/checklist-items.ts'
import { checklistPage, openParts } from '../../tools/generate/checklist-page.ts'
import { configurationPage, configurationSchema } from '../../tools/generate/configuration.ts'
import { between, fenced, table } from '../../tools/generate/markdown.ts'
import { registry } from '../../tools/generate/registry.ts'
import { rulePage } from '../../tools/generate/rule-page.ts'

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
    configuration: undefined,
    added: undefined,
    findings: ['2:1 high Container `crane` rusts.'],
  })
  assert.equal(page?.path, 'docs/rules/workload/no-rust.md')
  assert.match(page?.text ?? '', /^<!-- Generated .*\n\n# Containers do not rust\n/)
  assert.match(page?.text ?? '', /line 2, high: Container `crane` rusts\./)
  assert.match(page?.text ?? '', /```diff\n@@ -1,2 \+1,2 @@\n kind: Pod\n-rust: true\n\+rust: false\n```/)
  assert.match(page?.text ?? '', /# seaworthy: ignore workload\/no-rust -- /)
  assert.doesNotMatch(page?.text ?? '', /A file to add/)
})

test('a page shows the file to add where nothing is to be changed', () => {
  const added = 'kind: Paint\n'
  const [page] = rulePage(rule, {
    bad: 'kind: Pod\n',
    language: 'yaml',
    fixed: undefined,
    configuration: undefined,
    added,
    findings: [],
  })
  assert.match(page?.text ?? '', /\n## A file to add\n[^#]*```yaml\nkind: Paint\n```\n/)
  assert.doesNotMatch(page?.text ?? '', /No fix is suggested/)
})

test('a page shows what must be configured first', () => {
  const [page] = rulePage(rule, {
    bad: 'kind: Pod\n',
    language: 'yaml',
    fixed: undefined,
    added: undefined,
    configuration: 'sensitive:\n  namespaces: [treasury]\n',
    findings: ['1:1 high Pod `crane` rusts.'],
  })
  assert.match(page?.text ?? '', /```yaml\nsensitive:\n {2}namespaces: \[treasury\]\n```\n\nIn a manifest:/)
})

test('the example of the configuration passes its schema and the parser, a wrong one neither', () => {
  const ids = rules.map(({ id }) => id)
  const isValid = new Ajv().compile(JSON.parse(configurationSchema(ids)))
  const example = /```yaml\n([\s\S]*?)```/.exec(configurationPage())?.[1] ?? ''
  const { settings } = parseConfig('seaworthy.yml', example, ids)
  assert.ok(isValid(parse(example)), JSON.stringify(isValid.errors))
  assert.deepEqual(settings.sensitive.namespaces, ['payments'])
  for (const wrong of ['sensitive:', 'sensitive: {taints: [vault]}', 'trusted-registries: ghcr.io']) {
    assert.ok(!isValid(parse(wrong)), wrong)
    assert.throws(() => parseConfig('seaworthy.yml', wrong, ids), wrong)
  }
})

const items = checklist.flatMap(section => section.items)

test('the checklist names each item once, with its guides, in order', () => {
  const ids = items.map(({ id }) => id)
  assert.equal(ids.length, 88)
  assert.equal(new Set(ids).size, ids.length)
  for (const [i, id] of ids.entries()) {
    const [name, number] = id.split('-')
    const before = ids[i - 1]?.split('-') ?? []
    assert.equal(Number(number), before[0] === name ? Number(before[1]) + 1 : 1, id)
  }
  for (const { id, says, sources } of items) {
    assert.match(says, /^[A-Z].*[^.]$/, id)
    assert.ok(sources.length > 0 && sources.every(source => source in guides), id)
  }
})

test('every item that rules name is on the checklist, and one that rules can decide', () => {
  const decidable = new Set(items.filter(({ answer }) => answer.kind === 'rules').map(({ id }) => id))
  for (const { id, checklist: named } of rules)
    for (const item of named) assert.ok(decidable.has(item), `${id}: ${item}`)
})

test('the families of Kubernetes objects leave nothing open that is theirs', () => {
  const families = /^(?:workload|namespace|rbac|secrets|network)\//
  const open = items.flatMap(item =>
    openParts(item, rules)
      .filter(part => families.test(part.rules))
      .map(part => `${item.id}: ${part.rules}`),
  )
  assert.deepEqual(open, [])
})

test('the checklist says what decides an item, what does not yet, and what never will', () => {
  const page = checklistPage([rule])
  const rowOf = (id: string): string =>
    page.split('\n').find(line => line.startsWith(`| <a id="${id.toLowerCase()}"></a>${id} |`)) ?? ''
  assert.match(
    rowOf('WORK-10'),
    /\[`workload\/no-rust`\]\(rules\/workload\/no-rust\.md\) \(standard, high\) \|$/,
  )
  assert.match(rowOf('WORK-3'), /\| No rule decides it yet\. \|$/)
  assert.match(rowOf('OS-1'), /\| Advisory: a pull request cannot show it, because [^|]+\. \|$/)
  assert.match(rowOf('WORK-12'), /\| Every review is such an audit\. \|$/)
  const half = checklistPage([{ ...rule, id: 'rbac/no-rust', checklist: ['AUTHZ-1'] }])
  assert.match(half, /<br>Not decided yet: whether the API server authorizes by RBAC\. \|/)
})
