import { parseImage } from '../../sources/images/reference.ts'
import { set } from '../kit/fix.ts'
import { imageNames } from '../kit/references.ts'
import type { Rule } from '../kit/rule.ts'
import { isTrusted } from '../kit/trusted-registries.ts'

export const rule: Rule = {
  target: 'container',
  severity: 'medium',
  profile: 'standard',
  checklist: ['WORK-16'],
  title: 'Images come from a trusted registry',
  why: 'Anybody can publish an image under a name that looks right, and what is in it runs with all that its container may do.',
  references: [imageNames],

  *check(container, _index, { trustedRegistries }) {
    const text = container.image?.value
    if (trustedRegistries.length === 0 || container.image === undefined || typeof text !== 'string') return
    const image = parseImage(text)
    if (image === undefined || isTrusted(image, trustedRegistries)) return

    yield {
      at: container.image,
      message: `Container \`${container.name}\` uses \`${text}\`, which comes from none of the trusted registries.`,
      instead: [set(container.node, ['image'], `${trustedRegistries[0]}/crane:1.0.0`)],
    }
  },
}
