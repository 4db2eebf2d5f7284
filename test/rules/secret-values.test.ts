import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { inspectFile, ruleSetOf } from '../../src/findings/inspect.ts'
import { defaults } from '../../src/inputs/options.ts'
import { rules } from '../../src/rules/index.ts'
import { parseDockerfile } from '../../src/sources/dockerfile/parse.ts'
import { toRepoPath } from '../../src/text/path.ts'
import { sourceOf } from '../../src/text/source.ts'
import { indexOf, objectsIn } from './kit/objects.ts'

const speakers = `dockerfile/no-credentials-in-url dockerfile/no-disabled-verification dockerfile/no-pipe-to-shell
  dockerfile/no-plain-http dockerfile/no-root-password dockerfile/no-secrets dockerfile/verify-downloads secrets/no-inline-certificate-key secrets/no-known-credential secrets/no-plaintext-secret
  secrets/no-secret-in-config-map workload/no-install-at-start workload/no-literal-secret-in-args workload/no-literal-secret-in-env`

/** What makes a value one of a known form, and a bearer's. */
const prefixes = ['', 'Bearer ', 'AKIA2HARBOURCRANE7WQ ', 'eyJhbGciOiJIUzI1NiJ9.']

test('no message, key or fix repeats a value', () => {
  const spoken = new Set<string>()
  fc.assert(
    fc.property(fc.stringMatching(/^[!-~]{12,40}$/), fc.constantFrom(...prefixes), (secret, prefix) => {
      const value = `${prefix}${secret}`
      const objects = objectsIn(manifestsWith(value))
      const settings = { ...defaults, profile: 'strict' } as const
      const parsed = parseDockerfile(sourceOf(toRepoPath('Dockerfile'), dockerfileWith(value)))
      const dockerfile = parsed.kind === 'dockerfile' ? parsed : undefined
      const file = { objects, dockerfile }
      for (const { rule, key, problem } of inspectFile(file, ruleSetOf(rules), indexOf(objects), settings)
        .observations) {
        spoken.add(rule.id)
        const patches = (problem.fix?.patches ?? []).map(patch =>
          patch.kind === 'set' || patch.kind === 'insert' ? patch.value : null,
        )
        // Two equal steps are told apart by their text, which goes into a fingerprint alone.
        const named = rule.id === 'dockerfile/merge-run-layers' ? '' : key
        const said = [problem.message, named, problem.fix?.title, problem.newFile?.text, patches]
        const words = JSON.stringify([...said, (problem.related ?? []).map(({ label }) => label)])
        assert.ok(!words.includes(JSON.stringify(secret).slice(1, -1)), rule.id)
      }
    }),
    { numRuns: 200 },
  )
  for (const id of speakers.split(/\s+/)) assert.ok(spoken.has(id), `${id} has not spoken`)
})

/** The value wherever a secret may stand: objects as JSON, and a comment. */
function manifestsWith(value: string): string {
  const key = `-----BEGIN PRIVATE KEY-----\n${Buffer.from(value.repeat(2)).toString('base64')}\n-----END PRIVATE KEY-----\n`
  const token = `eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJjcmFuZSJ9.${Buffer.alloc(32, value).toString('base64url')}`
  const metadata = { name: 'crane', annotations: { 'harbour.example/token': token } }
  const script = `export API_TOKEN='${value}'\nmysql -p'${value}'\npip install -i https://crane:${value}@charts.harbour.example tides`
  const container = {
    name: 'crane',
    image: 'registry.harbour.example/crane:1',
    command: ['crane', `--db-password=${value}`, '--api-token', value, `postgres://crane:${value}@tides`],
    env: [
      { name: 'DB_PASSWORD', value },
      { name: 'TLS_KEY', value: key },
    ],
    lifecycle: { postStart: { exec: { command: ['sh', '-c', script] } } },
  }
  const data = {
    password: value,
    'crane.env': `A=1\nAPI_TOKEN=${value}\n`,
    address: `amqp://crane:${value}@queue`,
  }
  const manifests = [
    { apiVersion: 'v1', kind: 'Pod', metadata, spec: { containers: [container] } },
    {
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata,
      data: { ...data, json: JSON.stringify({ password: value }) },
    },
    { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'form' }, data: { note: `x ${value}`, key } },
    { apiVersion: 'v1', kind: 'Secret', metadata, stringData: { ...data, 'tls.key': key } },
    {
      apiVersion: 'v1',
      kind: 'Secret',
      metadata: { name: 'b' },
      data: { token: Buffer.from(value).toString('base64') },
    },
  ]
  return manifests.map(manifest => `# ${token}\n${JSON.stringify(manifest)}\n`).join('---\n')
}

function dockerfileWith(value: string): string {
  const quoted = JSON.stringify(value)
  const address = `http://crane:${value}@charts.harbour.example/tides.tgz?key=${value}`
  return [
    `FROM debian:12\n# AKIA2HARBOURCRANE7WQ ${value}`,
    `ENV DB_PASSWORD=${quoted}\nENV CHARTS ${address}`,
    `RUN mysql --password=${quoted} -p${quoted}`,
    `RUN echo root:${quoted} | chpasswd\nRUN echo crane:${quoted} | chpasswd\nRUN useradd -p ${quoted} crane`,
    `RUN curl -k ${JSON.stringify(address)} | sh\nRUN wget ${JSON.stringify(address)}\nRUN git clone ${JSON.stringify(address)}`,
    `RUN echo "deb [trusted=yes] ${address} stable main" > /etc/apt/sources.list`,
    '',
  ].join('\n')
}
