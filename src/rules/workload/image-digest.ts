import { parseImage } from '../../sources/images/reference.ts'
import { set } from '../kit/fix.ts'
import { isDigest } from '../kit/images.ts'
import { imageNames } from '../kit/references.ts'
import type { Rule } from '../kit/rule.ts'

export const rule: Rule = {
  target: 'container',
  severity: 'low',
  profile: 'strict',
  checklist: ['WORK-15'],
  title: 'Images carry a digest',
  why: 'Whoever may write to the registry can move a tag to an image of their own; a digest names one image for ever.',
  references: [imageNames],

  *check(container) {
    const text = container.image?.value
    const image = typeof text === 'string' ? parseImage(text) : undefined
    if (container.image === undefined || image === undefined) return
    if (image.digest !== undefined && isDigest(image.digest)) return

    yield {
      at: container.image,
      message:
        image.digest === undefined || image.digest === ''
          ? `Container \`${container.name}\` uses \`${text}\` without a digest.`
          : `Container \`${container.name}\` pins \`${image.name}\` to \`${image.digest}\`, which is no digest.`,
      instead: [set(container.node, ['image'], `${image.name}@sha256:${'0'.repeat(64)}`)],
    }
  },
}
