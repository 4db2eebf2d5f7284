import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Remark } from '../../src/findings/finding.ts'
import { publishReview } from '../../src/publish/publish.ts'
import { parseMarker } from '../../src/reports/marker.ts'
import { toRepoPath } from '../../src/text/path.ts'
import { links } from '../reports/a-review.ts'
import { findingAt, fingerprintAt, openHarbour, path, remarkAt, reviewOf } from './harbour.ts'

const anyPath = fc.constantFrom(
  path,
  toRepoPath('deploy/tide api.yaml'),
  toRepoPath('README.md'),
  toRepoPath('docs/berth.png'),
)
const anyLine = fc.integer({ min: 1, max: 70 })
const anyRemark = fc.record({
  path: anyPath,
  startLine: anyLine,
  line: anyLine,
  kind: fc.constantFrom('line', 'file', 'summary'),
})
const anyText = fc.array(fc.constantFrom('kind: Pod', 'replicas: 2', '', '  - crane'), {
  minLength: 1,
  maxLength: 70,
})

test('for any diff and any findings no comment is sent that GitHub would refuse, and none is lost', async () => {
  await fc.assert(
    fc.asyncProperty(
      anyText,
      anyText,
      fc.array(anyRemark, { minLength: 1, maxLength: 8 }),
      async (before, after, places) => {
        const harbour = await openHarbour()
        try {
          const { yard, double, github, head } = harbour
          yard.commit({ [path]: before.join('\n'), 'deploy/tide api.yaml': after.join('\r\n') })
          yard.git('branch', '--force', 'main', 'HEAD')
          yard.commit({
            [path]: after.join('\n'),
            'deploy/tide api.yaml': before.join('\r\n'),
            'docs/berth.png': '\u0000\u0001',
          })
          const remarks = places.map((place, index) => remarkFor(index, place))
          const options = { comments: 'review' as const, maxComments: 5, event: 'COMMENT' as const, links }
          assert.deepEqual(await publishReview(github, 7, reviewOf(head(), remarks), options), [])
          assert.deepEqual(
            double.requests.filter(request => request.status >= 400),
            [],
          )
          const bodies = [...double.state.reviewComments, ...double.state.reviews].map(({ body }) =>
            parseMarker(body),
          )
          const told = bodies.flatMap(marker => marker?.fingerprints ?? [])
          assert.deepEqual(
            told.toSorted(),
            remarks.map((_, index) => fingerprintAt(`place ${index}`)).toSorted(),
          )
          assert.ok(double.state.reviewComments.length <= 5)
        } finally {
          await harbour.double.close()
          harbour.yard.remove()
        }
      },
    ),
    { numRuns: 12 },
  )
})

interface Place {
  readonly path: Remark['placement']['path']
  readonly startLine: number
  readonly line: number
  readonly kind: string
}

function remarkFor(index: number, { path: where, startLine, line, kind }: Place): Remark {
  const findings = [findingAt(line, { fingerprint: fingerprintAt(`place ${index}`) })]
  const at = { path: where, because: 'the line that causes it' }
  if (kind === 'line') return remarkAt(line, { findings, placement: { kind, startLine, line, ...at } })
  return remarkAt(line, { findings, placement: { kind: kind === 'file' ? 'file' : 'summary', ...at } })
}
