import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { bakeBuilds } from '../../../src/sources/build-files/bake.ts'
import type { ImageBuild } from '../../../src/sources/build-files/build.ts'
import { composeBuilds } from '../../../src/sources/build-files/compose.ts'
import { workflowBuilds } from '../../../src/sources/build-files/workflow.ts'
import { toRepoPath } from '../../../src/text/path.ts'
import { type Source, sourceOf } from '../../../src/text/source.ts'

/** `services/crane/Dockerfile in services as runtime`; the root is `.`, an open context or target `?`. */
function said(builds: readonly ImageBuild[]): readonly string[] {
  return builds.map(({ dockerfile, context, target }) => {
    const stage = typeof target === 'object' ? target.stage : target === 'open' ? '?' : 'last'
    return `${dockerfile} in ${context === undefined ? '?' : context || '.'} as ${stage}`
  })
}

function lines(path: string, ...text: readonly string[]): Source {
  return sourceOf(toRepoPath(path), `${text.join('\n')}\n`)
}

describe('compose', () => {
  const compose = (...services: readonly string[]) =>
    said(composeBuilds(lines('deploy/compose.yaml', 'services:', ...services.map(line => `  ${line}`))))

  test('a build is a folder, or says more', () => {
    assert.deepEqual(
      compose(
        'crane: {build: ../services/crane}',
        'ferry: {build: {context: .., dockerfile: ferry/Dockerfile, target: runtime}}',
        'dock: {build: {}, image: dock}',
        'harbour: {image: postgres:17}',
      ),
      [
        'services/crane/Dockerfile in services/crane as last',
        'ferry/Dockerfile in . as runtime',
        'deploy/Dockerfile in deploy as last',
      ],
    )
  })

  test('a variable counts by its default', () => {
    assert.deepEqual(
      compose(
        'crane: {build: "${YARD:-../yard}"}',
        'ferry: {build: {context: ., target: "${STAGE}"}}',
        'dock: {build: "${YARD}"}',
        'quay: {build: {context: ., dockerfile: "$FILE"}}',
      ),
      ['yard/Dockerfile in yard as last', 'deploy/Dockerfile in deploy as ?'],
    )
  })

  test('what lies elsewhere, or stands in the file itself, is no Dockerfile of the repository', () => {
    assert.deepEqual(
      compose(
        'a: {build: "https://git.harbour.example/crane.git"}',
        'b: {build: "git@git.harbour.example:crane.git"}',
        'c: {build: /srv/crane}',
        'd: {build: ../..}',
        'e: {build: {dockerfile_inline: "FROM scratch"}}',
        'f: {build: 3}',
        'g: [build]',
      ),
      [],
    )
  })
})

describe('bake', () => {
  const bake = (text: string, path = 'docker-bake.hcl', has: (path: string) => boolean = () => true) =>
    said(bakeBuilds(lines(path, text), has))

  test('targets inherit, and variables have defaults', () => {
    const text = [
      'variable "YARD" { default = "services" }',
      'group "default" { targets = ["crane", "ferry"] }',
      'function "tag" {\n  params = [name]\n  result = ["${name}:1"]\n}',
      '# target "no" { context = "." }',
      '/* target "neither" {} */',
      'target "base" {\n  context = "${YARD}/crane" // here\n  args = { A = "{", B = "}" }\n}',
      'target "crane" {\n  inherits = ["base"]\n  target = "runtime"\n}',
      'target "ferry" {\n  context = YARD\n  dockerfile = "ferry/Dockerfile"\n  matrix = { x = ["a"] }\n}',
      'target "dock" {\n  context = "./${folder}"\n}',
      'target "inline" {\n  dockerfile-inline = <<EOT\nFROM scratch\ntarget "quay" {}\nEOT\n}',
    ].join('\n')
    assert.deepEqual(bake(text), [
      'services/crane/Dockerfile in services/crane as last',
      'services/crane/Dockerfile in services/crane as runtime',
      'services/ferry/Dockerfile in services as last',
    ])
  })

  test('JSON says the same', () => {
    const text = JSON.stringify({
      variable: { YARD: { default: 'services' } },
      target: { base: { context: '${YARD}' }, crane: { inherits: ['base'], dockerfile: 'Containerfile' } },
    })
    assert.deepEqual(bake(text, 'docker-bake.json'), [
      'services/Dockerfile in services as last',
      'services/Containerfile in services as last',
    ])
  })

  test('paths begin beside the file, else at the root', () => {
    const text = 'target "crane" { context = "crane" }'
    assert.deepEqual(
      bake(text, 'build/docker-bake.hcl', path => path === 'crane/Dockerfile'),
      ['crane/Dockerfile in crane as last'],
    )
    assert.deepEqual(
      bake(text, 'build/docker-bake.hcl', () => false),
      [],
    )
  })

  test('a circle of parents and open brackets end', () => {
    assert.deepEqual(
      bake(
        'target "a" {\n inherits = ["b"]\n}\ntarget "b" {\n inherits = ["a"]\n}\ntarget "c" { context = ["x"',
      ),
      ['Dockerfile in . as last', 'Dockerfile in . as last'],
    )
  })
})

