import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { holdsLogin, loginsIn, secretSettings } from '../../../src/rules/kit/settings-text.ts'

const namesIn = (text: string): readonly string[] => secretSettings(text).map(({ name }) => name)

describe('a file sets a secret', () => {
  const lines = {
    'PASSWORD=kelp-x': 'PASSWORD',
    'export API_TOKEN="kelp x"': 'API_TOKEN',
    '  password: kelp-x # of the dock': 'password',
    "- api_key: 'kelp-x'": 'api_key',
    '"clientSecret": "kelp-x",': 'clientSecret',
    'spring.datasource.password = kelp-x': 'spring.datasource.password',
    '{"mail": [{"password": "kelp-x"}]}': 'password',
  }
  for (const [line, name] of Object.entries(lines)) test(line, () => assert.deepEqual(namesIn(line), [name]))
})

describe('a file sets none', () => {
  const lines = `PASSWORD=
    PASSWORD=\${PASSWORD}
    PASSWORD="$1"
    PASSWORD=$(cat /run/secrets/db)
    password = os.environ["PASSWORD"]
    token = read_token()
    token: string
    password: String!
    # password: kelp-x
    ;password = kelp-x
    // password: kelp-x
    password_file: /run/secrets/db
    secretName: harbour-tls
    tokenSecret: harbour-tls
    client_secret = $__file{/etc/secrets/client}
    Password: ask the keeper
    { "password": "\${PASSWORD}" }
    {"password": {"env": "PASSWORD"}}`.split('\n')
  for (const line of lines) test(line.trim(), () => assert.deepEqual(namesIn(line), []))
})

test('lines are told by where they begin', () => {
  const text = 'port: 8080\r\npassword: kelp-x\nuser: keeper\ntoken: kelp-y\n'
  for (const { offset, name } of secretSettings(text)) assert.ok(text.slice(offset).startsWith(name))
  assert.deepEqual(namesIn(text), ['password', 'token'])
})

test('addresses with a password', () => {
  for (const text of [
    'amqp://crane:kelp-x@queue',
    'dial postgres://crane:kelp-x@tides:5432/db now',
    'redis://:kelp-x@dock',
  ])
    assert.equal(holdsLogin(text), true, text)
  for (const text of [
    'amqp://queue:5672',
    'https://tides/a:b@c',
    'amqp://crane:$(PASSWORD)@queue',
    'amqp://crane@queue',
  ])
    assert.equal(holdsLogin(text), false, text)
  assert.deepEqual(loginsIn('a: 1\nb: amqp://c:kelp-x@q\npassword: amqp://c:kelp-x@q\n'), [5])
})

test('hostile texts are read in time', () => {
  for (const piece of ['a: ', '://', '://a:', 'password=', '"', '\n', '{"a":', ' ', 'password: "']) {
    const start = performance.now()
    const text = piece.repeat(Math.ceil((1 << 20) / piece.length))
    secretSettings(text)
    loginsIn(`${text}://a:kelp-x@q`)
    assert.ok(performance.now() - start < 30_000, piece)
  }
})
