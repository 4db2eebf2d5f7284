import { isMap } from 'yaml'
import type { Complaint, Entry } from './config-entries.ts'
import { entriesOf, textsIn, unknownWord } from './config-entries.ts'
import { defaultRuleSettings, type RuleSettings, type Sensitive } from './rule-settings.ts'

/** What may be said of sensitive pods; the documentation is made of this list. */
export const sensitiveSettings = [
  { name: 'namespaces', says: 'Their namespaces.' },
  {
    name: 'labels',
    says: 'Their labels, or those of their namespaces: `key=value`, or `key` for any value.',
  },
  { name: 'taints', says: 'Keys of the taints that keep other pods off the nodes set apart for them.' },
  {
    name: 'runtimes',
    says: 'RuntimeClasses that isolate them; unless said, those whose handler is known to: gVisor, Kata Containers.',
  },
] as const

const sensitiveKeys: readonly string[] = sensitiveSettings.map(({ name }) => name)

/** `trusted-registries` and `sensitive` among the settings of a configuration file. */
export function ruleSettingsIn(settings: ReadonlyMap<string, Entry>, at: Complaint): RuleSettings {
  return {
    trustedRegistries: registriesIn(settings.get('trusted-registries'), at),
    sensitive: sensitiveIn(settings.get('sensitive'), at),
  }
}

function registriesIn(entry: Entry | undefined, at: Complaint): readonly string[] {
  return textsIn(entry, 'trusted-registries', at).map(({ text, node }) => {
    if (!/^[\w.*-]+(?::\d+)?(?:\/[\w.*-]+)*\/?$/.test(text))
      throw at(node, `\`${text.slice(0, 80)}\` is no registry; write it as in an image: \`ghcr.io/team\`.`)
    return text.replace(/\/$/, '')
  })
}

function sensitiveIn(entry: Entry | undefined, at: Complaint): Sensitive {
  if (!entry) return defaultRuleSettings.sensitive
  if (!isMap(entry.value))
    throw at(entry.node, `\`sensitive\` is a mapping with lists of ${sensitiveKeys.join(', ')}.`)
  const entries = entriesOf(entry.value, at)
  for (const [key, { node }] of entries) {
    if (!sensitiveKeys.includes(key)) throw at(node, unknownWord('setting', key, sensitiveKeys))
  }
  const texts = (key: keyof Sensitive) => textsIn(entries.get(key), key, at)
  const labels = texts('labels')
  const wrong = labels.find(({ text }) => !/^[\w./-]+(?:=[\w.-]*)?$/.test(text))
  if (wrong) throw at(wrong.node, '`labels` is a list of `key=value`, or `key` for any value.')
  const namespaces = texts('namespaces')
  if (labels.length === 0 && namespaces.length === 0)
    throw at(entry.node, '`sensitive` needs `namespaces` or `labels`: they tell which pods are meant.')
  const plain = (list: typeof labels) => list.map(({ text }) => text)
  return {
    namespaces: plain(namespaces),
    labels: plain(labels),
    taints: plain(texts('taints')),
    runtimes: plain(texts('runtimes')),
  }
}
