/** The user that an image's configuration names, by tag. */
export interface KnownImage {
  /** With its registry: `docker.io/library/alpine`; `gcr.io/distroless/*` is every image below it. */
  readonly image: string
  /**
   * What a tag contains for the row to count, `<2.4` for a tag of an older version, `''` for every other tag.
   * The first row that fits counts.
   */
  readonly tags: string
  /** `mixed`: it depends on the version, or nobody says, so nothing is claimed. */
  readonly user: 'root' | 'nonroot' | 'mixed'
  /** The unprivileged user that the image has ready. */
  readonly account: string | undefined
  /** Where the user was read. */
  readonly source: string
  /** The day on which it was read there, as `2026-11-21`. An image that nobody has read has no row. */
  readonly checked: string
}

type Row = readonly [
  image: string,
  tags: string,
  user: KnownImage['user'],
  account: string,
  source: string,
  checked: string,
]

/**
 * Docker's official images: the name below `docker.io/library`, and as the source what stands behind `https://github.com/`,
 * mostly the repository that the image's file in docker-library/official-images names. `root` is also an image that
 * names no user, often so that its entry point can drop rights.
 */
const official: readonly Row[] = [
  ['almalinux', '', 'root', '', 'AlmaLinux/container-images', '2026-11-21'],
  ['alpine', '', 'root', '', 'alpinelinux/docker-alpine', '2026-11-21'],
  ['amazoncorretto', '', 'root', '', 'corretto/corretto-docker', '2026-11-21'],
  ['amazonlinux', '', 'root', '', 'amazonlinux/container-images', '2026-11-21'],
  ['archlinux', '', 'root', '', 'docker-library/repo-info/tree/master/repos/archlinux', '2026-11-21'],
  ['bash', '', 'root', '', 'tianon/docker-bash', '2026-11-21'],
  ['buildpack-deps', '', 'root', '', 'docker-library/buildpack-deps', '2026-11-21'],
  ['busybox', '', 'root', '', 'docker-library/busybox', '2026-11-21'],
  ['caddy', 'nanoserver', 'mixed', '', 'caddyserver/caddy-docker', '2026-11-21'],
  ['caddy', '', 'root', '', 'caddyserver/caddy-docker', '2026-11-21'],
  ['cassandra', '', 'root', 'cassandra', 'docker-library/cassandra', '2026-11-21'],
  ['centos', '', 'root', '', 'CentOS/sig-cloud-instance-images', '2026-11-21'],
  ['clojure', '', 'root', '', 'Quantisan/docker-clojure', '2026-11-21'],
  ['composer', '', 'root', '', 'composer/docker', '2026-11-21'],
  ['debian', '', 'root', '', 'debuerreotype/docker-debian-artifacts', '2026-11-21'],
  ['docker', 'rootless', 'nonroot', 'rootless', 'docker-library/docker', '2026-11-21'],
  ['docker', '', 'root', '', 'docker-library/docker', '2026-11-21'],
  ['drupal', '', 'root', 'www-data', 'docker-library/drupal', '2026-11-21'],
  ['eclipse-temurin', 'nanoserver', 'nonroot', 'ContainerUser', 'adoptium/containers', '2026-11-21'],
  ['eclipse-temurin', '', 'root', '', 'adoptium/containers', '2026-11-21'],
  ['elasticsearch', '<8', 'root', 'elasticsearch', 'elastic/dockerfiles', '2026-11-21'],
  ['elasticsearch', '', 'nonroot', '1000:0', 'elastic/dockerfiles', '2026-11-21'],
  ['elixir', '', 'root', '', 'erlef/docker-elixir', '2026-11-21'],
  ['erlang', '', 'root', '', 'erlang/docker-erlang-otp', '2026-11-21'],
  ['fedora', '', 'root', '', 'fedora-cloud/docker-brew-fedora', '2026-11-21'],
  ['gcc', '', 'root', '', 'docker-library/gcc/blob/master/Dockerfile.template', '2026-11-21'],
  ['ghost', '', 'root', 'node', 'TryGhost/docker-library-ghost', '2026-11-21'],
  ['golang', 'nanoserver', 'nonroot', 'ContainerUser', 'docker-library/golang', '2026-11-21'],
  ['golang', '', 'root', '', 'docker-library/golang', '2026-11-21'],
  // It named gradle before 5.5, and nobody in its first versions.
  ['gradle', '<5.5', 'mixed', 'gradle', 'gradle/docker-gradle', '2026-11-21'],
  ['gradle', '', 'root', 'gradle', 'gradle/docker-gradle', '2026-11-21'],
  ['groovy', '', 'nonroot', '1000:1000', 'groovy/docker-groovy', '2026-11-21'],
  ['haproxy', '<2.4', 'root', '', 'docker-library/haproxy', '2026-11-21'],
  ['haproxy', '', 'nonroot', 'haproxy', 'docker-library/haproxy', '2026-11-21'],
  ['haskell', '', 'root', '', 'haskell/docker-haskell', '2026-11-21'],
  ['httpd', '', 'root', 'www-data', 'docker-library/httpd', '2026-11-21'],
  ['julia', '', 'root', '', 'docker-library/julia', '2026-11-21'],
  ['mariadb', 'ubi', 'nonroot', 'mysql', 'MariaDB/mariadb-docker', '2026-11-21'],
  ['mariadb', '', 'root', 'mysql', 'MariaDB/mariadb-docker', '2026-11-21'],
  ['maven', '', 'root', '', 'carlossg/docker-maven', '2026-11-21'],
  ['memcached', '', 'nonroot', 'memcache', 'docker-library/memcached', '2026-11-21'],
  ['mongo', 'nanoserver', 'nonroot', 'ContainerUser', 'docker-library/mongo', '2026-11-21'],
  ['mongo', '', 'root', 'mongodb', 'docker-library/mongo', '2026-11-21'],
  ['mysql', '', 'root', 'mysql', 'docker-library/mysql', '2026-11-21'],
  ['nextcloud', '', 'root', 'www-data', 'nextcloud/docker', '2026-11-21'],
  ['nginx', '', 'root', 'nginx', 'nginx/docker-nginx', '2026-11-21'],
  ['node', '', 'root', 'node', 'nodejs/docker-node', '2026-11-21'],
  ['odoo', '', 'nonroot', 'odoo', 'odoo/docker', '2026-11-21'],
  ['openjdk', 'nanoserver', 'nonroot', 'ContainerUser', 'docker-library/openjdk', '2026-11-21'],
  ['openjdk', '', 'root', '', 'docker-library/openjdk', '2026-11-21'],
  ['oraclelinux', '', 'root', '', 'oracle/container-images', '2026-11-21'],
  ['perl', '', 'root', '', 'Perl/docker-perl', '2026-11-21'],
  ['php', '', 'root', 'www-data', 'docker-library/php', '2026-11-21'],
  ['postgres', '', 'root', 'postgres', 'docker-library/postgres', '2026-11-21'],
  ['pypy', '', 'root', '', 'docker-library/pypy', '2026-11-21'],
  ['python', '', 'root', '', 'docker-library/python', '2026-11-21'],
  ['rabbitmq', '', 'root', 'rabbitmq', 'docker-library/rabbitmq', '2026-11-21'],
  ['redis', '', 'root', 'redis', 'redis/docker-library-redis', '2026-11-21'],
  ['registry', '', 'root', '', 'distribution/distribution-library-image', '2026-11-21'],
  ['rethinkdb', '', 'root', '', 'rethinkdb/rethinkdb-dockerfiles', '2026-11-21'],
  ['rockylinux', '', 'root', '', 'rocky-linux/sig-cloud-instance-images', '2026-11-21'],
  ['ruby', '', 'root', '', 'docker-library/ruby', '2026-11-21'],
  ['rust', '', 'root', '', 'rust-lang/docker-rust', '2026-11-21'],
  ['sapmachine', '', 'root', '', 'SAP/SapMachine-infrastructure', '2026-11-21'],
  // Releases before 9.9 took the user out and put it back.
  ['sonarqube', '<9.9', 'mixed', 'sonarqube', 'SonarSource/docker-sonarqube', '2026-11-21'],
  ['sonarqube', '', 'nonroot', 'sonarqube', 'SonarSource/docker-sonarqube', '2026-11-21'],
  ['swift', '', 'root', '', 'swiftlang/swift-docker', '2026-11-21'],
  ['tomcat', '', 'root', '', 'docker-library/tomcat', '2026-11-21'],
  ['traefik', 'nanoserver', 'mixed', '', 'traefik/traefik-library-image', '2026-11-21'],
  ['traefik', '', 'root', '', 'traefik/traefik-library-image', '2026-11-21'],
  ['ubuntu', '', 'root', '', 'docker-library/repo-info/tree/master/repos/ubuntu', '2026-11-21'],
  ['wordpress', 'cli', 'nonroot', 'www-data', 'docker-library/wordpress', '2026-11-21'],
  ['wordpress', '', 'root', 'www-data', 'docker-library/wordpress', '2026-11-21'],
  ['zookeeper', '', 'root', 'zookeeper', '31z4/zookeeper-docker', '2026-11-21'],
]

