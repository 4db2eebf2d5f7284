import type { Dockerfile } from '../../sources/dockerfile/dockerfile.ts'
import { type ImageReference, parseImage } from '../../sources/images/reference.ts'
import type { Place } from '../../text/source.ts'
import { pulledImages } from '../kit/pulled-images.ts'
import { dockerfileReference } from '../kit/references.ts'
import { type CannotTell, cannotTell, type Problem, type Rule } from '../kit/rule.ts'
import { isTrusted } from '../kit/trusted-registries.ts'

export const rule: Rule = {
  target: 'dockerfile',
  severity: 'high',
  profile: 'standard',
  checklist: ['IMAGE-20'],
  title: 'Images that a build pulls come from a trusted registry',
  why: 'Anybody can publish an image under a name that looks right. What is in it becomes part of the image, or runs while it is built.',
  references: [dockerfileReference],

  *check(dockerfile, { builds }, { trustedRegistries }) {
    if (trustedRegistries.length === 0) return
    yield* judgeFrontend(dockerfile, trustedRegistries)
    for (const instruction of dockerfile.instructions) {
      for (const word of pulledImages(instruction, builds)) {
        const { resolution, text } = word
        if (resolution.kind === 'known') yield* judge(word, resolution.value, trustedRegistries)
        else yield cannotTell(`\`${text}\` is set by whoever builds the image`)
      }
    }
  },
}

function* judge(at: Place, text: string, trusted: readonly string[]): Iterable<Problem | CannotTell> {
  const image = parseImage(text)
  if (image === undefined || isTrusted(image, trusted)) return
  const key = `${image.registry}/${image.repository}`
  yield { at, key, message: `The image \`${text}\` comes from none of the trusted registries.` }
}

/** The program that reads the Dockerfile is an image too, and runs in the builder. */
function* judgeFrontend({ directives }: Dockerfile, trusted: readonly string[]): Iterable<Problem> {
  const directive = directives.find(({ name }) => name === 'syntax')
  // What stands behind the image are the frontend's options.
  const [text = ''] = directive?.value.trim().split(/\s/) ?? []
  const image = parseImage(text)
  if (directive === undefined || image === undefined || isBuiltIn(image) || isTrusted(image, trusted)) return
  yield {
    at: directive,
    key: `syntax ${image.registry}/${image.repository}`,
    message: `The frontend \`${text}\`, which reads this file, comes from none of the trusted registries.`,
  }
}

/** BuildKit's own. */
function isBuiltIn({ registry, repository }: ImageReference): boolean {
  return registry === 'docker.io' && /^docker\/dockerfile(?:-upstream)?$/.test(repository)
}
