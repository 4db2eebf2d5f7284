import type { Dockerfile } from '../../sources/dockerfile/dockerfile.ts'
import type { RepositoryIndex } from '../../sources/kubernetes/repository-index.ts'
import { buildContexts, copiesContext, hasIgnoreFile } from '../kit/build-context.ts'
import { instructionKey } from '../kit/dockerfile-keys.ts'
import { dockerfileBestPractices } from '../kit/references.ts'
import { cannotTell, type Rule } from '../kit/rule.ts'

export const rule: Rule = {
  target: 'dockerfile',
  severity: 'low',
  profile: 'standard',
  checklist: ['IMAGE-12'],
  title: 'Images get the files they need, not the whole build context',
  why: 'Whatever comes to lie beside the sources ends up in the image: the history, local settings, keys, tests, tools.',
  references: [dockerfileBestPractices],

  *check(dockerfile, index) {
    const copies = dockerfile.instructions.filter(
      each => each.stage?.isShipped === true && copiesContext(each),
    )
    if (copies.length === 0) return
    const limit = limitOf(dockerfile, index)
    if (limit === 'unknown') {
      yield cannotTell('how much of the context an ignore file leaves is not known')
      return
    }
    if (limit === 'only what is named') return
    for (const copy of copies) {
      yield {
        at: copy,
        ...(limit === 'none' ? { severity: 'medium' } : {}),
        key: instructionKey(copy),
        message: `\`${copy.keyword}\` puts the whole build context into the image${limit === 'none' ? ', with no ignore file' : ''}.`,
      }
    }
  },
}

type Limit = 'none' | 'some' | 'only what is named' | 'unknown'

/** How much of the context is left to copy. */
function limitOf(dockerfile: Dockerfile, index: RepositoryIndex): Limit {
  if (!index.isWhole) return 'unknown'
  const files = buildContexts(dockerfile, index).map(({ ignoreFile }) => ignoreFile)
  if (files.every(file => file === undefined))
    return hasIgnoreFile(dockerfile, index) === false ? 'none' : 'some'
  const answers = files.map(file => (file ? file.leavesOut(unheardOf) : false))
  if (answers.every(isLeftOut => isLeftOut === true)) return 'only what is named'
  return answers.includes(undefined) ? 'unknown' : 'some'
}

/** A file that no ignore file names is left out only by one that begins with `*`. */
const unheardOf = 'zq7x/zq7x.zq7x'
