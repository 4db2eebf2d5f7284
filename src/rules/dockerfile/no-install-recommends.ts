import type { Command, Word } from '../../sources/dockerfile/command.ts'
import { switchesOffRecommends, withoutRecommends } from '../kit/apt-recommends.ts'
import { commandKey } from '../kit/dockerfile-keys.ts'
import { type Fix, fixToReview } from '../kit/fix.ts'
import { packageInvocation } from '../kit/package-managers.ts'
import { dockerfileBestPractices } from '../kit/references.ts'
import type { Rule } from '../kit/rule.ts'
import { mayHaveOption, optionBehind } from '../kit/word-options.ts'

export const rule: Rule = {
  target: 'command',
  severity: 'low',
  profile: 'strict',
  checklist: ['IMAGE-6'],
  title: 'Packages are installed without those that they only recommend',
  why: 'By default apt installs what a package recommends as well: more programs in the image, each with flaws of its own, that nobody asked for.',
  references: [dockerfileBestPractices],

  *check(command) {
    const { stage } = command.instruction
    if (stage?.isShipped !== true) return
    const verb = installVerb(command)
    if (verb === undefined || switchesOffRecommends(command)) return
    if (withoutRecommends.holdsAt(command, stage)) return

    const fix = fixFor(command, verb)
    yield {
      at: command,
      message: `\`${command.name} ${verb.value}\` also installs the packages that are only recommended.`,
      key: commandKey(command),
      ...(fix && { fix }),
    }
  },
}

function installVerb(command: Command): Word | undefined {
  const invocation = packageInvocation(command)
  if (invocation?.manager !== 'apt') return undefined
  if (invocation.verb !== 'install' && invocation.verb !== 'build-dep') return undefined
  return command.words.find(({ value }) => value === invocation.verb)
}

/** Behind the verb and the plain options that follow it, as people write it. */
function fixFor(command: Command, verb: Word): Fix | undefined {
  if (mayHaveOption(command, /^(?:--install-recommends|-r|--with-recommends)$/)) return undefined
  const { words, instruction } = command
  let at = words.indexOf(verb)
  while (plainOption.test(words[at + 1]?.text ?? '')) at++
  const option = command.name === 'aptitude' ? '--without-recommends' : '--no-install-recommends'
  const word = words[at] ?? verb
  if (word.source.text.slice(word.range.start, word.range.end) !== word.text) return undefined
  return fixToReview(
    'Leave recommended packages out',
    'Whether the image needs a package that is only recommended, such as `ca-certificates`.',
    optionBehind(word, option, instruction),
  )
}

const plainOption =
  /^(?:-[yqfmu]{1,5}|-qq?=\d|--yes|--assume-yes|--quiet|--force-yes|--fix-missing|--allow-[a-z-]{1,40})$/
