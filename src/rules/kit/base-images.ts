import type { ImageReference } from '../../sources/images/reference.ts'

/** What a name says of an image: a whole distribution or language, of which a smaller kind exists. */
export interface LargeImage {
  /** Behind the tag it names the smaller kind; undefined where that goes by another name. */
  readonly suffix: string | undefined
  /** How a message calls it. */
  readonly smaller: string
}

type Row = readonly [repository: string, suffix: string | undefined, smaller: string]

/** Of Docker's official images: the smaller kinds are listed on each image's page of Docker Hub. */
const official: readonly Row[] = [
  ...[
    'debian',
    'python',
    'node',
    'ruby',
    'rust',
    'perl',
    'haskell',
    'swift',
    'mono',
    'openjdk',
    'oraclelinux',
    'clojure',
  ].map(name => [name, '-slim', 'the `-slim` kind'] as const),
  ...[
    'golang',
    'php',
    'eclipse-temurin',
    'amazoncorretto',
    'erlang',
    'elixir',
    'julia',
    'gradle',
    'maven',
    'composer',
  ].map(name => [name, '-alpine', 'the `-alpine` kind'] as const),
  ...['almalinux', 'rockylinux', 'amazonlinux'].map(
    name => [name, '-minimal', 'the `-minimal` kind'] as const,
  ),
  ['fedora', undefined, '`fedora-minimal`'],
  ['centos', undefined, '`almalinux:9-minimal`'],
  ['ubuntu', undefined, 'a chiselled or distroless base'],
  ['archlinux', undefined, '`debian:stable-slim`'],
  ['buildpack-deps', undefined, '`debian:stable-slim`'],
  ['photon', undefined, 'a distroless base'],
]

const others: readonly Row[] = [
  ...['ubi7', 'ubi8', 'ubi9', 'ubi10'].flatMap(name =>
    [`${name}`, `${name}/ubi`].map(path => [path, undefined, `\`${name}-minimal\``] as const),
  ),
  ['fedora/fedora', undefined, '`fedora-minimal`'],
  ['fedora', undefined, '`fedora-minimal`'],
  ['centos/centos', undefined, '`almalinux:9-minimal`'],
  ['amazonlinux/amazonlinux', '-minimal', 'the `-minimal` kind'],
]

const smallKind =
  /(?:^|[-_.])(?:slim|alpine|minimal|micro|distroless|chiseled|busybox|musl|static|nano|tiny|jre|wolfi)(?=$|[-_.\d])|nanoserver|windowsservercore/
/** Kinds that exist in one size alone: PHP with Apache. */
const onlyKind = /(?:^|-)apache(?:-|$)/

const large: ReadonlyMap<string, LargeImage> = new Map([
  ...official.map(([name, suffix, smaller]) => [`library/${name}`, { suffix, smaller }] as const),
  ...others.map(([name, suffix, smaller]) => [name, { suffix, smaller }] as const),
])

/** Undefined for what is small already, and for what is not known. */
export function largeImage({ repository, tag }: ImageReference): LargeImage | undefined {
  if (smallKind.test(tag ?? '') || onlyKind.test(tag ?? '')) return undefined
  // A mirror keeps the path: `public.ecr.aws/docker/library/debian`.
  return large.get(repository.replace(/^.*(?=library\/)/, ''))
}

/** Images that hold compilers or build tools, by what they are called. */
export function isBuilderImage({ repository, tag }: ImageReference): boolean {
  return builderName.test(repository) || builderTag.test(tag ?? '')
}

const builderName =
  /(?:^|\/)(?:golang|go|maven|gradle|rust|node|bun|deno|gcc|swift|haskell|elixir|erlang|clojure|sbt|openjdk|jdk|eclipse-temurin|amazoncorretto|ibmjava|sapmachine|buildpack-deps|dotnet\/(?:nightly\/)?sdk|ruby|composer|emsdk|zig)$|(?:^|\/)[^/]*(?:-sdk|-devel|-builder|-toolchain)$/
const builderTag = /(?:^|[-_.])(?:sdk|devel|jdk)(?=$|[-_.\d])/
