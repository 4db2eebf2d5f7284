import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { readableEntries } from '../../../src/rules/kit/secret-data.ts'
import { objectIn } from './objects.ts'

const key = '-----BEGIN EC PRIVATE KEY-----\nbWFzdCBhbmQgc2FpbA==\n-----END EC PRIVATE KEY-----'
const certificate = '-----BEGIN CERTIFICATE-----\nbWFzdCBhbmQgc2FpbA==\n-----END CERTIFICATE-----'

describe('a value is readable', () => {
  const readable = {
    'a word': 'kelp-and-iodine',
    'a number': 48121,
    'a password in an address': 'amqp://crane:kelp-and-iodine@queue:5672',
    'a file with a literal beside a variable': 'host: ${HOST}\npassword: kelp-and-iodine\n',
    'a file of some other form': 'first line\nsecond line\n',
    'hashes of passwords': 'keeper:$apr1$kelp$iodine\npilot:$2y$10$kelpandiodine\n',
    'an address in a file': 'queue:\n  address: "amqp://crane:kelp-and-iodine@queue"\n',
    'quoted in a file': 'DB_PASSWORD="kelp-and-iodine"\nDB_HOST=${HOST}',
  }
  for (const [what, value] of Object.entries(readable)) {
    test(what, () => {
      assert.deepEqual(keysOf({ stringData: { entry: value } }), ['entry'])
      assert.deepEqual(keysOf({ data: { entry: encoded(value) } }), ['entry'])
    })
  }
})

describe('a value is not', () => {
  const silent = {
    nothing: '',
    'a variable': '${DB_PASSWORD}',
    'a template': '{{ .Values.password }}',
    'a word that waits for another': 'changeme',
    'a path in a store': '<path:tides/data/db#password>',
    'a private key, which another rule speaks of': key,
    'a private key in a template': `host: \${HOST}\n${key}\n`,
    'a private key beside its certificate': `${certificate}\n${key}`,
    'a private key that is left out': '-----BEGIN PRIVATE KEY-----\n...\n-----END PRIVATE KEY-----',
    'a certificate': `${certificate}\n${certificate}\n`,
    'a public key': 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIKelp keeper@harbour',
    'encrypted by SOPS': 'ENC[AES256_GCM,data:p673w==,iv:YY=,tag:UQ==,type:str]',
    'encrypted by age': '-----BEGIN AGE ENCRYPTED FILE-----\nYWdl\n-----END AGE ENCRYPTED FILE-----',
    'encrypted by Ansible': '$ANSIBLE_VAULT;1.1;AES256\n6162',
    'a switch': 'true',
    'an address': 'https://tides.harbour.internal/api',
    'a file of settings': '[server]\nprotocol = https\n# plain\nport = 8443\n',
    'a file of roles': 'securityRoles.#.keeper.send=true\nsecurityRoles.#.keeper.view=true\n',
    'a file with sections': '/*\n * plain\n */\ndock {\n  debug=true\n}\n',
    'a placeholder in base64': 'Y2hhbmdlbWU=',
    'a file of variables': 'password: ${DB_PASSWORD}\nuser: keeper\n',
  }
  for (const [what, value] of Object.entries(silent)) {
    test(what, () => {
      assert.deepEqual(keysOf({ stringData: { entry: value } }), [])
      assert.deepEqual(keysOf({ data: { entry: encoded(value) } }), [])
    })
  }

  test('of a wrong type', () => {
    for (const value of [null, true, [], {}, ['kelp-and-iodine']])
      assert.deepEqual(keysOf({ stringData: { entry: value } }), [])
    for (const stringData of [null, 'kelp-and-iodine', [], 7]) assert.deepEqual(keysOf({ stringData }), [])
  })
})

test('what is no base64 stands in plain text', () => {
  assert.deepEqual(keysOf({ data: { password: 'kelp and iodine!' } }), ['password'])
})

test('a type says which of its keys are public', () => {
  const data = {
    'token-id': '5emitj',
    'token-secret': 'kq4gihvszzgn1p0r',
    token: 'kelp',
    'tls.crt': 'kelp',
    'tls.key': 'iodine',
  }
  const of = (type: string) => keysOf({ type, stringData: data })
  assert.deepEqual(of('bootstrap.kubernetes.io/token'), ['token-secret'])
  assert.deepEqual(of('kubernetes.io/tls'), ['token-id', 'token-secret', 'token', 'tls.key'])
  assert.deepEqual(
    keysOf({
      stringData: {
        username: 'keeper',
        POSTGRES_DB: 'tides',
        apiUser: 'keeper',
        storageaccountname: 'tides',
        type: 'git',
        password: 'kelp-x',
      },
    }),
    ['password'],
  )
})

test('a key that only names something may still hold a login', () => {
  assert.deepEqual(
    keysOf({ stringData: { url: 'amqp://crane:kelp-and-iodine@queue', uri: 'amqp://queue' } }),
    ['url'],
  )
  assert.deepEqual(keysOf({ stringData: { url: 'amqp://crane:${PASSWORD}@queue' } }), [])
})

test('credentials of a registry count, an empty list of registries does not', () => {
  const of = (config: object) =>
    keysOf({
      type: 'kubernetes.io/dockerconfigjson',
      stringData: { '.dockerconfigjson': JSON.stringify(config) },
    })
  assert.equal(
    of({ auths: { 'registry.harbour.internal': { auth: encoded('keeper:rust-and-tar') } } }).length,
    1,
  )
  assert.equal(of({ auths: { 'registry.harbour.internal': { password: 'rust-and-tar' } } }).length, 1)
  assert.equal(
    of({ auths: { 'registry.harbour.internal': { auth: encoded('keeper:${PASSWORD}') } } }).length,
    0,
  )
  assert.equal(of({ auths: {} }).length, 0)
})

test('any bytes are read without a fault, and in time', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), text => {
      keysOf({ data: { entry: text }, stringData: { entry: text } })
    }),
    { numRuns: 200 },
  )
  for (const part of ['-----BEGIN ', '"auth": "', 'password = ', '"  ', 'A', ' ', '$']) {
    const start = performance.now()
    keysOf({
      type: 'kubernetes.io/dockercfg',
      stringData: { entry: part.repeat(20_000), other: `x\n${part.repeat(20_000)}` },
    })
    keysOf({ stringData: { entry: part.repeat(20_000), other: `x\n${part.repeat(20_000)}` } })
    assert.ok(performance.now() - start < 30_000, part)
  }
})

function keysOf(fields: object): readonly string[] {
  const secret = { apiVersion: 'v1', kind: 'Secret', metadata: { name: 'tide-db' }, ...fields }
  return readableEntries(objectIn(JSON.stringify(secret))).map(entry => entry.key)
}

function encoded(value: string | number): string {
  return Buffer.from(String(value)).toString('base64')
}
