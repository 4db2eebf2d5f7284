import type { Dockerfile, Instruction } from '../../sources/dockerfile/dockerfile.ts'
import { isBuild, isBuilderImage, isBuildTool } from '../kit/build-tools.ts'
import { isForDevelopers } from '../kit/developer-files.ts'
import { entryPointOf, type Starter } from '../kit/entry-point.ts'
import { FileMemory } from '../kit/file-memory.ts'
import { type LeftPackage, packagesLeftBy } from '../kit/left-packages.ts'
import { multiStageBuilds } from '../kit/references.ts'
import type { Problem, Rule } from '../kit/rule.ts'

export const rule: Rule = {
  target: 'instruction',
  keywords: ['FROM', 'RUN'],
  severity: 'medium',
  profile: 'standard',
  checklist: ['IMAGE-6'],
  title: 'The image that ships holds no compilers and build systems',
  why: 'Whoever gets into the container finds tools to build an exploit with, and each of them has flaws of its own that somebody must patch.',
  references: [multiStageBuilds],

  *check(instruction) {
    const { keyword, stage } = instruction
    if (stage?.isShipped !== true) return
    if (keyword === 'FROM') {
      const problem = baseProblem(instruction)
      if (problem !== undefined) yield problem
      return
    }
    const left = packagesLeftBy(instruction).filter(({ name }) => isBuildTool(name))
    const [first] = left
    if (first === undefined || isForBuilding(instruction.dockerfile)) return

    const names = [...new Set(left.map(({ name }) => name))]
    yield {
      at: first.word,
      message: `What only a build needs stays in the image that ships: ${listOf(names)}.`,
      key: names.join(', ').slice(0, longestKey),
      parts: names,
      ...relatedTo(left),
    }
  },
}

const longestKey = 200

/** More would make no sentence. */
const mostNamed = 4

function listOf(names: readonly string[]): string {
  const shown = names.slice(0, mostNamed).map(name => `\`${name}\``)
  const rest = names.length - shown.length
  const all = rest === 0 ? shown : [...shown, `${rest} more`]
  return all.length === 1 ? all.join('') : `${all.slice(0, -1).join(', ')} and ${all.at(-1)}`
}

/** The other commands that bring some. */
function relatedTo(left: readonly LeftPackage[]): Pick<Problem, 'related'> {
  const others = [...new Map(left.map(({ command, word }) => [command, word])).values()].slice(
    1,
    1 + mostNamed,
  )
  return others.length === 0 ? {} : { related: others.map(at => ({ at, label: 'and here' })) }
}

function baseProblem({ stage, dockerfile }: Instruction): Problem | undefined {
  const base = stage?.base
  if (base?.kind !== 'image' || !isBuilderImage(base.reference) || isForBuilding(dockerfile)) return undefined
  const { inForce } = entryPointOf(dockerfile)
  if (inForce.length === 0 || inForce.some(isOpen)) return undefined
  return {
    at: base.word,
    message: `The image that ships is built on \`${base.word.value ?? base.word.text}\`, which is made for building.`,
    key: `base ${base.reference.name}`,
  }
}

const remembered = new FileMemory<Dockerfile, boolean>()

/** An image whose program is a build, and one that developers work in. */
function isForBuilding(dockerfile: Dockerfile): boolean {
  const known = remembered.get(dockerfile)
  if (known !== undefined) return known
  const builds =
    isForDevelopers(dockerfile) || entryPointOf(dockerfile).inForce.some(({ words }) => isBuild(words))
  remembered.set(dockerfile, builds)
  return builds
}

const shells: ReadonlySet<string> = new Set(['bash', 'sh', 'ash', 'zsh', 'fish', 'sleep', 'tail'])

/** What starts may yet build: a shell, or a script that nobody reads here. */
function isOpen({ words }: Starter): boolean {
  return [...words].some(word => shells.has(word) || /\.(?:sh|bash|py)$/.test(word))
}
