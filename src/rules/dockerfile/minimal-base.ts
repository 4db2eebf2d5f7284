import type { Word } from '../../sources/dockerfile/command.ts'
import { type ImageReference, parseImage } from '../../sources/images/reference.ts'
import { type LargeImage, largeImage } from '../kit/base-images.ts'
import { type Fix, fixToReview, replace } from '../kit/fix.ts'
import { withoutDigest } from '../kit/images.ts'
import { dockerfileBestPractices } from '../kit/references.ts'
import { cannotTell, type Rule } from '../kit/rule.ts'

export const rule: Rule = {
  target: 'dockerfile',
  severity: 'low',
  profile: 'strict',
  checklist: ['IMAGE-20'],
  title: 'Images are built on a small base',
  why: 'A shell, a package manager and compilers serve whoever breaks in, and each package of a full distribution has flaws of its own to be mended.',
  references: [dockerfileBestPractices],

  *check({ final }) {
    const base = final?.root.base
    if (base?.word === undefined) return
    const { resolution } = base.word
    if (resolution.kind !== 'known') {
      yield cannotTell(`\`${base.word.text}\` is set by whoever builds the image`)
      return
    }
    const image = base.kind === 'image' ? base.reference : parseImage(resolution.value)
    const large = image && base.kind === 'image' ? largeImage(image) : undefined
    if (image === undefined || large === undefined) return

    const fix = fixFor(base.word, image, large)
    yield {
      at: base.word,
      key: image.name,
      message: `The image is built on all of \`${withoutDigest(resolution.value)}\`; ${large.smaller} is smaller.`,
      ...(fix && { fix }),
    }
  },
}

/** Versions and the names of releases: what else a tag says may not exist in the smaller kind. */
const plainTag = /^\d+(?:\.\d+)*(?:-(?:bullseye|bookworm|trixie))?$|^(?:bullseye|bookworm|trixie)$/

function fixFor(
  word: Word,
  { tag, digest }: ImageReference,
  { suffix, smaller }: LargeImage,
): Fix | undefined {
  const isPlain = tag !== undefined && plainTag.test(tag) && digest === undefined
  if (!isPlain || suffix === undefined || word.text.includes('$') || !word.text.endsWith(tag))
    return undefined
  const version = suffix === '-alpine' ? tag.replace(/-[a-z]+$/, '') : tag
  if (!/\d/.test(version) && suffix === '-alpine') return undefined
  return fixToReview(
    `Build on ${smaller}`,
    'Whether there is such a tag, and whether the program finds its libraries there: it has fewer packages, and `-alpine` another C library.',
    replace(word, `${word.text.slice(0, -tag.length)}${version}${suffix}`),
  )
}