const windows =
  'https://techcommunity.microsoft.com/t5/itops-talk-blog/how-to-change-the-user-account-for-windows-containers/ba-p/3601571'
const distroless = 'https://github.com/GoogleContainerTools/distroless/blob/main/static/static.bzl'
const unprivileged = 'https://github.com/nginx/docker-nginx-unprivileged'
const prometheus = 'https://github.com/prometheus/prometheus/blob/main/Dockerfile'
const curl = 'https://github.com/curl/curl-container/blob/main/create_appliance_image.sh'
const keycloak =
  'https://github.com/keycloak/keycloak/blob/0463815bc93acbe22cf0b347af7cbd11e5a56d65/quarkus/container/Dockerfile'
const chainguard = 'https://github.com/chainguard-images/images/tree/main/images'
const dotnet = 'https://github.com/dotnet/dotnet-docker/tree/main/src'
const dotnet6 = 'https://github.com/dotnet/dotnet-docker/tree/0f8eee07e5c6fcc7243e10459a84b4b8090e506c/src'

const others: readonly Row[] = [
  ['docker.io/curlimages/curl', '', 'nonroot', 'curl_user', curl, '2026-11-21'],
  [
    'docker.io/jenkins/jenkins',
    '',
    'nonroot',
    'jenkins',
    'https://github.com/jenkinsci/docker',
    '2026-11-21',
  ],
  ['docker.io/nginxinc/nginx-unprivileged', '', 'nonroot', '101', unprivileged, '2026-11-21'],
  ['docker.io/prom/prometheus', '<2', 'root', '', prometheus, '2026-11-21'],
  ['docker.io/prom/prometheus', '', 'nonroot', 'nobody', prometheus, '2026-11-21'],
  ['gcr.io/distroless/*', 'nonroot', 'nonroot', '65532', distroless, '2026-11-21'],
  ['gcr.io/distroless/*', '', 'root', '65532', distroless, '2026-11-21'],
  ['mcr.microsoft.com/windows/servercore', '', 'root', 'ContainerUser', windows, '2026-11-21'],
  ['quay.io/curl/curl', '', 'nonroot', 'curl_user', curl, '2026-11-21'],
  ['quay.io/keycloak/keycloak', '', 'nonroot', '1000', keycloak, '2026-11-21'],
  ['cgr.dev/chainguard/static', '', 'nonroot', '65532', `${chainguard}/static`, '2026-11-21'],
  ['cgr.dev/chainguard/wolfi-base', '', 'root', '65532', `${chainguard}/wolfi-base`, '2026-11-21'],
]

