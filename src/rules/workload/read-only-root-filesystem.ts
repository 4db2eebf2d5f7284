import type { Container } from '../../sources/kubernetes/object.ts'
import { type Fix, fixToReview } from '../kit/fix.ts'
import { listed } from '../kit/rbac.ts'
import { securityContext } from '../kit/references.ts'
import type { Rule } from '../kit/rule.ts'
import { ignoredAtPodLevel, isSet, setOwn } from '../kit/security-context.ts'
import { mountEmptyDirs, writtenPaths } from '../kit/written-paths.ts'

const field = 'readOnlyRootFilesystem'

export const rule: Rule = {
  target: 'container',
  severity: 'low',
  profile: 'standard',
  checklist: ['WORK-4'],
  title: 'The root filesystem of containers is read-only',
  why: 'On a writable root filesystem an intruder can replace programs and leave tools behind.',
  references: [securityContext],

  *check(container) {
    const node = container.at('securityContext', field)
    if (container.pod.isWindows || node?.value === true) return

    const isWritten = node !== undefined && isSet(node)
    yield {
      at: isWritten ? node : container,
      ...(isWritten ? {} : { absent: true }),
      message: `The root filesystem of container \`${container.name}\` is writable${ignoredAtPodLevel(container, field)}.`,
      fix: makeReadOnly(container),
    }
  },
}

/** With an `emptyDir` for each path that the program evidently writes to. */
function makeReadOnly(container: Container): Fix {
  const patch = setOwn(container, field, true)
  const paths = writtenPaths(container)
  const volumes = paths.length === 0 ? undefined : mountEmptyDirs(container, paths)
  const check =
    paths.length === 0
      ? 'Make sure that every path the program writes to, `/tmp` for instance, is a volume: an `emptyDir` will do.'
      : `Container \`${container.name}\` writes to ${listed(paths)}: that must be in a volume, an \`emptyDir\` will do, and so must every other path it writes to.`
  return fixToReview('Make the root filesystem read-only', check, patch, ...(volumes ?? []))
}
