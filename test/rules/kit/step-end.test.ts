import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { appended } from '../../../src/rules/kit/step-end.ts'
import { applyEdits } from '../../../src/text/edit.ts'
import { lastInstruction } from '../../sources/dockerfile/read.ts'

/** The step with `tidy` behind it. */
function tidied(step: string): { readonly text: string; readonly isSure: boolean } | undefined {
  const instruction = lastInstruction(step)
  const end = appended(instruction, ['tidy'])
  if (end?.patch.kind !== 'replace') return undefined
  const { place, text } = end.patch
  return { text: applyEdits(instruction.source.text, [{ range: place.range, text }]), isSure: end.isSure }
}

describe('appended', () => {
  const sure: readonly (readonly [string, string])[] = [
    ['RUN dock', 'RUN dock && tidy'],
    ['RUN dock && moor > /dev/null', 'RUN dock && moor > /dev/null && tidy'],
    ['RUN dock | moor', 'RUN dock | moor && tidy'],
    ['RUN dock \\\n  && moor\n', 'RUN dock \\\n  && moor \\\n  && tidy\n'],
    ['RUN dock && \\\r\n\tmoor\r\n', 'RUN dock && \\\r\n\tmoor && \\\r\n\ttidy\r\n'],
    ['RUN dock \\\n    north \\\n    south', 'RUN dock \\\n    north \\\n    south \\\n    && tidy'],
    ['RUN dock && moor \\\n        north', 'RUN dock && moor \\\n        north \\\n    && tidy'],
    ['RUN dock \\\n  # at night\n  && moor', 'RUN dock \\\n  # at night\n  && moor \\\n  && tidy'],
    ['RUN set -eux; \\\n\tdock; \\\n\tmoor', 'RUN set -eux; \\\n\tdock; \\\n\tmoor; \\\n\ttidy'],
    ['RUN set -o errexit; dock', 'RUN set -o errexit; dock; tidy'],
    ['RUN <<EOF\nset -e\ndock\nEOF\n', 'RUN <<EOF\nset -e\ndock\ntidy\nEOF\n'],
    ['RUN dock && moor # at night', 'RUN dock && moor && tidy # at night'],
  ]
  for (const [step, wanted] of sure)
    test(JSON.stringify(step), () => assert.deepEqual(tidied(step), { text: wanted, isSure: true }))

  const unsure: readonly (readonly [string, string])[] = [
    ['RUN dock; moor', 'RUN dock; moor && tidy'],
    ['RUN dock || moor', 'RUN dock || moor && tidy'],
    ['RUN <<EOF\ndock\nmoor\nEOF\n', 'RUN <<EOF\ndock\nmoor && tidy\nEOF\n'],
  ]
  for (const [step, wanted] of unsure)
    test(JSON.stringify(step), () => assert.deepEqual(tidied(step), { text: wanted, isSure: false }))

  for (const step of [
    'RUN ["dock"]',
    'RUN dock & moor',
    'RUN if dock; then moor; fi',
    'RUN (dock && moor)',
    "RUN dock 'north",
    'RUN dock <<EOF\nnorth\nEOF\n',
    'RUN\n',
  ])
    test(`${JSON.stringify(step)} stays as it is`, () => assert.equal(tidied(step), undefined))
})
