import { folderOf } from '../../text/path.ts'
import type { Source } from '../../text/source.ts'
import type { YamlNode } from '../yaml/node.ts'
import { parseYaml } from '../yaml/parse.ts'
import { buildOf, contextName, type ImageBuild, open, type Said } from './build.ts'

/** `compose.yaml`, `docker-compose.prod.yml`, `dev.compose.yaml`. */
export const composeName: RegExp = /^(?:.*[.-])?(?:docker|podman|container)?-?compose(?:[._-].*)?\.ya?ml$/i

/** What the services of a compose file are built from (compose-spec, build.md). */
export function composeBuilds(source: Source): readonly ImageBuild[] {
  if (!source.text.includes('build')) return []
  const services = parseYaml(source).documents.flatMap(({ root }) => root?.at('services')?.entries() ?? [])
  return services.flatMap(({ node }) => {
    const build = node.at('build')
    const isBuilt = build && (build.kind === 'map' || typeof build.value === 'string')
    return isBuilt && build.at('dockerfile_inline') === undefined ? (serviceBuild(build) ?? []) : []
  })
}

function serviceBuild(build: YamlNode): ImageBuild | undefined {
  const { path } = build.source
  return buildOf({
    saidBy: path,
    folder: folderOf(path),
    context: saidAt(build.kind === 'scalar' ? build : build.at('context')),
    dockerfile: saidAt(build.at('dockerfile')),
    target: saidAt(build.at('target')),
    namedContexts: namesIn(build.at('additional_contexts')),
    dockerfileIn: 'context',
  })
}

/** A mapping, or a list of `name=path`. */
function namesIn(contexts: YamlNode | undefined): readonly string[] {
  const listed = (contexts?.items() ?? []).flatMap(({ value }) =>
    typeof value === 'string' ? contextName(value) : [],
  )
  return [...(contexts?.entries() ?? []).map(({ key }) => key), ...listed]
}

function saidAt(node: YamlNode | undefined): Said {
  return typeof node?.value === 'string' ? interpolated(node.value) : undefined
}

/** `${TAG:-dev}` is `dev` for who sets nothing. */
function interpolated(text: string): Said {
  const filled = text.replaceAll(/\$\{\w+:?-([^${}]*)\}/g, '$1')
  return filled.replaceAll('$$', '').includes('$') ? open : filled.replaceAll('$$', '$')
}
