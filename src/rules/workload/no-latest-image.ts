import { parseImage } from '../../sources/images/reference.ts'
import { set } from '../kit/fix.ts'
import { isFloating, isInjected } from '../kit/images.ts'
import { imageNames } from '../kit/references.ts'
import type { Rule } from '../kit/rule.ts'

export const rule: Rule = {
  target: 'container',
  severity: 'medium',
  profile: 'standard',
  checklist: ['WORK-16'],
  title: 'Images carry a fixed tag or a digest',
  why: 'What `latest` names changes without a change of the manifest: nobody can say what runs, and going back is a guess.',
  references: [imageNames],

  *check(container) {
    const text = container.image?.value
    const image = typeof text === 'string' ? parseImage(text) : undefined
    if (container.image === undefined || image === undefined || !isFloating(image)) return
    if (isInjected(container)) return

    yield {
      at: container.image,
      instead: [set(container.node, ['image'], `${image.name}:1.0.0`)],
      message:
        image.tag === 'latest'
          ? `Container \`${container.name}\` uses \`${text}\`, which may be another image tomorrow.`
          : `Container \`${container.name}\` uses \`${image.name}\` without a tag, which means \`latest\`.`,
    }
  },
}
