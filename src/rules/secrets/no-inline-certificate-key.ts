import type { KubeObject } from '../../sources/kubernetes/object.ts'
import type { YamlNode } from '../../sources/yaml/node.ts'
import type { Source } from '../../text/source.ts'
import { holdsPrivateKey, isEncodedKey, keyLook } from '../kit/private-keys.ts'
import { removeSensitiveData } from '../kit/references.ts'
import { holdsRenderedCertificate } from '../kit/rendered-certificates.ts'
import type { Rule } from '../kit/rule.ts'
import { nodesOfWorkloadRules } from '../kit/spoken-for.ts'
import { titleOf } from '../kit/titles.ts'

export const rule: Rule = {
  target: 'object',
  severity: 'critical',
  profile: 'baseline',
  checklist: ['AUTHN-3'],
  title: 'No manifest holds a private key',
  why: 'Whoever reads the repository can pass for the server, client or author that the key belongs to, until its certificate ends. An issuer (a cert-manager Certificate, an external secret) puts the key into the cluster and nowhere else.',
  references: [
    {
      title: 'cert-manager: Certificate resource',
      url: 'https://cert-manager.io/docs/usage/certificate/',
    },
    removeSensitiveData,
  ],

  *check(object) {
    const holders = object.group === '' ? (encodedFields.get(object.kind) ?? []) : []
    const encoded = holders.flatMap(key => object.at(key)?.entries() ?? [])
    const keys = encoded.flatMap(({ key, node }) =>
      typeof node.value === 'string' && isEncodedKey(key, node.value) ? [{ key, node }] : [],
    )
    const plain = mayHoldKey(object.root.source)
      ? plainKeys(
          object,
          encoded.map(({ node }) => node),
        )
      : []
    const found = [...keys, ...plain]
    if (found.length === 0 || holdsRenderedCertificate(object)) return

    for (const { key, node } of found) {
      yield { at: node, key, message: `${titleOf(object)} holds a private key in \`${key}\`.` }
    }
  },
}

/** What the cluster decodes. */
const encodedFields: ReadonlyMap<string, readonly string[]> = new Map([
  ['Secret', ['data']],
  ['ConfigMap', ['binaryData']],
])

interface FoundKey {
  readonly key: string
  readonly node: YamlNode
}

/** In any scalar that is not decoded, and that no rule about workloads speaks of. */
function plainKeys(object: KubeObject, encoded: readonly YamlNode[]): readonly FoundKey[] {
  const others = [...encoded, ...nodesOfWorkloadRules(object)]
  const seen = new Set(others.map(({ valueRange }) => valueRange.start))
  const found: FoundKey[] = []
  collect(object.root, '', { seen, found })
  return found
}

interface Collection {
  /** Where values begin that were looked at: lists of aliases to lists of aliases cost nothing. */
  readonly seen: Set<number>
  readonly found: FoundKey[]
}

function collect(node: YamlNode, key: string, into: Collection): void {
  const { start } = node.valueRange
  if (into.seen.has(start)) return
  into.seen.add(start)
  if (typeof node.value === 'string' && holdsPrivateKey(node.value)) into.found.push({ key, node })
  for (const entry of node.entries()) collect(entry.node, entry.key, into)
  for (const item of node.items()) collect(item, key, into)
}

/** Each file is looked through once. */
function mayHoldKey(source: Source): boolean {
  const known = looks.get(source)
  if (known !== undefined) return known
  const found = keyLook.test(source.text)
  looks.set(source, found)
  return found
}

const looks = new WeakMap<Source, boolean>()
