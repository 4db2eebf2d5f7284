import type { IgnoreFile } from '../../sources/build-files/ignore-file.ts'
import type { Instruction } from '../../sources/dockerfile/dockerfile.ts'
import type { RepositoryIndex } from '../../sources/kubernetes/repository-index.ts'
import { type BuildContext, buildContexts, copiesContext } from '../kit/build-context.ts'
import { strays, trackedSecrets } from '../kit/context-secrets.ts'
import { dockerfileBestPractices } from '../kit/references.ts'
import { type CannotTell, cannotTell, type Problem, type Rule } from '../kit/rule.ts'

export const rule: Rule = {
  target: 'dockerfile',
  severity: 'medium',
  profile: 'standard',
  checklist: ['IMAGE-9'],
  title: 'The ignore file of a copied build context covers what is secret',
  why: 'What the ignore file lets through is copied into a layer, where everybody who can pull the image can read it, even if a later step deletes it.',
  references: [dockerfileBestPractices],

  *check(dockerfile, index) {
    const copies = dockerfile.instructions.filter(copiesContext)
    const copy = copies.find(isShipped) ?? copies[0]
    if (copy === undefined) return
    if (!index.isWhole) {
      yield cannotTell('what the ignore file leaves out is not known from the changed files alone')
      return
    }
    const seen = new Set<IgnoreFile>()
    for (const context of buildContexts(dockerfile, index)) {
      const { ignoreFile } = context
      if (ignoreFile === undefined || seen.has(ignoreFile)) continue
      seen.add(ignoreFile)
      yield* judge(copy, { ...context, ignoreFile }, index)
    }
  },
}

type IgnoringContext = BuildContext & { readonly ignoreFile: IgnoreFile }

/** More files would not be read one by one. */
const mostNamed = 5

function* judge(
  copy: Instruction,
  context: IgnoringContext,
  index: RepositoryIndex,
): Iterable<Problem | CannotTell> {
  const { ignoreFile } = context
  const { path } = ignoreFile.source
  const answers = strays.map(stray => ({ ...stray, isLeftOut: ignoreFile.leavesOut(stray.example) }))
  if (answers.some(({ isLeftOut }) => isLeftOut === undefined)) {
    yield cannotTell(`\`${path}\` holds patterns that are not evaluated`)
    return
  }
  const tracked = trackedSecrets(context, index)
  const copied = tracked.filter(each => ignoreFile.leavesOut(each) === false)
  for (const file of copied.slice(0, mostNamed)) {
    yield {
      at: copy,
      severity: isShipped(copy) ? 'high' : 'medium',
      key: `tracked ${file}`,
      message: `\`${copy.keyword}\` takes \`${file}\` along, which \`${path}\` does not leave out.`,
    }
  }
  const open = answers.filter(
    ({ name, isLeftOut }) => isLeftOut === false && !isAbsent(name, context) && !isKept(name, context, index),
  )
  if (open.length === 0) return
  yield {
    at: copy,
    ...(open.some(({ isUsual }) => isUsual) ? {} : { severity: 'low' }),
    key: 'context',
    remnantOf: 'dockerfile/dockerignore-present',
    message: `\`${copy.keyword}\` takes the whole build context, of which \`${path}\` does not leave out ${listed(open.map(({ name }) => name))}.`,
  }
}

function isShipped({ stage }: Instruction): boolean {
  return stage?.isShipped === true
}

/** The history stands in the repository's root alone. */
function isAbsent(name: string, { folder }: BuildContext): boolean {
  return name === '.git' && folder !== ''
}

/** A project's own `.npmrc` belongs to it, and most hold no token. */
function isKept(name: string, { folder }: BuildContext, index: RepositoryIndex): boolean {
  return (
    name === '.npmrc' &&
    index.pathsLike(npmrc).some(path => path === (folder === '' ? name : `${folder}/${name}`))
  )
}

const npmrc = /(?:^|\/)\.npmrc$/

/** `.git`, `.env` or 3 others. */
function listed(names: readonly string[]): string {
  const shown = names.slice(0, mostListed).map(name => `\`${name}\``)
  const hidden = names.length - shown.length
  const last = hidden > 0 ? (hidden === 1 ? 'another' : `${hidden} others`) : shown.pop()
  return shown.length === 0 ? `${last}` : `${shown.join(', ')} or ${last}`
}

const mostListed = 3
