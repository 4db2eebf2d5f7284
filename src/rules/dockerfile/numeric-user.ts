import type { Word } from '../../sources/dockerfile/command.ts'
import type { Stage } from '../../sources/dockerfile/dockerfile.ts'
import { createdUid } from '../kit/created-users.ts'
import { instructionKey } from '../kit/dockerfile-keys.ts'
import { type Fix, fixToReview, replace } from '../kit/fix.ts'
import { whoRuns } from '../kit/image-users.ts'
import { securityContext } from '../kit/references.ts'
import type { Rule } from '../kit/rule.ts'

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
  const uid = createdUid(stage, name) ?? recordedUid(stage, name)
  if (word === undefined || uid === undefined || !/^[\w:.-]+$/.test(word.text)) return undefined
  const [, ...group] = word.text.split(':')
  return fixToReview(
    'Name the user by its number',
    `Whether \`${name}\` has the number ${uid}.`,
    replace(word, [uid, ...group].join(':')),
  )
}

/** The number of a user whom the base image brings along. */
function recordedUid({ root: { base } }: Stage, user: string): string | undefined {
  if (base.kind !== 'image') return undefined
  const image = `${base.reference.registry}/${base.reference.repository}`
  return recorded.find(row => row.user === user && row.images.test(image))?.uid
}

const recorded: readonly { readonly images: RegExp; readonly user: string; readonly uid: string }[] = [
  // https://github.com/nodejs/docker-node/blob/main/docs/BestPractices.md#non-root-user
  { images: /^docker\.io\/library\/node$/, user: 'node', uid: '1000' },
  // https://github.com/GoogleContainerTools/distroless/blob/main/common/variables.bzl
  { images: /^gcr\.io\/distroless\//, user: 'nonroot', uid: '65532' },
  // /etc/passwd of Debian's base-passwd, and of Alpine's alpine-baselayout.
  {
    images: /^(?:docker\.io\/library\/(?:alpine|debian|ubuntu)|gcr\.io\/distroless\/[^/]+)$/,
    user: 'nobody',
    uid: '65534',
  },
]
