import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  codeSpan,
  cut,
  fenced,
  link,
  markdownMessage,
  markdownText,
  tableCell,
  terminalLine,
  visible,
  visibleLine,
} from '../../src/reports/escape.ts'
import { hostileText } from './hostile.ts'
import { assertHarmless, cellsOf, proseLines } from './markdown-reader.ts'

const unseen =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
  /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069]/

const runs = { numRuns: 300 }

test('control characters and overrides become visible', () => {
  assert.equal(visible('a\u0000\u001b[31m\r\n\tb'), 'a␀␛[31m␍\n\tb')
  assert.equal(visible('\u202eyarc\u{e0041}\ud800'), '\\u202eyarc\\u{e0041}\ufffd')
  assert.equal(visibleLine('quay\n7\t'), 'quay␊7 ')
  assert.equal(terminalLine('\tquay'), '    quay')
})

test('a cut says how much was cut and halves no character', () => {
  assert.equal(cut('harbour', 7), 'harbour')
  assert.equal(cut('harbour', 4), 'harb … (3 more characters)')
  assert.equal(cut('ab🚢cd', 3), 'ab … (4 more characters)')
})

test('a code span outlasts the backticks in it', () => {
  assert.equal(codeSpan('crane'), '`crane`')
  assert.equal(codeSpan('a`b'), '``a`b``')
  assert.equal(codeSpan('`'), '`` ` ``')
  assert.equal(codeSpan(''), '`  `')
})

test('a fence is longer than any run of its content', () => {
  assert.equal(fenced('suggestion', ''), '```suggestion\n```')
  assert.equal(fenced('diff', '```\nx'), '````diff\n```\nx\n````')
  fc.assert(
    fc.property(fc.stringMatching(/^[`~\na ]{0,40}$/), content => {
      assert.deepEqual(proseLines(`before\n${fenced('diff', content)}\nafter`), ['before', 'after'])
    }),
    runs,
  )
})

test('a message keeps its code spans', () => {
  assert.equal(markdownMessage('Container `crane` adds `SYS_ADMIN`.'), 'Container `crane` adds `SYS_ADMIN`.')
  assert.equal(markdownMessage('Runs <b>as</b> @root.'), 'Runs &lt;b&gt;as&lt;/b&gt; @\u200broot.')
  assert.equal(markdownMessage('One ` alone'), 'One \\` alone')
  assert.equal(markdownMessage('Container `a`@b` runs.'), 'Container `a`@\u200bb\\` runs.')
})

test('prose can begin neither a list nor a heading nor a link', () => {
  assert.equal(markdownText('- dock'), '\\- dock')
  assert.equal(markdownText('# dock'), '\\# dock')
  assert.equal(markdownText('1. dock'), '1\u200b. dock')
  assert.equal(markdownText('see https://x.example'), 'see https:\u200b//x.example')
  assert.equal(markdownText('[a](b) #7'), '\\[a\\](b) #\u200b7')
  assert.equal(link('`a`', 'https://example.org/a (b)>'), '[`a`](https://example.org/a%20%28b%29%3E)')
  assert.equal(link('a', undefined), 'a')
})

test('hostile text stays what it is, as prose, message and code', () => {
  fc.assert(
    fc.property(hostileText, hostileText, (name, prose) => {
      assertHarmless(markdownText(prose))
      assertHarmless(`It is ${codeSpan(name)} here`)
      assertHarmless(markdownMessage(`Container \`${name}\` ${prose}`))
      assert.equal(
        cellsOf(`| ${tableCell(markdownMessage(`\`${name}\` ${prose}`))} | ${tableCell(codeSpan(name))} |`),
        2,
      )
    }),
    runs,
  )
})

test('no hostile text reaches a terminal as more than one plain line', () => {
  fc.assert(
    fc.property(hostileText, text => {
      assert.doesNotMatch(terminalLine(text), unseen)
    }),
    runs,
  )
})
