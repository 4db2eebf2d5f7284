import { fileNameOf, folderOf, type RepoPath } from '../../text/path.ts'
import type { Source } from '../../text/source.ts'
import type { YamlNode } from '../yaml/node.ts'
import { parseYaml } from '../yaml/parse.ts'
import { buildOf, type ImageBuild, open, type Said } from './build.ts'
import { type HclBlock, type HclValue, readHcl } from './hcl.ts'

/** What `docker buildx bake` looks for, and files that are called so. */
export const bakeName: RegExp = /^(?:docker-)?bake(?:[._-].*)?\.(?:hcl|json)$/i

interface BakeTarget {
  readonly context: Said
  readonly dockerfile: Said
  readonly target: Said
  readonly inherits: readonly string[]
  readonly namedContexts: readonly string[]
}

/** Parents of parents are followed so far. */
const furthestParent = 20

/** What the targets of a bake file build. Its paths begin where bake is called: beside the file, else at the root. */
export function bakeBuilds(source: Source, has: (path: RepoPath) => boolean): readonly ImageBuild[] {
  const isJson = /\.json$/i.test(fileNameOf(source.path))
  const targets = isJson ? targetsInJson(source) : targetsInHcl(source)
  const folders = [...new Set([folderOf(source.path), ''])]
  return [...targets.keys()].flatMap(name => {
    const setting = (key: 'context' | 'dockerfile' | 'target') => inherited(targets, name, key)
    const namedContexts = lineageOf(targets, name).flatMap(target => target.namedContexts)
    const builds = folders.flatMap(folder => {
      const said = {
        saidBy: source.path,
        folder,
        dockerfileIn: 'context',
        context: setting('context'),
      } as const
      return (
        buildOf({ ...said, dockerfile: setting('dockerfile'), target: setting('target'), namedContexts }) ??
        []
      )
    })
    return builds.find(build => has(build.dockerfile)) ?? []
  })
}

function inherited(
  targets: ReadonlyMap<string, BakeTarget>,
  name: string,
  key: 'context' | 'dockerfile' | 'target',
): Said {
  return lineageOf(targets, name).find(target => target[key] !== undefined)?.[key]
}

/** A target and what it inherits from: of several parents the last, which wins. */
function lineageOf(targets: ReadonlyMap<string, BakeTarget>, name: string): readonly BakeTarget[] {
  const lineage: BakeTarget[] = []
  let current = targets.get(name)
  while (current !== undefined && lineage.length < furthestParent) {
    lineage.push(current)
    current = targets.get(current.inherits.at(-1) ?? '')
  }
  return lineage
}

function targetsInHcl(source: Source): ReadonlyMap<string, BakeTarget> {
  const blocks = readHcl(source.text)
  const variables = new Map(
    blocks.flatMap(({ type, label, values }) => {
      const value = values.get('default')
      return type === 'variable' && typeof value === 'string' ? [[label, value] as const] : []
    }),
  )
  const said = (value: HclValue | undefined): Said => (Array.isArray(value) ? open : filled(value, variables))
  return mergedBy(
    blocks.filter(({ type }) => type === 'target'),
    ({ values }) => ({
      context: said(values.get('context')),
      dockerfile: values.has('dockerfile-inline') ? open : said(values.get('dockerfile')),
      target: said(values.get('target')),
      inherits: listOf(values.get('inherits')),
      namedContexts: listOf(values.get('contexts')),
    }),
  )
}

function listOf(value: HclValue | undefined): readonly string[] {
  return Array.isArray(value) ? value : []
}

function filled(value: HclValue | undefined, variables: ReadonlyMap<string, string>): Said {
  if (value === undefined) return undefined
  if (typeof value !== 'string') return open
  const text = value.replaceAll(/\$\{(\w+)\}/g, (whole, name: string) => variables.get(name) ?? whole)
  return /[$%]\{/.test(text) ? open : text
}

/** A later block of the same name adds to the earlier. */
function mergedBy(
  blocks: readonly HclBlock[],
  targetOf: (block: HclBlock) => BakeTarget,
): ReadonlyMap<string, BakeTarget> {
  const targets = new Map<string, BakeTarget>()
  for (const block of blocks) {
    const [old, now] = [targets.get(block.label), targetOf(block)]
    targets.set(block.label, {
      context: now.context ?? old?.context,
      dockerfile: now.dockerfile ?? old?.dockerfile,
      target: now.target ?? old?.target,
      inherits: now.inherits.length > 0 ? now.inherits : (old?.inherits ?? []),
      namedContexts: [...now.namedContexts, ...(old?.namedContexts ?? [])],
    })
  }
  return targets
}

function targetsInJson(source: Source): ReadonlyMap<string, BakeTarget> {
  const roots = parseYaml(source).documents.flatMap(({ root }) => root ?? [])
  const entries = roots.flatMap(root => root.at('target')?.entries() ?? [])
  const variables = new Map(
    roots
      .flatMap(root => root.at('variable')?.entries() ?? [])
      .flatMap(({ key, node }) => {
        const value = node.at('default')?.value
        return typeof value === 'string' ? [[key, value] as const] : []
      }),
  )
  const said = (node: YamlNode | undefined): Said =>
    typeof node?.value === 'string' ? filled(node.value, variables) : undefined
  return new Map(
    entries.map(({ key, node }) => [
      key,
      {
        context: said(node.at('context')),
        dockerfile: node.at('dockerfile-inline') ? open : said(node.at('dockerfile')),
        target: said(node.at('target')),
        inherits: (node.at('inherits')?.items() ?? []).flatMap(({ value }) =>
          typeof value === 'string' ? [value] : [],
        ),
        namedContexts: (node.at('contexts')?.entries() ?? []).map(entry => entry.key),
      },
    ]),
  )
}
