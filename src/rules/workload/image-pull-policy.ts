import { parseImage } from '../../sources/images/reference.ts'
import type { Container } from '../../sources/kubernetes/object.ts'
import { type Fix, fixToReview, safeFix } from '../kit/fix.ts'
import { isFloating } from '../kit/images.ts'
import type { Rule } from '../kit/rule.ts'
import { setInContainer } from '../kit/security-context.ts'

export const rule: Rule = {
  target: 'container',
  severity: 'low',
  profile: 'strict',
  checklist: ['WORK-15'],
  title: 'Images are pulled at every start or carry a digest',
  why: 'A node starts an image it already has for any pod: nobody asks for the credentials of its registry, nor whether the tag means another image by now.',
  references: [
    {
      title: 'Kubernetes: image pull policy',
      url: 'https://kubernetes.io/docs/concepts/containers/images/#image-pull-policy',
    },
    {
      title: 'Kubernetes: the AlwaysPullImages admission controller',
      url: 'https://kubernetes.io/docs/reference/access-authn-authz/admission-controllers/#alwayspullimages',
    },
  ],

  *check(container) {
    const policy = container.at('imagePullPolicy')
    const image = String(container.image?.value ?? '')
    if (policy?.value === 'Always' || image.includes('@')) return

    if (policy === undefined || policy.value === null || policy.value === '') {
      if (isPulledAnyway(image)) return
      const message = `Container \`${container.name}\` sets no pull policy, so that its image is pulled only where it is missing.`
      yield { at: container.image ?? container, absent: true, message, fix: pullAlways(container) }
    } else if (typeof policy.value === 'string') {
      const message = `Container \`${container.name}\` has the pull policy \`${policy.value}\` instead of \`Always\`.`
      yield { at: policy, message, fix: pullAlways(container) }
    }
  },
}

/** The default is `Always` for `latest` and for no tag; of what is no image's name nothing is known. */
function isPulledAnyway(text: string): boolean {
  const image = parseImage(text)
  return image === undefined || isFloating(image)
}

/** An image of no named registry may have been loaded onto the nodes by hand; one that is never pulled, most likely. */
function pullAlways(container: Container): Fix {
  const title = 'Pull the image at every start'
  const patch = setInContainer(container, ['imagePullPolicy'], 'Always')
  if (container.at('imagePullPolicy')?.value !== 'Never' && namesRegistry(container))
    return safeFix(title, patch)
  return fixToReview(
    title,
    'The nodes must be able to pull it: an image that was only loaded onto them is not found then.',
    patch,
  )
}

function namesRegistry({ image }: Container): boolean {
  const name = parseImage(String(image?.value ?? ''))
  if (name === undefined || /^(?:localhost|127\.|\[)/.test(name.registry)) return false
  return name.name.startsWith(`${name.registry}/`)
}
