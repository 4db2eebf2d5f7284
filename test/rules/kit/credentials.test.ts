import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { crc32, isBech32 } from '../../../src/rules/kit/checksums.ts'
import { credentialIn, credentialsIn } from '../../../src/rules/kit/credentials.ts'
import { holdsPrivateKey, isEncodedKey } from '../../../src/rules/kit/private-keys.ts'

// Every value is put together here: none of them may stand in a file where it would be taken for somebody's.
const mixed = (length: number): string => 'Harbour4Crane7Ferry2Dock9'.repeat(4).slice(0, length)

describe('a credential in any text', () => {
  const genuine: Readonly<Record<string, string>> = {
    'a private key': pem('PRIVATE KEY', 'bWFzdCBhbmQgc2FpbA=='),
    'an AWS access key': `id: ${awsId()}\nsecret: ${mixed(40)}\n`,
    'a JSON Web Token': jwt({ typ: 'JWT', alg: 'HS256' }, { sub: 'crane' }, 32),
    'a GitHub token': `ghp_${withChecksum(mixed(30))}`,
    'a GitLab token': `glpat-${mixed(20)}`,
    'a Slack token': `xoxb-${'4711'.repeat(3)}-${mixed(24)}`,
    'a Stripe key': `sk_live_${mixed(24)}`,
    'an npm token': `npm_${withChecksum(mixed(30))}`,
    'a PyPI token': `pypi-${macaroon('pypi.org')}`,
    'an Azure access key': `AccountName=tides;AccountKey=${mixed(86)}==;`,
    'a Vault token': `hvs.${mixed(24)}`,
    'a Docker Hub token': `dckr_pat_${mixed(27)}`,
    'a DigitalOcean token': `dop_v1_${'c0ffee5a'.repeat(8)}`,
    'an age key': ageKey(),
  }
  for (const [what, text] of Object.entries(genuine)) {
    test(what, () => {
      const [found, ...others] = credentialsIn(`# until the tide turns: ${text}\n`)
      assert.equal(found?.what, what)
      assert.deepEqual(others, [])
      assert.equal(credentialIn(text), what)
    })
  }

  test('of an organisation, a workspace, a test index', () => {
    const texts = [
      `github_pat_${mixed(22)}_${mixed(59)}`,
      `hooks.slack.com/services/T${'4711CRANE'}/B${'4711FERRY'}/${mixed(24)}`,
      `pypi-${macaroon('test.pypi.org')}`,
      `SharedAccessKey=${mixed(43)}=`,
      jwt({ alg: 'RS256', kid: 'dock' }, { sub: 'crane' }, 256),
    ]
    for (const text of texts) assert.equal(credentialsIn(text).length, 1, text.slice(0, 8))
  })

  const others: Readonly<Record<string, string>> = {
    'an id alone': awsId(),
    'an id beside a digest': `${awsId()} ${'0badc0de'.repeat(5)}`,
    'the sample of AWS': `AKIAIOSFODNN7EXAMPLE wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY`,
    'a wrong checksum': `ghp_${mixed(36)} npm_${mixed(36)}`,
    'one character many times': `ghp_${'x'.repeat(36)} glpat-${'X'.repeat(20)}`,
    'a token of words': `${'glpat'}-the-token-of-the-pilot ${'hvs'}.the-token-of-the-keeper-of-the-lamp`,
    'a token that nobody signed': jwt({ alg: 'none' }, { sub: 'crane' }, 32),
    'a signature that is cut': jwt({ alg: 'HS256' }, { sub: 'crane' }, 20),
    'the sample of jwt.io': jwt({ alg: 'HS256' }, { name: 'John Doe' }, 32),
    'a header that is no JSON': `eyJ${mixed(20)}.eyJ${mixed(20)}.${mixed(43)}`,
    'the key of an emulator': `AccountKey=Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50u${mixed(46)}==`,
    'a macaroon of nobody': `pypi-${macaroon('tides.org')}`,
    'a key that is left out': pem('RSA PRIVATE KEY', '...'),
    'an age key with a slip': ageKey().replace(/.$/, last => (last === 'Q' ? 'P' : 'Q')),
    'an age recipient': ageKey().toLowerCase(),
    prose: 'gl-dock, npm_config_registry, do_v1, eyJ, hvs., xoxb-, AKIA, PRIVATE KEY, AccountKey=, dckr_pat_',
  }
  for (const [what, text] of Object.entries(others))
    test(`is not ${what}`, () => assert.deepEqual(credentialsIn(text), []))

  test('stands where it is said to', () => {
    const token = `npm_${withChecksum(mixed(30))}`
    const text = `a: ${token}\nb: ${token}\nc: ${ageKey()}\n`
    const found = credentialsIn(text).map(({ range }) => text.slice(range.start, range.end))
    assert.deepEqual(found, [token, token, ageKey()])
  })
})

