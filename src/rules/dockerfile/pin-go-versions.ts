import type { Command } from '../../sources/dockerfile/command.ts'
import type { Stage } from '../../sources/dockerfile/dockerfile.ts'
import type { Argument } from '../kit/command-arguments.ts'
import { textOf } from '../kit/command-line.ts'
import { earlierStep } from '../kit/earlier-steps.ts'
import { fixesRevision } from '../kit/git-revisions.ts'
import { installVerbs, languageInvocation } from '../kit/language-managers.ts'
import { type Install, openVersions, type Package } from '../kit/pins.ts'
import type { Rule } from '../kit/rule.ts'

export const rule: Rule = {
  target: 'command',
  severity: 'medium',
  profile: 'standard',
  checklist: ['IMAGE-4'],
  title: 'Go programs and modules are fetched at a version',
  why: 'Without a version each build takes the newest release: whoever takes over the package is in the next image, and nobody can say what an older one was made of.',
  references: [
    {
      title: 'Go modules: version queries',
      url: 'https://go.dev/ref/mod#version-queries',
    },
  ],

  check: command => openVersions(command, installIn, 'from elsewhere'),
}

function installIn(command: Command): Install | undefined {
  const invocation = languageInvocation(command)
  if (invocation?.manager !== 'go' || !verbs.has(invocation.verb)) return undefined
  const { verb, settings, operands } = invocation
  if (settings.some(({ name }) => /^--?mod(?:file)?$/.test(name))) return undefined
  // What stands behind the program of `go run` is for the program.
  const paths = verb === 'run' ? operands.slice(0, 1) : operands
  const packages = paths.flatMap(argument => packageIn(argument, command) ?? [])
  const isOfModule = (each: Package) =>
    verb !== 'get' && !each.argument.text.includes('@') && hasModule(command.instruction)
  return { what: `go ${verb}`, packages: packages.filter(each => !isOfModule(each)) }
}

const verbs: ReadonlySet<string> = new Set([...installVerbs.go, 'run'])

/** The project is there, and its go.mod names the version of what is installed without one. */
const hasModule = earlierStep(
  ({ keyword, words, flags }) =>
    keyword === 'COPY' &&
    flags.every(({ name }) => name !== '--from') &&
    words.slice(0, -1).some(({ text }) => /^(?:\.\/?|.*go\.(?:mod|\*))$/.test(text)),
)

/** Only a path with a domain, or with a version, is fetched: https://go.dev/ref/mod#module-path */
function packageIn(argument: Argument, { instruction }: Command): Package | undefined {
  const [name = '', version = ''] = argument.text.split('@')
  const [domain = ''] = name.split('/')
  if (/^[./~]|\.go$/.test(name) || (version === '' && !domain.includes('.'))) return undefined
  if (version === '' && instruction.before.workdir?.includes(`/src/${ownerOf(name)}`)) return undefined
  const { stage } = instruction
  if (version === '' && stage !== undefined && checkedOut(stage).has(ownerOf(name))) return undefined
  return { name, argument, pin: isVersion(version) ? argument.text : undefined }
}

/** `github.com/harbour/crane` of all its packages: where WORKDIR is its folder in a GOPATH, it is the project itself. */
function ownerOf(path: string): string {
  return path.split('/').slice(0, 3).join('/')
}

/** Longer paths belong to no module. */
const longestFolder = 1_000

const remembered = new WeakMap<Stage, ReadonlySet<string>>()

/** The modules in whose folder of a GOPATH a tag or commit is checked out: `go get x; cd $GOPATH/src/x; git checkout v2`. */
function checkedOut(stage: Stage): ReadonlySet<string> {
  const known = remembered.get(stage)
  if (known !== undefined) return known
  const modules = new Set<string>()
  for (const { before, commands } of stage.instructions) {
    let folder = before.workdir ?? ''
    for (const command of commands) {
      const [, target] = command.words
      if (command.name === 'cd' && target !== undefined) folder = textOf(target)
      const at = folder.length > longestFolder ? -1 : folder.indexOf('/src/')
      if (at !== -1 && fixesRevision(command)) modules.add(ownerOf(folder.slice(at + '/src/'.length)))
    }
  }
  remembered.set(stage, modules)
  return modules
}

/** A number of any form, or a commit; `latest`, `main` and other branches move. */
function isVersion(version: string): boolean {
  return version === 'none' || /^[0-9a-f]{7,40}$/.test(version) || /\d/.test(version)
}
