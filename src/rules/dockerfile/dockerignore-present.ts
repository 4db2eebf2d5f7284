import type { Dockerfile, Instruction } from '../../sources/dockerfile/dockerfile.ts'
import type { RepositoryIndex } from '../../sources/kubernetes/repository-index.ts'
import { fileNameOf, folderOf, joinPath } from '../../text/path.ts'
import { dockerfileBestPractices } from '../kit/references.ts'
import { cannotTell, type Rule } from '../kit/rule.ts'

export const rule: Rule = {
  target: 'dockerfile',
  severity: 'low',
  profile: 'standard',
  checklist: ['IMAGE-9'],
  title: 'A copied build context has an ignore file',
  why: 'Without one, copying the whole context takes along the history, local settings and keys that happen to lie beside the sources.',
  references: [dockerfileBestPractices],

  *check(dockerfile, index) {
    const [copy, ...more] = dockerfile.instructions.filter(copiesContext)
    if (copy === undefined || hasIgnoreFile(dockerfile, index)) return
    if (!index.isWhole) {
      yield cannotTell('whether the context has an ignore file is not known from the changed files alone')
      return
    }
    yield {
      at: copy,
      message: `\`${copy.keyword}\` takes the whole build context, and no \`.dockerignore\` leaves anything out.`,
      key: 'context',
      related: more.map(at => ({ at, label: 'copied here too' })),
    }
  },
}

const wholeContext = /^(?:\.?\/*|(?:\.?\/)?\*)$/

/** COPY or ADD of everything; another stage is not the context. */
function copiesContext({ keyword, flags, words }: Instruction): boolean {
  if (keyword !== 'COPY' && keyword !== 'ADD') return false
  if (flags.some(({ name }) => name === '--from')) return false
  return words
    .slice(0, -1)
    .some(({ value }) => value !== undefined && value !== '' && wholeContext.test(value))
}

/**
 * Beside the Dockerfile under its own name (BuildKit), or in any folder that may be the context: that of the Dockerfile or one
 * above it. Which one the build takes is not written in it.
 */
function hasIgnoreFile({ source }: Dockerfile, index: RepositoryIndex): boolean {
  const names = [`${fileNameOf(source.path)}.dockerignore`]
  for (let folder = folderOf(source.path); ; folder = folderOf(folder)) {
    names.push('.dockerignore', '.containerignore')
    const paths = names.map(name => joinPath(folder, name))
    if (paths.some(path => path !== undefined && index.has(path))) return true
    if (folder === '') return false
    names.length = 0
  }
}