describe('a private key', () => {
  const material = 'bWFzdCBhbmQgc2FpbA=='
  const key = pem('EC PRIVATE KEY', material)
  const packed = Buffer.from(key).toString('base64')

  test('is one however it is written', () => {
    const texts = [
      key,
      `cert\n${key}`,
      key.replaceAll('\n', '\r\n'),
      JSON.stringify({ key }),
      key.replaceAll('\n', '\n# '),
      `client-key-data: ${packed}`,
      pem('OPENSSH PRIVATE KEY', material),
      pem('RSA PRIVATE KEY', `Proc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,AB\n\n${material}`),
      pem('PGP PRIVATE KEY BLOCK', `Version: 1\n\n${material}`),
      `-----BEGIN PRIVATE KEY-----\n...\n${key}`,
    ]
    for (const text of texts) assert.equal(holdsPrivateKey(text), true, text)
  })

  test('is none without its material, nor is what anybody may have', () => {
    const texts = [
      pem('CERTIFICATE', material),
      pem('PUBLIC KEY', material),
      pem('RSA TESTING KEY', material),
      pem('PRIVATE KEY', ''),
      pem('PRIVATE KEY', '...'),
      pem('PRIVATE KEY', `${material}...`),
      pem('PRIVATE KEY', '${KEY}'),
      pem('PRIVATE KEY', '<your key of sixteen letters>'),
      pem('PRIVATE KEY', 'x'.repeat(64)),
      'it begins with -----BEGIN PRIVATE KEY----- as always',
      Buffer.from(pem('CERTIFICATE', material.repeat(4))).toString('base64'),
    ]
    for (const text of texts) assert.equal(holdsPrivateKey(text), false, text)
  })

  test('in bytes is told by its name and its first bytes', () => {
    const der = (...bytes: number[]): string =>
      Buffer.concat([Buffer.from(bytes), Buffer.alloc(40, 'crane')]).toString('base64')
    assert.equal(isEncodedKey('tls.key', der(0x30, 0x82, 0x00, 0x2b, 2, 1, 0)), true)
    assert.equal(isEncodedKey('ec.pem', der(0x30, 0x2b, 2, 1, 1)), true)
    assert.equal(isEncodedKey('tls.crt', der(0x30, 0x82, 0x00, 0x2b, 2, 1, 0)), false)
    assert.equal(isEncodedKey('tls.key', der(0x30, 0x82, 0x00, 0x2b, 0x30, 0x82, 0)), false)
    assert.equal(isEncodedKey('tls.key', ''), false)
    assert.equal(isEncodedKey('a.key', packed), true)
  })
})

test('checksums are those of their inventors', () => {
  assert.equal(crc32('123456789'), 0xcbf43926)
  for (const text of ['A12UEL5L', 'abcdef1qpzry9x8gf2tvdw0s3jn54khce6mua7lmqqqxw']) assert.ok(isBech32(text))
  for (const text of ['', '1', 'a12uel5m', '1nwldj5', 'abcdef1b', 'pzry9x0s0muk']) assert.ok(!isBech32(text))
})