/** What is recorded about them is the user of the tags that carry no shell and no package manager. */
const chainguardImages: readonly Row[] = [
  'aspnet-runtime',
  'glibc-dynamic',
  'jdk',
  'jre',
  'nginx',
  'node',
  'php',
  'python',
  'ruby',
].flatMap(name => {
  const image = `cgr.dev/chainguard/${name}`
  return [
    [image, 'dev', 'mixed', '65532', `${chainguard}/${name}`, '2026-11-21'],
    [image, '', 'nonroot', '65532', `${chainguard}/${name}`, '2026-11-21'],
  ] satisfies Row[]
})

const dotnetImages: readonly Row[] = ['aspnet', 'runtime', 'runtime-deps', 'sdk'].flatMap(name => {
  const image = `mcr.microsoft.com/dotnet/${name}`
  const source = `${dotnet}/${name}`
  return [
    [image, 'chiseled', 'nonroot', '$APP_UID', source, '2026-11-21'],
    [image, 'distroless', 'nonroot', '$APP_UID', source, '2026-11-21'],
    [image, 'nanoserver', 'nonroot', 'ContainerUser', source, '2026-11-21'],
    [image, 'windowsservercore', 'root', 'ContainerUser', windows, '2026-11-21'],
    [image, '<8', 'root', '', `${dotnet6}/${name}`, '2026-11-21'],
    [image, '', 'root', '$APP_UID', source, '2026-11-21'],
  ] satisfies Row[]
})

/** Official images that come on Windows Server Core too, whose user they leave as it is. */
const onServerCore: readonly Row[] = [
  'caddy',
  'docker',
  'eclipse-temurin',
  'golang',
  'julia',
  'mongo',
  'openjdk',
  'pypy',
  'python',
  'swift',
  'traefik',
].map(name => [
  `docker.io/library/${name}`,
  'windowsservercore',
  'root',
  'ContainerUser',
  windows,
  '2026-11-21',
])

const rows: readonly Row[] = [
  ...onServerCore,
  ...official.map(
    ([name, tags, user, account, source, checked]) =>
      [
        `docker.io/library/${name}`,
        tags,
        user,
        account,
        `https://github.com/${source}`,
        checked,
      ] satisfies Row,
  ),
  ...others,
  ...chainguardImages,
  ...dotnetImages,
]

export const knownImages: readonly KnownImage[] = rows.map(
  ([image, tags, user, account, source, checked]) => ({
    image,
    tags,
    user,
    account: account === '' ? undefined : account,
    source,
    checked,
  }),
)
