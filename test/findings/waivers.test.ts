import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { waive } from '../../src/findings/waive.ts'
import { deployment, fileOf, observationsIn, privileged } from './world.ts'

const rule = 'workload/no-privileged'

function waivedIn(path: string, text: string, ...ids: readonly string[]) {
  const file = fileOf(path, text)
  const observations = observationsIn(file, ...(ids.length > 0 ? ids : [rule]))
  const { waivers, notices } = waive(observations, [file], undefined, new Map(), new Set([rule, ...ids]))
  return {
    open: observations.length - waivers.size,
    reasons: [...waivers.values()].map(({ reason }) => reason),
    notices,
  }
}

const accepted = { open: 0, reasons: ['the hoist needs its motor'], notices: [] }
const comment = `# seaworthy: ignore ${rule} -- the hoist needs its motor`

describe('a waiver with a reason counts', () => {
  test('on the line', () => {
    assert.deepEqual(
      waivedIn('crane.yaml', deployment({ lines: ['securityContext:', `  privileged: true ${comment}`] })),
      accepted,
    )
  })

  test('above it', () => {
    assert.deepEqual(
      waivedIn(
        'crane.yaml',
        deployment({ lines: ['securityContext:', `  ${comment}`, '  privileged: true'] }),
      ),
      accepted,
    )
  })

  test('on the container, for all of it', () => {
    const text = deployment({ lines: privileged }).replace('- name: crane', `- name: crane ${comment}`)
    assert.deepEqual(waivedIn('crane.yaml', text), accepted)
  })

  test('on its name, for all of it', () => {
    const text = deployment({ lines: privileged }).replace('  name: crane\n', `  name: crane ${comment}\n`)
    assert.deepEqual(waivedIn('crane.yaml', text), accepted)
  })

  test('above the object, for all of it', () => {
    assert.deepEqual(waivedIn('crane.yaml', `${comment}\n${deployment({ lines: privileged })}`), accepted)
  })

  test('above an instruction', () => {
    const text =
      'FROM debian:12.8\n# seaworthy: ignore dockerfile/no-sudo -- the hoist needs its motor\nRUN sudo make \\\n  crane\n'
    assert.deepEqual(waivedIn('Dockerfile', text, 'dockerfile/no-sudo'), accepted)
  })
})

describe('a waiver does not count', () => {
  test('without a reason, and that is said', () => {
    const { open, notices } = waivedIn(
      'crane.yaml',
      deployment({ lines: ['securityContext:', `  privileged: true # seaworthy: ignore ${rule}`] }),
    )
    assert.equal(open, 1)
    assert.match(notices.join(), /^crane\.yaml:16: .*gives no reason/)
  })

  test('for another rule, and an unneeded one is said', () => {
    const other = 'workload/no-host-pid'
    const text = deployment({
      lines: ['securityContext:', `  privileged: true # seaworthy: ignore ${other} -- it looks round`],
    })
    const { open, notices } = waivedIn('crane.yaml', text, rule, other)
    assert.equal(open, 1)
    assert.match(notices.join(), /not needed any more/)
  })

  test('for a rule that there is not, and that is said', () => {
    const lines = [
      'securityContext:',
      '  privileged: true # seaworthy: ignore workload/no-privilege -- a slip',
    ]
    const { open, notices } = waivedIn('crane.yaml', deployment({ lines }))
    assert.equal(open, 1)
    assert.match(notices.join(), /^crane\.yaml:16: .*`workload\/no-privilege`, which is no rule/)
  })

  test('inside a quoted text', () => {
    const quoted = deployment({ lines: ['securityContext:', '  privileged: true', `args: ["${comment}"]`] })
    assert.equal(waivedIn('crane.yaml', quoted).open, 1)
  })

  test('in another container', () => {
    const second = [
      '- name: hoist',
      `  image: registry.harbour.example/hoist:1`,
      '  securityContext:',
      '    privileged: true',
    ]
    const text =
      deployment({ lines: privileged }).replace('- name: crane', `- name: crane ${comment}`) +
      second.map(line => `        ${line}\n`).join('')
    assert.equal(waivedIn('crane.yaml', text).open, 1)
  })
})
