import { readIgnoreFile } from '../../sources/build-files/ignore-file.ts'
import type { Dockerfile } from '../../sources/dockerfile/dockerfile.ts'
import type { RepositoryIndex } from '../../sources/kubernetes/repository-index.ts'
import { fileNameOf, joinPath } from '../../text/path.ts'
import { sourceOf } from '../../text/source.ts'
import { buildContexts, copiedPaths } from './build-context.ts'
import { trackedSecrets } from './context-secrets.ts'
import type { NewFile } from './fix.ts'

/** A `.dockerignore` for the context of a Dockerfile: what no image needs, as far as the build does not ask for it. */
export function newIgnoreFile(dockerfile: Dockerfile, index: RepositoryIndex): NewFile | undefined {
  const [context, ...others] = buildContexts(dockerfile, index)
  const path = context && joinPath(context.folder, '.dockerignore')
  if (context === undefined || path === undefined || others.length > 0) return undefined

  const below = context.folder === '' ? '' : `${context.folder}/`
  const secrets = new Set(trackedSecrets(context, index))
  const inContext = (form: RegExp) =>
    index.pathsLike(form).flatMap(each => (each.startsWith(below) ? [each.slice(below.length)] : []))
  const asked = [...copiedPaths(dockerfile), ...inContext(tellingPath).filter(each => !secrets.has(each))]
  const needed = [...new Set(asked)].filter(each => /^[\w./*?-]+$/.test(each)).slice(0, mostNeeded)
  const leftOutBy = (lines: readonly string[]) => {
    const ignoreFile = readIgnoreFile(sourceOf(path, lines.join('\n')))
    return needed.filter(each => ignoreFile.leavesOut(each.replaceAll(/[*?]/g, 'x')) === true)
  }
  const isFree = (line: string) => leftOutBy([line]).length === 0
  const tools = inContext(toolFile).map(fileNameOf)
  const made = outputs.flatMap(([form, ...lines]) => (tools.some(name => form.test(name)) ? lines : []))
  const history = context.folder === '' ? ['.git', '.github'] : []
  const own = dockerfile.source.path.startsWith(below) ? [dockerfile.source.path.slice(below.length)] : []
  const groups = [
    ['# The history and the build itself', ...[...history, '.dockerignore', ...own].filter(isFree)],
    ['# Settings and keys of one place', ...secretLines, ...leftOutBy(secretLines).map(each => `!${each}`)],
    ['# What is made anew', ...made.filter(isFree)],
  ]
  return {
    title: 'Add a `.dockerignore`',
    path,
    text: `${groups
      .filter(({ length }) => length > 1)
      .map(lines => lines.join('\n'))
      .join('\n\n')}\n`,
    check: checkFor([...secrets]),
  }
}

/** Each line is tried on all of them. */
const mostNeeded = 500

function checkFor([first]: readonly string[]): string {
  const check = 'Whether neither the build nor the program needs what is left out'
  return first === undefined ? `${check}.` : `${check}; \`${first}\` is in the repository.`
}

const secretLines: readonly string[] = [
  '**/.env',
  '**/.env.*',
  '**/*.pem',
  '**/*.key',
  '**/id_rsa',
  '**/.aws',
  '**/.ssh',
  '**/.npmrc',
]

/** Files that tell which tools build the program, and what those leave behind. */
const outputs: readonly (readonly [RegExp, ...string[]])[] = [
  [/^package\.json$/, '**/node_modules'],
  [/^(?:pyproject\.toml|requirements.*\.txt|setup\.py|Pipfile)$/, '**/__pycache__', '**/.venv'],
  [/\.(?:cs|fs|vb)proj$/, '**/bin', '**/obj'],
  [/^(?:pom\.xml|Cargo\.toml)$/, '**/target'],
  [/^build\.gradle(?:\.kts)?$/, '**/.gradle', '**/build'],
  [/^composer\.json$/, '**/vendor'],
  [/\.tf$/, '**/.terraform', '**/*.tfstate*'],
]

const toolFile =
  /(?:^|\/)(?:package\.json|pyproject\.toml|requirements[^/]*\.txt|setup\.py|Pipfile|[^/]+\.(?:csproj|fsproj|vbproj|tf)|pom\.xml|Cargo\.toml|build\.gradle(?:\.kts)?|composer\.json)$/

/** Files of the repository that one of the lines might leave out: then it is not free to. */
const tellingPath =
  /(?:^|\/)(?:(?:node_modules|__pycache__|\.venv|bin|obj|target|\.gradle|build|vendor|\.terraform|\.aws|\.ssh)\/|\.env|\.npmrc$|id_rsa|[^/]+\.(?:pem|key)$)/
