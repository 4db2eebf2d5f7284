import type { Stage } from '../../sources/dockerfile/dockerfile.ts'
import { createdUid } from './created-users.ts'

/** The number of a user whom a stage creates, or whom its base image brings along. */
export function userNumber(stage: Stage, user: string): string | undefined {
  return createdUid(stage, user) ?? recordedUid(stage, user)
}

function recordedUid({ root: { base } }: Stage, user: string): string | undefined {
  if (base.kind !== 'image') return undefined
  const { registry, repository, tag, digest } = base.reference
  const image = `${registry}/${repository}`
  const row = recorded.find(each => each.user === user && each.images.test(image))
  if (row?.onAlpine === undefined) return row?.uid
  // A digest alone names neither kind.
  if (tag === undefined && digest !== undefined) return undefined
  return tag?.includes('alpine') === true ? row.onAlpine : row.uid
}

interface RecordedUser {
  readonly images: RegExp
  readonly user: string
  readonly uid: string
  /** Where tags with `alpine` have another one. */
  readonly onAlpine?: string
}

const recorded: readonly RecordedUser[] = [
  // https://github.com/nodejs/docker-node/blob/main/docs/BestPractices.md#non-root-user
  { images: /^docker\.io\/library\/node$/, user: 'node', uid: '1000' },
  // https://github.com/nginx/docker-nginx
  { images: /^docker\.io\/library\/nginx$/, user: 'nginx', uid: '101' },
  // https://github.com/redis/docker-library-redis
  { images: /^docker\.io\/library\/redis$/, user: 'redis', uid: '999' },
  // https://github.com/docker-library/postgres
  { images: /^docker\.io\/library\/postgres$/, user: 'postgres', uid: '999', onAlpine: '70' },
  // https://github.com/docker-library/mongo
  { images: /^docker\.io\/library\/mongo$/, user: 'mongodb', uid: '999' },
  // /etc/passwd of Debian's base-passwd; https://github.com/docker-library/php and httpd create it on Alpine.
  {
    images: /^docker\.io\/library\/(?:php|httpd|wordpress|drupal|nextcloud)$/,
    user: 'www-data',
    uid: '33',
    onAlpine: '82',
  },
  // https://github.com/GoogleContainerTools/distroless/blob/main/common/variables.bzl
  { images: /^gcr\.io\/distroless\//, user: 'nonroot', uid: '65532' },
  // /etc/passwd of Debian's base-passwd, and of Alpine's alpine-baselayout.
  {
    images: /^(?:docker\.io\/library\/(?:alpine|debian|ubuntu)|gcr\.io\/distroless\/[^/]+)$/,
    user: 'nobody',
    uid: '65534',
  },
]
