import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { credentialIn } from '../../../src/rules/kit/credentials.ts'
import {
  isLiteralSecret,
  isPlaceholder,
  isSecretName,
  nameParts,
} from '../../../src/rules/kit/secret-words.ts'

const secretNames = `DB_PASSWORD dbPassword db-passwd PGPASSWORD MYSQL_PWD KEY_PASSPHRASE clientSecret CLIENTSECRET API_KEY apiKey APIKey APIKEY
  ACCESS_TOKEN accesstoken AWS_ACCESS_KEY_ID AWS_SECRET_ACCESS_KEY AZURE_BATCH_KEY AZURE_STORAGE_KEY STORAGE_ACCOUNT_KEY OCI_CLI_KEY_CONTENT
  SSH_PRIVATE_KEY SIGNING_KEY HARBOUR_JWT BEARER SERVICE_CREDENTIALS GOOGLE_APPLICATION_CREDENTIALS VAULT_SECRET_ID`
const plainNames = `PORT MONKEY KEY PASSPORT COMPASS TOKENIZER MAX_TOKENS PUBLIC_KEY PUBLIC_TOKEN AUTHOR PASSWORD_FILE TOKEN_PATH SECRETS_DIR PULL_SECRET_NAME
  SECRET_REF TOKEN_URL TOKEN_TTL PASSWORD_MIN_LENGTH JWT_ISSUER JWT_ALGORITHM TOKEN_ENDPOINT SECRET_NAMESPACE CREDENTIALS_FILE SECRET_FIELD_SELECTOR`

describe('names', () => {
  test('of secrets', () => {
    for (const name of secretNames.split(/\s+/)) assert.equal(isSecretName(name), true, name)
  })

  test('of other things', () => {
    for (const name of ['', '___', ...plainNames.split(/\s+/)]) assert.equal(isSecretName(name), false, name)
  })

  test('in parts', () => {
    assert.deepEqual(nameParts('DB_PASSWORD'), ['db', 'password'])
    assert.deepEqual(nameParts('oauth2ClientSecretURL'), ['oauth2', 'client', 'secret', 'url'])
    assert.deepEqual(nameParts('tls.key'), ['tls', 'key'])
  })
})

describe('values under a secret-like name', () => {
  const literal = [
    'abc123',
    'hunter2',
    'password',
    'my-super-secret',
    '$2a$10$kelp',
    '123456',
    'secretsquirrels',
    'testament-9',
    'postgres://crane:winch@db/yard',
    'c2hpcHlhcmQ=',
    'a/b+c/d',
  ]
  const others = [
    '',
    ' ',
    'changeme',
    'SECRET',
    'my-password',
    '...base64 encoded data...',
    '$oidc.okta.clientSecret',
    '$crew-secret:token',
    'CHANGE-ME',
    'TIDE_API_KEY_VAL',
    'replace_with_token',
    'your-token',
    'xxxxxx',
    '****',
    '<password>',
    '[token]',
    '$TOKEN',
    '$(TOKEN)',
    '${TOKEN}',
    'tide-$(TOKEN)',
    '{{ .Values.token }}',
  ]
  const elsewhere = [
    '/run/secrets/token',
    './token',
    '~/.token',
    'C:\\token',
    'https://auth.harbour.example/token',
    'op://yard/crane/token',
    'vault:yard/crane#token',
    'arn:aws:secretsmanager:eu-west-1:1:secret:crane',
  ]
  const notAtAll = [
    'true',
    'off',
    '24h',
    '300ms',
    'test',
    'test-token',
    'fake_key',
    'example',
    'none',
    '%TOKEN%',
    '__TOKEN__',
    '@TOKEN@',
  ]

  test('are secrets', () => {
    for (const value of literal) assert.equal(isLiteralSecret(value), true, value)
  })

  test('are none', () => {
    for (const value of [...others, ...elsewhere, ...notAtAll])
      assert.equal(isLiteralSecret(value), false, value)
  })

  test('stand for another', () => {
    for (const value of ['changeme', '${TOKEN}', '<password>', 'test'])
      assert.equal(isPlaceholder(value), true, value)
    for (const value of ['hunter2', '/run/secrets/token', 'true'])
      assert.equal(isPlaceholder(value), false, value)
  })
})

describe('credentials of a known form', () => {
  const known: readonly (readonly [string, string])[] = [
    ['-----BEGIN PRIVATE KEY-----\nc2hpcA==', 'a private key'],
    ['---BEGIN OPENSSH PRIVATE KEY---', 'a private key'],
    ['-----BEGIN PGP PRIVATE KEY BLOCK-----', 'a private key'],
    ['AKIA2HARBOURCRANE7WQ', 'an AWS access key'],
    ['id=ASIA2HARBOURCRANE7WQ;', 'an AWS access key'],
    ['eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJjcmFuZSJ9.c2ln', 'a JSON Web Token'],
    [`ghp_${'Harbour1'.repeat(5).slice(0, 36)}`, 'a GitHub token'],
    [`glpat-${'Harbour1'.repeat(3).slice(0, 20)}`, 'a GitLab token'],
    [`sk_live_${'Harbour1'.repeat(3)}`, 'a Stripe key'],
    [`npm_${'Harbour1'.repeat(5).slice(0, 36)}`, 'an npm token'],
    [`AccountName=yard;AccountKey=${'Harbour1'.repeat(11).slice(0, 86)}==;`, 'an Azure access key'],
    ['Bearer 9f8e7d6c5b4a', 'a bearer token'],
  ]
  for (const [text, what] of known) test(what, () => assert.equal(credentialIn(text), what))

  test('are not in what only looks like one', () => {
    const texts = [
      '-----BEGIN PUBLIC KEY-----',
      '-----BEGIN CERTIFICATE-----',
      'AKIAIOSFODNN7EXAMPLE',
      'AKIAXXXXXXXXXXXXXXXX',
      'XAKIA2HARBOURCRANE7WQ',
      'Bearer token',
      'Bearer $(TOKEN)',
      'Bearer <token>',
      'the bearer of news',
      'harbour',
    ]
    for (const text of texts) assert.equal(credentialIn(text), undefined, text)
  })
})

test('hostile values are read in no time', () => {
  const long = 50_000
  const values = ['a', 'A', '-', ':', '/', '$', ' ', 'x:', '_A', 'BEGIN ', 'eyJhbGciO'].map(text =>
    text.repeat(long),
  )
  const prefixed = values.flatMap(value => [
    value,
    `x://${value}`,
    `bearer ${value}`,
    `/${value}`,
    `-----BEGIN ${value}`,
  ])
  const start = performance.now()
  for (const value of prefixed) {
    isSecretName(value)
    isLiteralSecret(value)
    credentialIn(value)
  }
  assert.ok(performance.now() - start < 30_000)
})
