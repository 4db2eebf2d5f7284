import type { Source } from '../../text/source.ts'
import type { YamlNode } from '../yaml/node.ts'
import { parseYaml } from '../yaml/parse.ts'
import { buildOf, contextName, folderAt, type ImageBuild, open, type Said } from './build.ts'
import { buildCommands } from './build-command.ts'

export const workflowPath: RegExp = /^\.(?:github|gitea|forgejo)\/workflows\/[^/]+\.ya?ml$/

/** What the jobs of a workflow build: by docker/build-push-action, or by `docker build` in a script. */
export function workflowBuilds(source: Source): readonly ImageBuild[] {
  if (!/build-push-action|\bbu(?:il)?d\b/.test(source.text)) return []
  return parseYaml(source).documents.flatMap(({ root }) => {
    const jobs = root?.at('jobs')?.entries() ?? []
    return jobs.flatMap(({ node: job }) => {
      const folder = firstText(job, root)
      return (job.at('steps')?.items() ?? []).flatMap(step => stepBuilds(step, folder))
    })
  })
}

/** Where scripts run unless a step says otherwise. */
function firstText(...holders: readonly (YamlNode | undefined)[]): Said {
  for (const holder of holders) {
    const said = saidAt(holder?.at('defaults', 'run', 'working-directory'))
    if (said !== undefined) return said
  }
  return undefined
}

function stepBuilds(step: YamlNode, jobFolder: Said): readonly ImageBuild[] {
  const uses = step.at('uses')?.value
  if (typeof uses === 'string' && /^docker\/build-push-action(?:@|$)/.test(uses)) return actionBuild(step)
  const script = step.at('run')?.value
  if (typeof script !== 'string') return []
  const said = saidAt(step.at('working-directory')) ?? jobFolder ?? '.'
  const folder = said === open ? undefined : folderAt('', said)
  if (folder === undefined) return []
  return buildCommands(script).flatMap(
    command => buildOf({ saidBy: step.source.path, folder, dockerfileIn: 'folder', ...command }) ?? [],
  )
}

/** Paths begin at the root of the checkout; without a context it is the repository as git has it. */
function actionBuild(step: YamlNode): readonly ImageBuild[] {
  const inputs = step.at('with')
  const build = buildOf({
    saidBy: step.source.path,
    folder: '',
    context: saidAt(inputs?.at('context')),
    dockerfile: saidAt(inputs?.at('file')),
    target: saidAt(inputs?.at('target')),
    namedContexts: textOf(inputs?.at('build-contexts')).split('\n').flatMap(contextName),
    dockerfileIn: 'folder',
  })
  return build ? [build] : []
}

function textOf(node: YamlNode | undefined): string {
  return typeof node?.value === 'string' ? node.value : ''
}

/** An expression is known to who runs the workflow, except for the names of the checkout. */
function saidAt(node: YamlNode | undefined): Said {
  if (typeof node?.value !== 'string') return undefined
  const text = node.value
    .trim()
    .replace(/^\$\{\{ ?github\.workspace ?\}\}/, '.')
    .replace(/^\{\{defaultContext\}\}:?/, './')
  return text.includes('{{') ? open : text
}