test('any text is looked through without a fault, and in time', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), text => {
      credentialsIn(`eyJ${text}-----BEGIN PRIVATE KEY-----${text}`)
      holdsPrivateKey(`-----BEGIN PRIVATE KEY-----${text}`)
    }),
    { numRuns: 200 },
  )
  const pieces = [
    ...[
      'eyJ',
      'eyJhbGciO.',
      '-eyJhbGciO',
      'eyJaaaaaaaaaaaa.',
      'glpat-',
      'xoxb-111111-',
      'npm_',
      'hvs.',
      'ghp_',
    ],
    ...[
      '-----BEGIN PRIVATE KEY-----',
      '-----BEGIN ',
      'LS0tLS1CRUdJTi',
      ' LS0tLS1CRUdJTi',
      awsId(),
      `${awsId()} `,
    ],
    ...[
      'pypi-AgEI',
      '-pypi-AgEI',
      'AccountKey=',
      'dckr_pat_',
      '-----END ',
      'AGE-SECRET-KEY-1',
      'github_pat_',
      'a',
      '/',
    ],
  ]
  for (const piece of pieces) {
    const start = performance.now()
    const text = piece.repeat(Math.ceil((2 << 20) / piece.length))
    credentialsIn(text)
    credentialsIn(`PRIVATE KEY eyJ npm_ ${text}`)
    holdsPrivateKey(`PRIVATE KEY ${text}`)
    assert.ok(performance.now() - start < 30_000, piece)
  }
})

function awsId(): string {
  return 'AKIA2HARBOURCRANE7WQ'
}

function pem(label: string, body: string): string {
  return `-----BEGIN ${label}-----\n${body}\n-----END ${label}-----\n`
}

function withChecksum(body: string): string {
  const letters = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
  const digit = (place: number): string => letters[Math.floor(crc32(body) / 62 ** place) % 62] ?? ''
  return body + [5, 4, 3, 2, 1, 0].map(digit).join('')
}

function jwt(header: object, claims: object, signature: number): string {
  const parts = [header, claims].map(part => Buffer.from(JSON.stringify(part)).toString('base64url'))
  return [...parts, Buffer.alloc(signature, 'crane-and-ferry').toString('base64url')].join('.')
}

function macaroon(location: string): string {
  const identifier = 'dock'.repeat(6)
  const bytes = [
    Buffer.from([2, 1, location.length]),
    Buffer.from(location),
    Buffer.from([2, identifier.length]),
    Buffer.from(identifier),
    Buffer.from([0, 0, 6, 32]),
    Buffer.alloc(32, 'harbour'),
  ]
  return Buffer.concat(bytes).toString('base64url')
}

/** The letters are words, and the last six the remainder that makes the checksum right (BIP 173). */
function ageKey(): string {
  const letters = 'QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L'
  const name = 'age-secret-key-'
  const words = 'CRANEFERRYD0CK9'.repeat(4).slice(0, 52)
  const codes = [...name].map(letter => letter.charCodeAt(0))
  const values = [...words].map(letter => letters.indexOf(letter))
  const all = [
    ...codes.map(code => code >> 5),
    0,
    ...codes.map(code => code & 31),
    ...values,
    0,
    0,
    0,
    0,
    0,
    0,
  ]
  const generators = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3]
  const remainder = all.reduce((sum, value) => {
    const next = ((sum & 0x1ffffff) << 5) ^ value
    return generators.reduce(
      (mixed, generator, bit) => (((sum >> 25) >> bit) & 1 ? mixed ^ generator : mixed),
      next,
    )
  }, 1)
  const digits = [5, 4, 3, 2, 1, 0].map(place => letters[((remainder ^ 1) >> (5 * place)) & 31])
  return `${name.toUpperCase()}1${words}${digits.join('')}`
}
