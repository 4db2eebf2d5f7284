import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mayDouble } from '../../../../src/sources/helm/trace/branches.ts'
import { toRepoPath } from '../../../../src/text/path.ts'
import { sourceOf } from '../../../../src/text/source.ts'

const template = sourceOf(
  toRepoPath('charts/crane/templates/deployment.yaml'),
  `spec:
  containers:
    - name: crane
      image: crane:1.0.0
      {{- with .Values.securityContext }}
      securityContext:
        {{- toYaml . | nindent 8 }}
      {{- end }}
    - name: winch
      image: winch:1.0.0
`,
)

function isDoubled(before: string, text: string): boolean {
  const start = template.text.indexOf(before)
  const edit = { template, range: { start, end: start }, text }
  return mayDouble(edit, [edit])
}

const security = '      securityContext:\n        privileged: false\n'

test('a key that another branch writes is not written twice', () => {
  assert.equal(isDoubled('      {{- with', security), true)
  assert.equal(isDoubled('    - name: winch', security), true)
  assert.equal(isDoubled('      image: crane', security), true)
})

test('the same key of a neighbour is none of it', () => {
  assert.equal(isDoubled('      image: winch', security), false)
  assert.equal(isDoubled('      {{- with', '      tty: false\n'), false)
})
