import { noBuilds } from '../../sources/build-files/build.ts'
import type { Word } from '../../sources/dockerfile/command.ts'
import type { Dockerfile } from '../../sources/dockerfile/dockerfile.ts'
import { parseImage } from '../../sources/images/reference.ts'
import { FileMemory } from '../kit/file-memory.ts'
import { type Fix, fixToReview, replace } from '../kit/fix.ts'
import { isDigest } from '../kit/images.ts'
import { pulledImages } from '../kit/pulled-images.ts'
import { dockerfileBestPractices } from '../kit/references.ts'
import { cannotTell, type Rule } from '../kit/rule.ts'

export const rule: Rule = {
  target: 'instruction',
  keywords: ['FROM', 'COPY', 'ADD', 'RUN'],
  severity: 'low',
  profile: 'strict',
  checklist: ['IMAGE-13'],
  title: 'Base images carry a digest',
  why: 'Whoever may write to the registry can move a tag to an image of their own; a digest names one image for ever. For several platforms it is the digest of the index.',
  references: [dockerfileBestPractices],

  *check(instruction, { builds }) {
    for (const word of pulledImages(instruction, builds)) {
      const { resolution, text } = word
      if (resolution.kind !== 'known') {
        if (!/@sha256:/.test(text)) yield cannotTell(`\`${text}\` is set by whoever builds the image`)
        continue
      }
      const image = parseImage(resolution.value)
      if (image === undefined || (image.digest !== undefined && isDigest(image.digest))) continue
      const fix =
        image.digest === undefined ? fixFor(instruction.dockerfile, word, resolution.value) : undefined
      yield {
        at: word,
        key: `${instruction.keyword} ${resolution.value}`,
        message:
          image.digest === undefined
            ? `The image \`${resolution.value}\` has no digest.`
            : `The image \`${image.name}\` is pinned to \`${image.digest}\`, which is no digest.`,
        ...(fix && { fix }),
      }
    }
  },
}

/** The digest that another line gives for the same image and tag; none is made up. */
function fixFor(dockerfile: Dockerfile, word: Word, image: string): Fix | undefined {
  const digest = word.text === image ? digestsIn(dockerfile).get(image) : undefined
  if (digest === undefined) return undefined
  return fixToReview(
    'Take the digest that stands elsewhere in this file',
    'Whether both lines are meant to be built on the same image.',
    replace(word, `${image}@${digest}`),
  )
}

/** By name and tag, where all lines agree. */
function digestsIn(dockerfile: Dockerfile): ReadonlyMap<string, string> {
  const remembered = known.get(dockerfile)
  if (remembered) return remembered
  const digests = new Map<string, string>()
  if (!dockerfile.source.text.includes('@')) return digests
  const contradicted = new Set<string>()
  for (const word of dockerfile.instructions.flatMap(each => pulledImages(each, noBuilds))) {
    const [image = '', digest = ''] = word.value?.split('@') ?? []
    if (!isDigest(digest)) continue
    if ((digests.get(image) ?? digest) !== digest) contradicted.add(image)
    digests.set(image, digest)
  }
  for (const image of contradicted) digests.delete(image)
  known.set(dockerfile, digests)
  return digests
}

/** Asked for each image of the file. */
const known = new FileMemory<Dockerfile, ReadonlyMap<string, string>>()