describe('workflows', () => {
  const steps = (...each: readonly string[]) =>
    said(
      workflowBuilds(
        lines(
          '.github/workflows/build.yaml',
          'jobs:',
          '  image:',
          '    steps:',
          ...each.map(line => `      ${line}`),
        ),
      ),
    )

  test('docker/build-push-action begins at the root of the checkout', () => {
    assert.deepEqual(
      steps(
        '- {uses: docker/build-push-action@v6}',
        '- {uses: docker/build-push-action@v6, with: {context: "{{defaultContext}}:services/crane"}}',
        '- {uses: docker/build-push-action@v6, with: {context: ., file: ./docker/Dockerfile, target: runtime}}',
        '- {uses: docker/build-push-action@v6, with: {context: "${{ matrix.folder }}"}}',
        '- {uses: docker/build-push-action@v6, with: {context: "${{ matrix.folder }}", file: docker/Dockerfile}}',
        '- {uses: docker/build-push-action@v6, with: {context: "${{ github.workspace }}/ferry"}}',
        '- {uses: actions/checkout@v5}',
      ),
      [
        'Dockerfile in . as last',
        'services/crane/Dockerfile in services/crane as last',
        'docker/Dockerfile in . as runtime',
        'docker/Dockerfile in ? as last',
        'ferry/Dockerfile in ferry as last',
      ],
    )
  })

  test('scripts begin in their working directory', () => {
    assert.deepEqual(
      steps(
        '- run: docker build -t crane:1 --build-arg A=1 services/crane',
        '- run: docker buildx build --push --platform linux/amd64 -f "docker/Dockerfile" --target=runtime .',
        '- {run: docker build ., working-directory: services/ferry}',
        '- run: |',
        '    docker build \\',
        '      --tag dock \\',
        '      dock && docker push dock',
        '- run: docker build "$FOLDER"',
        '- run: cd services && docker build .',
        '- run: docker build - < Dockerfile',
        '- run: echo docker build',
      ),
      [
        'services/crane/Dockerfile in services/crane as last',
        'docker/Dockerfile in . as runtime',
        'services/ferry/Dockerfile in services/ferry as last',
        'dock/Dockerfile in dock as last',
      ],
    )
  })
})

test('hostile files take little time', () => {
  const started = performance.now()
  const many = 100_000
  for (const text of ['{', '"\\"', '<<A\n', 'target "a" {\n', '[ ', '/*', 'a = "', '${'])
    bakeBuilds(lines('docker-bake.hcl', text.repeat(many / text.length)), () => true)
  for (const text of ['docker ', 'docker build ', '"', '\'"', '-f ', '\\\n'])
    workflowBuilds(
      lines(
        '.github/workflows/a.yml',
        `jobs: {a: {steps: [{run: ${JSON.stringify(text.repeat(many / text.length))}}]}} # build`,
      ),
    )
  composeBuilds(lines('compose.yaml', `services: {a: {build: ${JSON.stringify('${a:-'.repeat(many / 5))}}}`))
  assert.ok(performance.now() - started < 30_000)
})

test('contexts with names are known', () => {
  const compose =
    'services: {a: {build: {context: ., additional_contexts: {tides: ../tides}}}, b: {build: {additional_contexts: [ropes=../ropes, no]}}}'
  const bake =
    'target "a" {\n contexts = {\n  tides = "../tides"\n  "ropes" = "target:b"\n }\n}\ntarget "c" { inherits = ["a"] }'
  const json = JSON.stringify({ target: { a: { contexts: { tides: '../tides' } } } })
  const steps = [
    '{uses: docker/build-push-action@v6, with: {build-contexts: "tides=../tides\\nropes=../ropes"}}',
    '{run: docker build --build-context tides=../tides --build-context=ropes=../ropes .}',
  ]
  const workflow = `jobs: {a: {steps: [${steps.join()}]}}`
  const found = [
    ...composeBuilds(lines('compose.yaml', compose)),
    ...bakeBuilds(lines('docker-bake.hcl', bake), () => true),
    ...bakeBuilds(lines('docker-bake.json', json), () => true),
    ...workflowBuilds(lines('.github/workflows/a.yaml', workflow)),
  ]
  assert.deepEqual(
    found.map(({ namedContexts }) => namedContexts.join()),
    ['tides', 'ropes', 'tides,ropes', 'tides,ropes', 'tides', 'tides,ropes', 'tides,ropes'],
  )
})
