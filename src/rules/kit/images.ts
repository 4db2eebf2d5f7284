import type { ImageReference } from '../../sources/images/reference.ts'
import type { Container } from '../../sources/kubernetes/object.ts'

/** What it names may be another image tomorrow: no digest, and the tag is `latest`, empty or not written. */
export function isFloating(image: ImageReference): boolean {
  return image.digest === undefined && (image.tag === undefined || image.tag === '' || image.tag === 'latest')
}

/** Istio's sidecar injector puts its own image there: https://istio.io/latest/docs/setup/additional-setup/gateway/ */
export function isInjected({ image, pod }: Container): boolean {
  if (image?.value !== 'auto') return false
  const { metadata } = pod
  return (
    metadata?.at('annotations', 'inject.istio.io/templates') !== undefined ||
    [metadata?.at('labels', inject), metadata?.at('annotations', inject)].some(
      node => String(node?.value) === 'true',
    )
  )
}

const inject = 'sidecar.istio.io/inject'

/**
 * Whether what stands behind the `@` is a digest: as long as its algorithm makes it, and of an algorithm that the
 * specification does not register at least 32 digits.
 * https://github.com/opencontainers/image-spec/blob/main/descriptor.md#digests
 */
export function isDigest(text: string): boolean {
  const [, algorithm = '', digits = ''] = digestForm.exec(text) ?? []
  const length = registered.get(algorithm)
  if (length === undefined) return digits.length >= 32
  return digits.length === length && digits === digits.toLowerCase()
}

const digestForm = /^([A-Za-z][A-Za-z0-9]*(?:[+._-][A-Za-z][A-Za-z0-9]*)*):([0-9A-Fa-f]+)$/

/** Digits of the registered algorithms. */
const registered: ReadonlyMap<string, number> = new Map([
  ['blake3', 64],
  ['sha256', 64],
  ['sha512', 128],
])

/** As a message names it: 64 digits say nothing to a reader. A digest without a tag stays, for nothing else tells it apart. */
export function withoutDigest(image: string): string {
  const tagged = image.replace(/@.*$/s, '')
  return tagged.includes(':', tagged.lastIndexOf('/') + 1) ? tagged : image
}
