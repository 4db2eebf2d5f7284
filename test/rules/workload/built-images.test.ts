import assert from 'node:assert/strict'
import { test } from 'node:test'
import { defaultRuleSettings } from '../../../src/inputs/rule-settings.ts'
import type { Fix } from '../../../src/rules/kit/fix.ts'
import { rule } from '../../../src/rules/workload/run-as-non-root.ts'
import { dockerfileOf } from '../../sources/dockerfile/read.ts'
import { indexOf, objectIn } from '../kit/objects.ts'

/** The fix for the first of some containers, given the Dockerfiles of images by their names. */
function fixFor(containers: string, dockerfiles: { readonly [image: string]: string }, os = 'linux'): Fix {
  const { pod } = objectIn(
    `apiVersion: v1\nkind: Pod\nmetadata: {name: ferry}\nspec: {os: {name: ${os}}, containers: [${containers}]}\n`,
  )
  const container = pod?.containers[0] ?? assert.fail()
  const index = indexOf([], {
    dockerfileOf: image => {
      const text = dockerfiles[image]
      return text === undefined ? undefined : dockerfileOf(text)
    },
  })
  const [said] =
    rule.target === 'container' ? rule.check(container, index, defaultRuleSettings) : assert.fail()
  assert.ok(said && 'fix' in said && said.fix)
  return said.fix
}

function written({ patches }: Fix): readonly string[] {
  return patches.map(patch =>
    patch.kind === 'set'
      ? `${[...patch.parent.route, ...patch.route].join('.')}.${JSON.stringify(patch.value)}`
      : patch.kind,
  )
}

const ferry = '{name: ferry, image: ferry}'
const refusal = 'spec.securityContext.runAsNonRoot.true'
const today =
  'Make sure that the image names a numeric USER other than 0, or set `runAsUser`: otherwise the container does not start.'

/** What the author must look at, where no user can be written down. */
function noteOn(dockerfile: string | undefined, containers = ferry, os?: string): string {
  const fix = fixFor(containers, dockerfile === undefined ? {} : { ferry: dockerfile }, os)
  assert.deepEqual(written(fix), [refusal])
  return fix.safety === 'review' ? fix.check : assert.fail()
}

test('the number of the image goes into the manifest, with its group', () => {
  const fix = fixFor(ferry, { ferry: 'FROM debian\nUSER 20000:20001\n' })
  assert.deepEqual(written(fix), [
    refusal,
    'spec.securityContext.runAsUser.20000',
    'spec.securityContext.runAsGroup.20001',
  ])
  assert.equal(
    fix.safety === 'review' && fix.check,
    'Make sure that the image is built from `Dockerfile`, whose USER is 20000.',
  )
})

test("root's group and a group by name are left to the image", () => {
  for (const user of ['20000:0', '20000:crew'])
    assert.deepEqual(written(fixFor(ferry, { ferry: `FROM debian\nUSER ${user}\n` })), [
      refusal,
      'spec.securityContext.runAsUser.20000',
    ])
})

test('a name is no number', () => {
  assert.match(noteOn('FROM debian\nUSER crew\n'), /names the user `crew`: the kubelet cannot tell/)
})

test('an image that runs as root needs a USER first', () => {
  for (const text of ['FROM debian\n', 'FROM scratch\n', 'FROM debian\nUSER 20000\nUSER root\n'])
    assert.match(noteOn(text), /^`Dockerfile` builds an image that runs as root/)
})

test('what cannot be known is asked as before', () => {
  assert.equal(noteOn(undefined), today)
  assert.equal(noteOn('FROM harbour/base\n'), today)
  assert.equal(noteOn('FROM debian\nARG CREW\nUSER $CREW\n'), today)
  assert.equal(noteOn('FROM harbour/ferry:2\nUSER 20000\n'), today)
  assert.equal(noteOn('FROM debian\nUSER 20000\n', ferry, 'windows'), today)
})

test('a well-known image that runs as root needs a number too', () => {
  const web = '{name: web, image: "nginx:1.27.1"}'
  assert.match(noteOn(undefined, web), /^The image `nginx:1\.27\.1` runs as root unless .* is `nginx`\.$/)
  assert.match(
    noteOn(undefined, `${web}, ${ferry}`),
    /^The image `nginx.* every other image names a numeric USER/,
  )
})

test('the other images of the pod count too', () => {
  const both = `${ferry}, {name: rope, image: rope}`
  const one = fixFor(both, { ferry: 'FROM debian\nUSER 20000\n' })
  assert.deepEqual(written(one), [refusal, 'spec.containers.0.securityContext.runAsUser.20000'])
  assert.equal(
    one.safety === 'review' && one.check,
    `Make sure that the image of \`ferry\` is built from \`Dockerfile\`, whose USER is 20000. ${today.replace('the image', 'every other image')}`,
  )
  const same = fixFor(both, { ferry: 'FROM debian\nUSER 20000\n', rope: 'FROM debian\nUSER 20000\n' })
  assert.deepEqual(written(same), [refusal, 'spec.securityContext.runAsUser.20000'])
})
