import { copiesContext, hasIgnoreFile } from '../kit/build-context.ts'
import { newIgnoreFile } from '../kit/new-ignore-file.ts'
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
    const isIgnoring = copy && hasIgnoreFile(dockerfile, index)
    if (copy === undefined || isIgnoring === true) return
    if (isIgnoring === undefined || !index.isWhole) {
      yield cannotTell(
        index.isWhole
          ? 'a variable names the folder that the image is built in'
          : 'whether the context has an ignore file is not known from the changed files alone',
      )
      return
    }
    const newFile = newIgnoreFile(dockerfile, index)
    yield {
      at: copy,
      message: `\`${copy.keyword}\` takes the whole build context, and no \`.dockerignore\` leaves anything out.`,
      key: 'context',
      related: more.slice(0, mostRelated).map(at => ({ at, label: 'copied here too' })),
      ...(newFile && { newFile }),
    }
  },
}

/** More would not be read. */
const mostRelated = 10
