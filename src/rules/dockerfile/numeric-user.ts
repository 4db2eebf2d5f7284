import type { Word } from '../../sources/dockerfile/command.ts'
import type { Stage } from '../../sources/dockerfile/dockerfile.ts'
import { instructionKey } from '../kit/dockerfile-keys.ts'
import { type Fix, fixToReview, replace } from '../kit/fix.ts'
import { whoRuns } from '../kit/image-users.ts'
import { securityContext } from '../kit/references.ts'
import type { Rule } from '../kit/rule.ts'
import { userNumber } from '../kit/user-numbers.ts'

export const rule: Rule = {
  target: 'dockerfile',
  severity: 'low',
  profile: 'standard',
  checklist: ['IMAGE-19', 'WORK-1'],
  title: 'The user of an image is a number',
  why: 'The kubelet cannot tell from a name that a user is not root: a pod with `runAsNonRoot` does not start, and loses the setting sooner than the image is mended.',
  references: [securityContext],

  *check({ final }) {
    if (final === undefined || isWindows(final)) return
    const runner = whoRuns(final.end, final)
    // Root has a rule of its own.
    if (runner.kind !== 'nonroot' || runner.by !== 'instruction' || isNumber(runner.name)) return

    const { instruction, name } = runner
    const fix = fixFor(final, instruction.words[0], name)
    yield {
      at: instruction,
      key: instructionKey(instruction),
      message: `The image runs as \`${name}\`, a name: the kubelet cannot tell that it is not root.`,
      ...(fix && { fix }),
    }
  },
}

function isNumber(user: string): boolean {
  return /^\d+$/.test(user)
}

/** There users have names alone. */
function isWindows({ end, dockerfile }: Stage): boolean {
  return end.shell === 'cmd' || end.shell === 'powershell' || dockerfile.escape === '`'
}

function fixFor(stage: Stage, word: Word | undefined, name: string): Fix | undefined {
  const uid = userNumber(stage, name)
  if (word === undefined || uid === undefined || !/^[\w:.-]+$/.test(word.text)) return undefined
  const [, ...group] = word.text.split(':')
  return fixToReview(
    'Name the user by its number',
    `Whether \`${name}\` has the number ${uid}.`,
    replace(word, [uid, ...group].join(':')),
  )
}
