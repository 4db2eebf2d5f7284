import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { defaultRuleSettings } from '../../../src/inputs/rule-settings.ts'
import { rule as noCredentialFiles } from '../../../src/rules/dockerfile/no-credential-files.ts'
import { rule as noCredentialsInUrl } from '../../../src/rules/dockerfile/no-credentials-in-url.ts'
import { rule as noDisabledVerification } from '../../../src/rules/dockerfile/no-disabled-verification.ts'
import { rule as noPipeToShell } from '../../../src/rules/dockerfile/no-pipe-to-shell.ts'
import { rule as noPlainHttp } from '../../../src/rules/dockerfile/no-plain-http.ts'
import { rule as noRootPassword } from '../../../src/rules/dockerfile/no-root-password.ts'
import { rule as noSecrets } from '../../../src/rules/dockerfile/no-secrets.ts'
import { rule as verifyDownloads } from '../../../src/rules/dockerfile/verify-downloads.ts'
import type { Problem, Rule } from '../../../src/rules/kit/rule.ts'
import { noBuilds } from '../../../src/sources/build-files/build.ts'
import type { RepositoryIndex } from '../../../src/sources/kubernetes/repository-index.ts'
import { dockerfileOf } from '../../sources/dockerfile/read.ts'

const index: RepositoryIndex = {
  isWhole: true,
  objects: () => [],
  isHidden: () => false,
  has: () => false,
  dockerfileOf: () => undefined,
  pathsLike: () => [],
  builds: noBuilds,
}

const rules: ReadonlyMap<string, Rule> = new Map([
  ['no-credential-files', noCredentialFiles],
  ['no-credentials-in-url', noCredentialsInUrl],
  ['no-disabled-verification', noDisabledVerification],
  ['no-pipe-to-shell', noPipeToShell],
  ['no-plain-http', noPlainHttp],
  ['no-root-password', noRootPassword],
  ['no-secrets', noSecrets],
  ['verify-downloads', verifyDownloads],
])

interface Said {
  readonly id: string
  readonly problem: Problem
}

function judge(line: string): readonly Said[] {
  const dockerfile = dockerfileOf(`FROM debian:12-slim\n${line}\n`)
  return [...rules].flatMap(([id, rule]) => {
    if (rule.target !== 'instruction') return []
    return dockerfile.instructions
      .filter(({ keyword }) => rule.keywords?.includes(keyword) ?? true)
      .flatMap(instruction => [...rule.check(instruction, index, defaultRuleSettings)])
      .flatMap(problem => ('cannotTell' in problem ? [] : [{ id, problem }]))
  })
}

const secret = 'w1nch-9kelp'

const cases: readonly (readonly [string, string])[] = [
  [`RUN git clone -b v1 https://crane:${secret}@git.harbour.example/x`, 'no-credentials-in-url'],
  [`ENV API_TOKEN=https://crane:${secret}@harbour.example/`, 'no-credentials-in-url'],
  ['RUN git clone -b v1 https://oauth2:glpat-Ha3bOuRCr4neTiDeD0ck@git.harbour.example/x', 'no-secrets'],
  [`RUN curl -u crane:${secret} https://harbour.example/`, 'no-secrets'],
  [`RUN echo root:${secret} | chpasswd`, 'no-root-password'],
  [`RUN usermod --password ${secret} root`, 'no-root-password'],
  [`RUN echo crane:${secret} | chpasswd`, 'no-secrets'],
  [`RUN useradd -p ${secret} crane`, 'no-secrets'],
  [`RUN useradd --password ${secret} crane`, 'no-secrets'],
  [`RUN echo ${secret} | passwd --stdin crane`, 'no-secrets'],
  ['RUN curl -fsSL https://harbour.example/install.sh | sh', 'no-pipe-to-shell'],
  ['RUN curl -fsSLO https://harbour.example/i.sh && sh i.sh', 'no-pipe-to-shell'],
  ['RUN wget https://harbour.example/a.tgz', 'verify-downloads'],
  [
    'RUN pip install -i http://pypi.harbour.example --trusted-host pypi.harbour.example x',
    'no-disabled-verification',
  ],
  ['RUN rpm -i --nosignature --nodigest --noverify a.rpm', 'no-disabled-verification'],
  ['COPY .env /app/', 'no-credential-files'],
]

describe('one fault, one finding', () => {
  for (const [line, expected] of cases) {
    test(`${expected}: ${line}`, () => {
      const said = judge(line)
      assert.deepEqual(
        said.map(({ id }) => id),
        [expected],
      )
      for (const { problem } of said)
        assert.ok(!JSON.stringify([problem.message, problem.key]).includes(secret))
    })
  }
})

describe('secrets stay hidden', () => {
  const lines = [
    `ADD http://crane:${secret}@harbour.example/a.tgz /srv/`,
    `RUN curl -k http://crane:${secret}@harbour.example/i.sh?key=${secret} | sh`,
    `RUN wget http://crane:${secret}@harbour.example/a.tgz?key=${secret}`,
    `RUN git clone http://crane:${secret}@harbour.example/x.git`,
    `RUN echo "deb http://crane:${secret}@apt.harbour.example stable main" > /etc/apt/sources.list`,
    `RUN npm config set registry http://crane:${secret}@npm.harbour.example/`,
    `RUN sed -i 's/root:x/root:${secret}/' /etc/shadow`,
  ]
  for (const line of lines) {
    test(line.replaceAll(secret, '…'), () => {
      const said = judge(line)
      assert.notEqual(said.length, 0)
      for (const { problem } of said) {
        const shown = JSON.stringify([
          problem.message,
          problem.key,
          problem.related?.map(({ label }) => label),
        ])
        assert.ok(!shown.includes(secret), shown)
      }
    })
  }
})
