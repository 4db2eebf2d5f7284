import { type ImageReference, parseImage } from '../../sources/images/reference.ts'
import { set } from '../kit/fix.ts'
import { imageNames } from '../kit/references.ts'
import type { Rule } from '../kit/rule.ts'

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
    if (image === undefined || trustedRegistries.some(entry => isBelow(image, entry))) return

    yield {
      at: container.image,
      message: `Container \`${container.name}\` uses \`${text}\`, which comes from none of the trusted registries.`,
      instead: [set(container.node, ['image'], `${trustedRegistries[0]}/crane:1.0.0`)],
    }
  },
}

/** Whether an image is what an entry of the configuration names, or lies below it. Parts of a name are compared as a whole. */
function isBelow({ registry, repository }: ImageReference, entry: string): boolean {
  const name = `${registry.toLowerCase()}/${repository}/`
  return meaningsOf(entry).some(prefix => name.startsWith(`${prefix}/`))
}

/** As an image's name would be read, but `ghcr.io` is a registry, and `docker.io/harbour` may be an account as well as an image. */
function meaningsOf(entry: string): readonly string[] {
  const [first = '', ...rest] = entry.replace(/\/$/, '').split('/')
  const isHost = /[.:]/.test(first) || first === 'localhost'
  const host = isHost && first !== 'index.docker.io' ? first.toLowerCase() : 'docker.io'
  const path = isHost ? rest : [first, ...rest]
  const plain = [host, ...path].join('/')
  return host === 'docker.io' && path.length === 1 ? [plain, `${host}/library/${path[0]}`] : [plain]
}
