import type { Command } from '../../sources/dockerfile/command.ts'
import type { Stage } from '../../sources/dockerfile/dockerfile.ts'
import { isBuilderImage } from '../kit/base-images.ts'
import { withoutDigest } from '../kit/images.ts'
import { dockerfileBestPractices } from '../kit/references.ts'
import type { Rule } from '../kit/rule.ts'

export const rule: Rule = {
  target: 'dockerfile',
  severity: 'low',
  profile: 'strict',
  checklist: ['IMAGE-10'],
  title: 'Programs are built in a stage of their own',
  why: 'An image that is also the workshop ships compilers, sources and build tools to where the program runs.',
  references: [dockerfileBestPractices],

  *check({ final }) {
    const base = final?.root.base
    if (final === undefined || base?.kind !== 'image' || !isBuilderImage(base.reference)) return
    const chain = chainOf(final)
    if (!chain.some(startsProgram)) return
    const build = firstBuild(chain)
    if (build === undefined) return
    const name = withoutDigest(base.word.value ?? base.word.text)
    yield {
      at: final.root,
      key: base.reference.name,
      message: `The image is what \`${build.text}\` builds in and runs in: it ships all of \`${name}\`.`,
      related: [{ at: build.command, label: 'built here' }],
    }
  },
}

/** A stage and those that it is built FROM, the first one first. */
function chainOf(stage: Stage): readonly Stage[] {
  const chain: Stage[] = []
  for (let each: Stage | undefined = stage; each !== undefined; each = each.parent) chain.push(each)
  return chain.reverse()
}

function startsProgram({ instructions }: Stage): boolean {
  return instructions.some(
    ({ keyword, isOnBuild }) => !isOnBuild && (keyword === 'CMD' || keyword === 'ENTRYPOINT'),
  )
}

function firstBuild(
  chain: readonly Stage[],
): { readonly command: Command; readonly text: string } | undefined {
  for (const { instructions } of chain)
    for (const { commands } of instructions)
      for (const command of commands) {
        const verb = buildVerb(command)
        if (verb !== undefined) return { command, text: `${command.name}${verb === '' ? '' : ` ${verb}`}` }
      }
  return undefined
}

/** By what each tool makes a program; `''` for those that do nothing else. */
const verbs: ReadonlyMap<string, RegExp> = new Map([
  ['go', /^build$/],
  ...['mvn', 'mvnw'].map(name => [name, /^(?:package|install|verify)$/] as const),
  ...['gradle', 'gradlew'].map(
    name => [name, /^(?:build|assemble|jar|bootJar|shadowJar|installDist|distTar)$/] as const,
  ),
  ['cargo', /^build$/],
  ['dotnet', /^(?:publish|build)$/],
  ['swift', /^build$/],
  ['stack', /^(?:build|install)$/],
  ['cabal', /^(?:build|install)$/],
  ['mix', /^release$/],
  ['sbt', /^(?:assembly|stage|compile|package)$/],
  ['make', /^(?!.*clean)/],
  ['cmake', /^--build$/],
])

const scriptRunners: ReadonlySet<string> = new Set(['npm', 'yarn', 'pnpm', 'bun'])

function buildVerb({ name, words }: Command): string | undefined {
  const given = words.slice(1).flatMap(({ value }) => value ?? [])
  if (scriptRunners.has(name)) {
    const [first, second] = given.filter(word => !word.startsWith('-'))
    if (/^run(?:-script)?$/.test(first ?? ''))
      return /^build(?::|$)/.test(second ?? '') ? `run ${second}` : undefined
    return name !== 'npm' && first === 'build' ? first : undefined
  }
  const form = verbs.get(name)
  if (name === 'make') return given.every(word => form?.test(word)) ? '' : undefined
  return form && given.find(word => form.test(word.replace(/^.*:/, '')))
}
