import type { ImageReference } from '../../sources/images/reference.ts'

/** What it names may be another image tomorrow: no digest, and the tag is `latest`, empty or not written. */
export function isFloating(image: ImageReference): boolean {
  return image.digest === undefined && (image.tag === undefined || image.tag === '' || image.tag === 'latest')
}
