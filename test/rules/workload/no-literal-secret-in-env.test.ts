import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { defaultRuleSettings } from '../../../src/inputs/rule-settings.ts'
import { rule } from '../../../src/rules/workload/no-literal-secret-in-env.ts'
import { indexOf, objectIn } from '../kit/objects.ts'

test('no message or fix repeats the value', () => {
  assert.ok(rule.target === 'container')
  const { check } = rule
  fc.assert(
    fc.property(
      fc.stringMatching(/^[!-~]{12,40}$/),
      fc.constantFrom('', 'Bearer ', 'AKIA2HARBOURCRANE7WQ '),
      (secret, prefix) => {
        const env = [{ name: 'DB_PASSWORD', value: `${prefix}${secret}` }]
        const spec = { containers: [{ name: 'crane', image: 'crane:1', env }] }
        const { pod } = objectIn(
          JSON.stringify({ apiVersion: 'v1', kind: 'Pod', metadata: { name: 'crane' }, spec }),
        )
        const [container] = pod?.containers ?? []
        assert.ok(container)
        for (const said of check(container, indexOf([]), defaultRuleSettings)) {
          assert.ok('message' in said)
          const patches = said.fix?.patches.map(patch => (patch.kind === 'set' ? patch.value : null))
          const words = JSON.stringify([said.message, said.key, said.fix?.title, patches])
          assert.ok(!words.includes(JSON.stringify(secret).slice(1, -1)))
        }
      },
    ),
    { numRuns: 200 },
  )
})
