import { commandsOf, type Execution, executionsOf } from '../../sources/kubernetes/container-commands.ts'
import type { Container } from '../../sources/kubernetes/object.ts'
import type { YamlNode } from '../../sources/yaml/node.ts'
import { placeIn } from '../kit/block-text.ts'
import { type LiteralSecret, literalSecrets } from '../kit/command-secrets.ts'
import { credentialIn } from '../kit/credentials.ts'
import { placeOfCommand } from '../kit/execution-places.ts'
import { secretsGoodPractices } from '../kit/references.ts'
import type { Problem, Rule } from '../kit/rule.ts'
import { isSecretName } from '../kit/secret-words.ts'
import { loginsIn } from '../kit/settings-text.ts'

export const rule: Rule = {
  target: 'container',
  severity: 'high',
  profile: 'standard',
  checklist: ['SECRET-2'],
  title: 'No command or argument holds a secret in plain text',
  why: 'What stands in a manifest is read by everyone who may read the repository or the workload, and the arguments of a program besides by every process beside it.',
  references: [
    secretsGoodPractices,
    {
      title: 'Kubernetes: use environment variables to define arguments',
      url: 'https://kubernetes.io/docs/tasks/inject-data-application/define-command-argument-container/#use-environment-variables-to-define-arguments',
    },
  ],

  *check(container) {
    for (const execution of executionsOf(container)) yield* inExecution(container, execution)
  },
}

/** A piece of every name and option that is looked for. */
const look = /pass|pwd|token|secret|key|cred|jwt|bearer|auth|(?:^|\s)-[pwau]/i

function* inExecution(container: Container, execution: Execution): Iterable<Problem> {
  const where = `${wordsFor[execution.when]} of container \`${container.name}\``
  for (const item of execution.items) yield* credentialOf(item, where)

  const said = new Set<number>()
  if (execution.items.some(({ value }) => look.test(String(value)))) {
    for (const secret of literalSecrets(commandsOf(execution))) {
      const at = placeOfCommand(execution, secret.at)
      if (at === undefined || !isMeant(secret)) continue
      said.add(at.range.start)
      yield {
        at,
        key: secret.name,
        message: `${secret.what}${ownerOf(secret, execution)} holds a secret in plain text, in ${where}.`,
      }
    }
  }
  for (const item of execution.items) {
    for (const at of loginsIn(String(item.value)).map(offset => placeIn(item, offset))) {
      if (said.has(at.range.start)) continue
      yield { at, key: 'address', message: `An address with a password stands in plain text in ${where}.` }
    }
  }
}

const wordsFor: Readonly<Record<Execution['when'], string>> = {
  start: 'the command',
  postStart: 'the `postStart` hook',
  preStop: 'the `preStop` hook',
  livenessProbe: 'the liveness probe',
  readinessProbe: 'the readiness probe',
  startupProbe: 'the startup probe',
}

function* credentialOf(item: YamlNode, where: string): Iterable<Problem> {
  const credential = credentialIn(String(item.value))
  if (credential === undefined) return
  yield {
    at: item,
    key: credential,
    severity: 'critical',
    profile: 'baseline',
    message: `There is ${credential} in plain text in ${where}.`,
  }
}

/** Of arguments alone the first may be a program or a word for one. */
function ownerOf({ program }: LiteralSecret, { isEntrypointHidden }: Execution): string {
  return program === '' || isEntrypointHidden ? '' : ` of \`${program}\``
}

/** A script's variables have many names with `key` or `auth` in them. */
function isMeant({ kind, name }: LiteralSecret): boolean {
  return kind !== 'variable' || isSecretName(name)
}
