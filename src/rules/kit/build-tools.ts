import type { ImageReference } from '../../sources/images/reference.ts'

const tools: ReadonlySet<string> = new Set(
  (
    'gcc g++ gcc-c++ cpp gfortran gcc-gfortran gcc-multilib g++-multilib clang clang++ tcc ghc nasm yasm ' +
    'make gmake cmake cmake3 ninja ninja-build meson scons bazel autoconf automake libtool bison flex ' +
    'build-essential build-base alpine-sdk base-devel dpkg-dev rpm-build devscripts debhelper ' +
    'cargo rust rustc rustup go golang golang-go golang-bin maven gradle ant sbt ' +
    'linux-headers kernel-headers glibc-headers @development-tools @development @c-development devel_basis'
  ).split(' '),
)

/** Whether a package is a compiler, a build system or the headers for one. */
export function isBuildTool(name: string): boolean {
  if (tools.has(name) || name === 'Development Tools') return true
  if (/-(?:dev|devel)$/.test(name)) return true
  return versioned.test(name)
}

/** `gcc-12`, `g++-13`, `clang19`, `golang-1.24`, `openjdk` not: programs run on it. */
const versioned =
  /^(?:gcc|g\+\+|gfortran|clang|llvm|rustc|cargo|golang|go|gcc-toolset|devtoolset|linux-headers)-?\d[\w.-]{0,40}$/

/** Programs that build, and so need what an image for building holds. */
const builders: ReadonlySet<string> = new Set(
  (
    'go gcc g++ cc c++ clang make cmake ninja meson bazel cargo rustc rustup mvn mvnw gradle gradlew ant sbt ' +
    'air dlv gopls tinygo gofmt golangci-lint stack cabal ghc dart pub'
  ).split(' '),
)
const dotnetBuilds = ['run', 'watch', 'build', 'test', 'publish', 'ef', 'tool']

/** Whether a command line, given as its words, is itself a build. */
export function isBuild(words: ReadonlySet<string>): boolean {
  if (words.has('dotnet')) return dotnetBuilds.some(verb => words.has(verb))
  return [...words].some(word => builders.has(word))
}

const builderImages: ReadonlySet<string> = new Set(
  'golang rust maven gradle gcc haskell dart sbt'.split(' ').map(name => `library/${name}`),
)

/** Whether an image is made for building: it holds a compiler, or a kit for developers. */
export function isBuilderImage({ repository, registry, tag = '' }: ImageReference): boolean {
  if (registry === 'docker.io' && builderImages.has(repository)) return true
  if (registry === 'cgr.dev' && tag.endsWith('-dev')) return true
  return /(?:^|\/)sdk$/.test(repository) || /-(?:sdk|devel)(?:-|$)/.test(tag)
}
