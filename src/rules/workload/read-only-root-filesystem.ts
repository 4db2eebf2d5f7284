import { fixToReview } from '../kit/fix.ts'
import { securityContext } from '../kit/references.ts'
import type { Rule } from '../kit/rule.ts'
import { ignoredAtPodLevel, isSet, setOwn } from '../kit/security-context.ts'

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
      fix: fixToReview(
        'Make the root filesystem read-only',
        'Make sure that every path the program writes to, `/tmp` for instance, is a volume: an `emptyDir` will do.',
        setOwn(container, field, true),
      ),
    }
  },
}
