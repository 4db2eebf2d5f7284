import type { YamlEntry } from '../../sources/yaml/node.ts'
import { decodedText } from '../kit/base64.ts'
import { placeIn } from '../kit/block-text.ts'
import { credentialIn } from '../kit/credentials.ts'
import { secretsGoodPractices } from '../kit/references.ts'
import type { Problem, Rule } from '../kit/rule.ts'
import { isSecretSetting, loginsIn, secretSettings } from '../kit/settings-text.ts'
import { titleOf } from '../kit/titles.ts'

/** A private key in an entry belongs to secrets/no-inline-certificate-key. */
export const rule: Rule = {
  target: 'object',
  severity: 'high',
  profile: 'standard',
  checklist: ['SECRET-1'],
  title: 'No ConfigMap holds a secret',
  why: 'A ConfigMap is neither encrypted at rest nor guarded like a Secret: it may be read by everybody with a look at the namespace, and what stands in the manifest by everybody with a look at the repository.',
  references: [
    secretsGoodPractices,
    { title: 'Kubernetes: ConfigMaps', url: 'https://kubernetes.io/docs/concepts/configuration/configmap/' },
  ],

  *check(object) {
    if (object.kind !== 'ConfigMap' || object.group !== '') return
    const title = titleOf(object)
    for (const entry of object.at('data')?.entries() ?? []) yield* inText({ title, ...entry })
    for (const entry of object.at('binaryData')?.entries() ?? []) yield* inBytes({ title, ...entry })
  },
}

/** An entry, and what a sentence calls its ConfigMap. */
interface Place extends Pick<YamlEntry, 'key' | 'node'> {
  readonly title: string
}

function* inText({ title, key, node }: Place): Iterable<Problem> {
  const text = typeof node.value === 'string' || typeof node.value === 'number' ? String(node.value) : ''
  if (text === '') return
  const credential = credentialIn(text)
  if (credential !== undefined && credential !== 'a private key') {
    yield known(credential, { title, key, node })
    return
  }
  if (!text.trim().includes('\n') && isSecretSetting(key, text)) {
    yield { at: node, key, message: `${title} holds the value of \`${key}\` in plain text.` }
    return
  }
  for (const { name, offset } of secretSettings(text)) {
    yield {
      at: placeIn(node, offset),
      key: `${key} ${name}`,
      message: `${title} holds the value of \`${name}\` in plain text, in \`${key}\`.`,
    }
  }
  for (const offset of loginsIn(text)) {
    yield {
      at: placeIn(node, offset),
      key: `${key} address`,
      message: `${title} holds an address with a password in plain text, in \`${key}\`.`,
    }
  }
}

/** Only what shows by its form: the names in a file of bytes are anybody's guess. */
function* inBytes({ title, key, node }: Place): Iterable<Problem> {
  if (typeof node.value !== 'string') return
  const credential = credentialIn(decodedText(node.value) ?? node.value)
  if (credential !== undefined && credential !== 'a private key')
    yield known(credential, { title, key, node })
}

function known(credential: string, { title, key, node }: Place): Problem {
  return {
    at: node,
    key,
    severity: 'critical',
    profile: 'baseline',
    message: `${title} holds ${credential} in plain text, in \`${key}\`.`,
  }
}
