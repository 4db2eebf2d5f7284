import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type BuildTarget, type ImageBuild, noBuilds } from '../../../src/sources/build-files/build.ts'
import { builtBy } from '../../../src/sources/build-files/final-stage.ts'
import { toRepoPath } from '../../../src/text/path.ts'
import { dockerfileOf } from '../dockerfile/read.ts'

const text = [
  'FROM golang:1.25 AS build',
  'FROM scratch AS Runtime',
  'COPY --from=build /crane /crane',
  'FROM runtime AS labelled',
  'FROM build AS tests',
].join('\n')

function build(target: BuildTarget, saidBy = 'compose.yaml'): ImageBuild {
  return {
    saidBy: toRepoPath(saidBy),
    dockerfile: toRepoPath('Dockerfile'),
    context: '',
    target,
    namedContexts: [],
  }
}

const stage = (name: string): BuildTarget => ({ stage: name })

/** The final stage, and those that reach the image. */
function shipped(...builds: readonly ImageBuild[]): string {
  const dockerfile = builtBy(dockerfileOf(text), { ...noBuilds, of: () => builds })
  const chain = dockerfile.stages.filter(({ isShipped }) => isShipped).map(({ name }) => name)
  return `${dockerfile.final?.name} of ${chain.join()}`
}

test('the last stage is built, or the one that all builds name', () => {
  const last = 'tests of build,tests'
  const cases: readonly (readonly [builds: readonly ImageBuild[], final: string])[] = [
    [[], last],
    [[build('last')], last],
    [[build(stage('labelled'))], 'labelled of runtime,labelled'],
    [[build(stage('RUNTIME')), build(stage('runtime'), 'docker-bake.hcl')], 'runtime of runtime'],
    [[build(stage('1'))], 'runtime of runtime'],
    [[build(stage('labelled')), build(stage('runtime'))], last],
    [[build(stage('runtime')), build('last')], last],
    [[build(stage('runtime')), build('open')], last],
    [[build(stage('quay'))], last],
    [[build(stage('runtime')), build(stage('tests'))], 'runtime of runtime'],
    [[build(stage('runtime'), 'compose.dev.yaml')], last],
    [[build(stage('runtime')), build('last', 'docker-compose.override.yml')], 'runtime of runtime'],
  ]
  for (const [builds, final] of cases) assert.equal(shipped(...builds), final)
})

test('the same file is read once more, not each time', () => {
  const dockerfile = dockerfileOf(text)
  const builds = { ...noBuilds, of: () => [build(stage('runtime'))] }
  assert.equal(builtBy(dockerfile, builds), builtBy(dockerfile, builds))
  assert.equal(builtBy(dockerfile, noBuilds), dockerfile)
})
