import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { annotationsOf, workflowCommand } from '../../src/reports/annotations.ts'
import { aFinding, aReview, aSource, memoryLimit } from './a-review.ts'
import { hostileReview } from './hostile.ts'

test('new findings are annotated with what to do', () => {
  assert.deepEqual(annotationsOf(aReview()), [
    {
      level: 'error',
      path: 'deploy/crane.yaml',
      line: 13,
      endLine: 13,
      startColumn: 13,
      title: 'workload/no-privileged',
      message: 'Container `crane` runs privileged. To do: Drop privileged mode.',
    },
  ])
})

test('ten of a level at most, worst first', () => {
  const many = (severity: 'critical' | 'high' | 'medium' | 'low') =>
    Array.from({ length: 12 }, () => aFinding({ severity, message: severity }))
  const findings = [...many('low'), ...many('high'), ...many('medium'), ...many('critical')]
  const annotations = annotationsOf(aReview({ findings }))
  assert.equal(annotations.length, 30)
  assert.deepEqual(
    new Set(annotations.slice(0, 10).map(({ message }) => message.split(' ')[0])),
    new Set(['critical']),
  )
  assert.deepEqual(
    annotations.map(({ level }) => level).filter((level, index, all) => level !== all[index - 1]),
    ['error', 'warning', 'notice'],
  )
})

test('a command escapes what the runner parses', () => {
  const finding = aFinding(
    { rule: memoryLimit, severity: 'medium', message: '100 % of `a,b:c`\n::error::', fix: undefined },
    'kind',
    aSource('kind: Pod', 'deploy/a,b:c%.yaml'),
  )
  const [annotation] = annotationsOf(aReview({ findings: [finding] }))
  assert.ok(annotation !== undefined)
  assert.equal(
    workflowCommand(annotation),
    '::warning file=deploy/a%2Cb%3Ac%25.yaml,line=1,endLine=1,col=1,title=workload/memory-limit::100 %25 of `a,b:c`%0A::error::',
  )
})

test('no hostile text ends a command early', () => {
  fc.assert(
    fc.property(hostileReview, review => {
      for (const command of annotationsOf(review).map(workflowCommand)) {
        assert.match(
          command,
          /^::(?:error|warning|notice) file=[^:,\r\n]*,line=\d+,endLine=\d+(?:,col=\d+)?,title=[a-z/-]+::[^\r\n]*$/,
        )
      }
    }),
    { numRuns: 200 },
  )
})
