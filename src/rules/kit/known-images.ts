/** The user that an image's configuration names, by tag. */
export interface KnownImage {
  /** With its registry: `docker.io/library/alpine`; `gcr.io/distroless/*` is every image below it. */
  readonly image: string
  /** What a tag contains for the row to count; `''` for every tag. The first row that fits counts. */
  readonly tags: string
  /** `mixed`: it depends on the version, so nothing is said. */
  readonly user: 'root' | 'nonroot' | 'mixed'
  /** The unprivileged user that the image has ready. */
  readonly account: string | undefined
  readonly source: string
  /** The day the source was last read; undefined for a row that waits for that. */
  readonly checked: string | undefined
}

type Row = readonly [
  image: string,
  tags: string,
  user: KnownImage['user'],
  account: string,
  source: string,
  checked: string,
]

/** Official images whose configuration names no user, or root so that their entry point can drop rights. */
const officialRoot =
  `alpine almalinux amazoncorretto amazonlinux archlinux bash buildpack-deps busybox caddy centos clojure composer
  debian eclipse-temurin elixir erlang fedora gcc golang haskell httpd julia mariadb maven mongo mysql nextcloud nginx node openjdk
  oraclelinux perl php postgres pypy python rabbitmq redis registry rockylinux ruby rust tomcat traefik ubuntu wordpress`.split(
    /\s+/,
  )

/** Users that official images create and leave to whoever builds on them. */
const accounts: Readonly<Record<string, string>> = {
  httpd: 'www-data',
  mongo: 'mongodb',
  mysql: 'mysql',
  nginx: 'nginx',
  node: 'node',
  php: 'www-data',
  postgres: 'postgres',
  redis: 'redis',
}

const repoInfo = 'https://github.com/docker-library/repo-info/tree/master/repos'
const distroless = 'https://github.com/GoogleContainerTools/distroless/blob/main/README.md'
const chiseled = 'https://github.com/dotnet/dotnet-docker/blob/main/documentation/ubuntu-chiseled.md'
const windows =
  'https://learn.microsoft.com/virtualization/windowscontainers/manage-containers/container-security'

const rows: readonly Row[] = [
  ['docker.io/library/gradle', '', 'root', 'gradle', `${repoInfo}/gradle`, '2026-11-21'],
  ['docker.io/library/memcached', '', 'nonroot', 'memcache', `${repoInfo}/memcached`, '2026-11-21'],
  ['docker.io/library/docker', 'rootless', 'nonroot', 'rootless', `${repoInfo}/docker`, ''],
  ['docker.io/library/docker', '', 'root', '', `${repoInfo}/docker`, ''],
  ['docker.io/library/haproxy', '', 'mixed', 'haproxy', `${repoInfo}/haproxy`, ''],
  ['docker.io/library/sonarqube', '', 'mixed', 'sonarqube', `${repoInfo}/sonarqube`, ''],
  ['docker.io/library/ghost', '', 'mixed', 'node', `${repoInfo}/ghost`, ''],
  ['docker.io/library/swift', '', 'mixed', '', `${repoInfo}/swift`, ''],
  ['docker.io/library/elasticsearch', '', 'mixed', 'elasticsearch', `${repoInfo}/elasticsearch`, ''],
  [
    'docker.io/nginxinc/nginx-unprivileged',
    '',
    'nonroot',
    '101',
    'https://github.com/nginx/docker-nginx-unprivileged',
    '2026-11-21',
  ],
  ['docker.io/jenkins/jenkins', '', 'nonroot', 'jenkins', 'https://github.com/jenkinsci/docker', ''],
  ['docker.io/curlimages/curl', '', 'nonroot', 'curl_user', 'https://github.com/curl/curl-container', ''],
  [
    'docker.io/prom/prometheus',
    '',
    'nonroot',
    'nobody',
    'https://github.com/prometheus/prometheus/blob/main/Dockerfile',
    '',
  ],
  ['docker.io/nvidia/cuda', '', 'root', '', 'https://gitlab.com/nvidia/container-images/cuda', ''],
  [
    'docker.io/amazon/aws-cli',
    '',
    'root',
    '',
    'https://github.com/aws/aws-cli/blob/v2/docker/Dockerfile',
    '',
  ],
  [
    'docker.io/hashicorp/terraform',
    '',
    'root',
    '',
    'https://github.com/hashicorp/terraform/blob/main/Dockerfile',
    '',
  ],
  [
    'docker.io/google/cloud-sdk',
    '',
    'root',
    '',
    'https://github.com/GoogleCloudPlatform/cloud-sdk-docker',
    '',
  ],
  ['docker.io/opensuse/leap', '', 'root', '', 'https://registry.opensuse.org', ''],
  ['docker.io/opensuse/tumbleweed', '', 'root', '', 'https://registry.opensuse.org', ''],
  ['gcr.io/distroless/*', 'nonroot', 'nonroot', '65532', distroless, '2026-11-21'],
  ['gcr.io/distroless/*', '', 'root', '65532', distroless, '2026-11-21'],
  ['cgr.dev/chainguard/static', '', 'nonroot', '65532', 'https://images.chainguard.dev', ''],
  ['mcr.microsoft.com/windows/nanoserver', '', 'mixed', 'ContainerUser', windows, ''],
  ['mcr.microsoft.com/windows/servercore', '', 'mixed', 'ContainerUser', windows, ''],
  [
    'quay.io/keycloak/keycloak',
    '',
    'nonroot',
    '1000',
    'https://github.com/keycloak/keycloak/blob/main/quarkus/container/Dockerfile',
    '',
  ],
  ['registry.access.redhat.com/ubi8/ubi', '', 'root', '', 'https://catalog.redhat.com', ''],
  ['registry.access.redhat.com/ubi8/ubi-minimal', '', 'root', '', 'https://catalog.redhat.com', ''],
  ['registry.access.redhat.com/ubi9/ubi', '', 'root', '', 'https://catalog.redhat.com', ''],
  ['registry.access.redhat.com/ubi9/ubi-minimal', '', 'root', '', 'https://catalog.redhat.com', ''],
]

const dotnet: readonly Row[] = ['aspnet', 'runtime', 'runtime-deps', 'sdk'].flatMap(name => {
  const image = `mcr.microsoft.com/dotnet/${name}`
  return [
    [image, 'chiseled', 'nonroot', '$APP_UID', chiseled, ''],
    [image, 'distroless', 'nonroot', '$APP_UID', chiseled, ''],
    [image, 'nanoserver', 'mixed', '', windows, ''],
    [image, 'windowsservercore', 'mixed', '', windows, ''],
    [image, '', 'root', '$APP_UID', chiseled, ''],
  ] satisfies Row[]
})

export const knownImages: readonly KnownImage[] = [
  ...[...rows, ...dotnet].map(([image, tags, user, account, source, checked]) => ({
    image,
    tags,
    user,
    account: account === '' ? undefined : account,
    source,
    checked: checked === '' ? undefined : checked,
  })),
  ...officialRoot.map(name => ({
    image: `docker.io/library/${name}`,
    tags: '',
    user: 'root' as const,
    account: accounts[name],
    source: `${repoInfo}/${name}`,
    checked: undefined,
  })),
]
