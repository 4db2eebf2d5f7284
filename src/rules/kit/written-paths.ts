import { parseImage } from '../../sources/images/reference.ts'
import { executionsOf } from '../../sources/kubernetes/container-commands.ts'
import type { Container, Pod } from '../../sources/kubernetes/object.ts'
import type { Plain, YamlNode } from '../../sources/yaml/node.ts'
import { insert, type Patch, set } from './fix.ts'

/** What a program evidently writes to outside its volumes: a few well-known images, its variables and its flags tell. */
export function writtenPaths(container: Container): readonly string[] {
  const mounts = (container.at('volumeMounts')?.items() ?? []).map(mount => mount.at('mountPath')?.value)
  const kept = mounts.flatMap(path => (typeof path === 'string' ? [path] : []))
  const found: string[] = []
  const told = [...ofImage(container), ...ofVariables(container), ...ofFlags(container)]
  for (const path of told.toSorted((a, b) => a.length - b.length)) {
    if (![...kept, ...found].some(other => isWithin(path, other))) found.push(path)
  }
  return found
}

/** What mounts an `emptyDir` at each path; undefined where a volume of such a name is there. */
export function mountEmptyDirs(container: Container, paths: readonly string[]): readonly Patch[] | undefined {
  const { pod } = container
  const prefix = pod.containers.length > 1 ? `${container.name}-` : ''
  const mounts = paths.map(mountPath => ({ name: `${prefix}${nameFor(mountPath)}`, mountPath }))
  const names = mounts.map(({ name }) => name)
  if (names.some(name => name.length > longestName || volumesOf(pod).has(name))) return undefined
  if (new Set(names).size < names.length) return undefined
  const volumes = names.map(name => ({ name, emptyDir: {} }))
  return [...append(container.node, 'volumeMounts', mounts), ...append(pod.spec, 'volumes', volumes)]
}

/**
 * Of images that run as they come, by name: what their documentation, or the Dockerfile of the image, says. A path that the
 * image declares as a volume counts too: not every runtime makes one of it.
 */
const byImage: ReadonlyMap<string, readonly string[]> = new Map([
  ['docker.io/library/httpd', ['/usr/local/apache2/logs']],
  ['docker.io/library/nginx', ['/var/cache/nginx', '/var/run']],
  ['docker.io/library/postgres', ['/var/run/postgresql']],
  ['docker.io/library/redis', ['/data']],
  ['docker.io/nginxinc/nginx-unprivileged', ['/tmp']],
])

function ofImage(container: Container): readonly string[] {
  const text = container.image?.value
  if (typeof text !== 'string' || container.at('command') !== undefined) return []
  const reference = parseImage(text)
  return (reference && byImage.get(`${reference.registry}/${reference.repository}`)) ?? []
}

const temporary: ReadonlySet<string> = new Set(['TEMP', 'TMP', 'TMPDIR', 'XDG_CACHE_HOME'])

function ofVariables(container: Container): readonly string[] {
  const variables = container.at('env')?.items() ?? []
  return variables.flatMap(variable =>
    temporary.has(String(variable.at('name')?.value)) ? pathIn(variable.at('value')?.value) : [],
  )
}

/** Folders that hold what a program makes, and nothing that its image brings. */
const writing =
  /^(?:--?(?:[a-z\d]+[-_.])*(?:cache|cert|log|temp|tmp)[-_]?dir(?:ectory)?|-Djava\.io\.tmpdir)(?:=(?<path>.*))?$/

function ofFlags(container: Container): readonly string[] {
  const words = executionsOf(container)
    .filter(({ when }) => when === 'start')
    .flatMap(({ items }) => items.map(({ value }) => String(value)))
  return words.flatMap((word, i) => {
    const match = writing.exec(word)
    return match ? pathIn(match.groups?.path ?? words[i + 1]) : []
  })
}

/** A folder of its own; an `emptyDir` would hide what the image holds in one of the system. */
function pathIn(value: unknown): readonly string[] {
  if (typeof value !== 'string' || !/^(?:\/[\w.-]+)+\/?$/.test(value)) return []
  const path = value.replace(/\/$/, '')
  return isOfSystem.test(path) || /\/\.\.?(?:\/|$)/.test(path) ? [] : [path]
}

const isOfSystem = /^\/(?:(?:dev|proc|sys)(?:\/|$)|(?!(?:cache|logs?|te?mp)$)[^/]+$)/

function isWithin(path: string, folder: string): boolean {
  const [inner, outer] = [path, folder].map(one => `${one.replace(/^\/var\/run(?=\/|$)/, '/run')}/`)
  return inner !== undefined && outer !== undefined && inner.startsWith(outer.replace(/\/+$/, '/'))
}

const longestName = 63

/** `var-cache-nginx` */
function nameFor(path: string): string {
  return path
    .toLowerCase()
    .replace(/[^a-z\d]+/g, '-')
    .replace(/^-|-$/g, '')
}

function append(parent: YamlNode, key: string, values: readonly Plain[]): readonly Patch[] {
  const list = parent.at(key)
  const isBegun = list !== undefined && list.items().length > 0
  return isBegun ? values.map(value => insert(list, value)) : [set(parent, [key], values)]
}

function volumesOf(pod: Pod): ReadonlySet<unknown> {
  const known = volumeNames.get(pod)
  if (known !== undefined) return known
  const names = new Set((pod.at('volumes')?.items() ?? []).map(volume => volume.at('name')?.value))
  volumeNames.set(pod, names)
  return names
}

/** Looked at once: each container of the pod asks. */
const volumeNames = new WeakMap<Pod, ReadonlySet<unknown>>()
