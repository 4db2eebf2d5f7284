import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseManifest } from '../../../src/sources/kubernetes/manifest.ts'
import { toObjects } from '../../../src/sources/kubernetes/objects.ts'
import { toRepoPath } from '../../../src/text/path.ts'
import { sourceOf } from '../../../src/text/source.ts'

const definition = (schema: string) => `apiVersion: apiextensions.k8s.io/v1beta1
kind: CustomResourceDefinition
metadata:
  name: lifts.harbour.example
spec:
${schema}`

function objectsIn(text: string) {
  const { documents, failures } = parseManifest(sourceOf(toRepoPath('crd.yaml'), text))
  assert.deepEqual(failures, [])
  return documents.flatMap(toObjects)
}

test('of a definition the schema is not read, however long it is', () => {
  const [object] = objectsIn(definition(`  versions:\n${'    - name: v1\n'.repeat(300_000)}`))
  assert.deepEqual(
    [object?.apiVersion, object?.name],
    ['apiextensions.k8s.io/v1beta1', 'lifts.harbour.example'],
  )
  assert.equal(object?.at('spec'), undefined)
})

test('objects that only mention one are read whole', () => {
  const text = definition('  group: harbour.example\n').replace(
    'kind: Custom',
    'kind: Other # CustomResourceDefinition\nx: Custom',
  )
  assert.equal(objectsIn(text)[0]?.at('spec', 'group')?.value, 'harbour.example')
})

test('the document behind a definition is read', () => {
  const text = `${definition('  group: harbour.example\n')}---\napiVersion: v1\nkind: Service\nmetadata: {name: tide}\nspec: {type: NodePort}\n`
  assert.equal(objectsIn(text)[1]?.at('spec', 'type')?.value, 'NodePort')
})
