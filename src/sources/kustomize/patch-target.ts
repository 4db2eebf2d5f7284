import type { KubeObject } from '../kubernetes/object.ts'
import type { YamlNode } from '../yaml/node.ts'

/** What a resource is called on its way through the overlays. */
export interface Identity {
  readonly group: string
  readonly kind: string
  /** With and without the prefixes and suffixes of each overlay. */
  readonly names: ReadonlySet<string>
  readonly rendered: KubeObject
}

/** Whether a strategic merge patch without a target speaks of the resource. */
export function isAbout(patch: YamlNode, { kind, group, names }: Identity): boolean {
  const version = patch.at('apiVersion')?.value
  const name = patch.at('metadata', 'name')?.value
  if (patch.at('kind')?.value !== kind || !names.has(String(name))) return false
  return typeof version !== 'string' || groupOf(version) === group
}

/** Whether a `target` picks the resource. Its fields but the selectors are regular expressions over the whole text. */
export function picks(target: YamlNode, { kind, group, names, rendered }: Identity): boolean {
  const isLike = (field: string, texts: Iterable<string>): boolean => {
    const wanted = target.at(field)?.value
    if (wanted === undefined || wanted === null || wanted === '') return true
    return [...texts].some(text => matches(String(wanted), text))
  }
  const version = rendered.apiVersion.slice(rendered.apiVersion.lastIndexOf('/') + 1)
  return (
    isLike('group', [group]) &&
    isLike('version', [version]) &&
    isLike('kind', [kind]) &&
    isLike('name', names) &&
    isSelected(target.at('labelSelector')?.value, rendered.at('metadata', 'labels')) &&
    isSelected(target.at('annotationSelector')?.value, rendered.at('metadata', 'annotations'))
  )
}

/**
 * The engine's expressions never backtrack, ours do: one that repeats more than three times, or a repeated group that repeats
 * inside, is only compared. Names are at most 253 units long.
 */
function matches(pattern: string, text: string): boolean {
  if (pattern === text) return true
  const repeats = pattern.match(/[*+{]/g)?.length ?? 0
  if (repeats > 3 || text.length > 253 || (repeats > 1 && /\)[*+{]/.test(pattern))) return false
  try {
    return new RegExp(`^(?:${pattern})$`).test(text)
  } catch {
    return false
  }
}

/** `app=crane,tier!=test,yard`: equality and presence; of what else it may say, every object is picked. */
function isSelected(selector: unknown, labels: YamlNode | undefined): boolean {
  if (typeof selector !== 'string') return true
  return selector.split(',').every(term => {
    const [, key = '', operator, value] = /^\s*([\w./-]+)\s*(?:(==?|!=)\s*([\w.-]*))?\s*$/.exec(term) ?? []
    if (key === '') return true
    const label = labels?.at(key)?.value
    if (operator === undefined) return label !== undefined
    return operator === '!=' ? label !== value : label === value
  })
}

function groupOf(version: string): string {
  return version.includes('/') ? version.slice(0, version.indexOf('/')) : ''
}
