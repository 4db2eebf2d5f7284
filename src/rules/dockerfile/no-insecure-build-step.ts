import { dockerfileReference } from '../kit/references.ts'
import type { Rule } from '../kit/rule.ts'

export const rule: Rule = {
  target: 'instruction',
  keywords: ['RUN'],
  severity: 'high',
  profile: 'baseline',
  checklist: ['IMAGE-18'],
  title: 'Build steps stay in their sandbox',
  why: 'Whatever a build step downloads and runs is kept from the build host by its sandbox. Without one, a poisoned dependency reaches the host, its network and every other build on it.',
  references: [dockerfileReference],

  *check(instruction) {
    for (const flag of instruction.flags) {
      const what = risks.get(`${flag.name}=${flag.value?.value?.toLowerCase()}`)
      if (what === undefined) continue
      const written = `${flag.name}=${flag.value?.value}`
      yield { at: flag, message: `\`RUN ${written}\` ${what}.`, key: written }
    }
  },
}

const risks: ReadonlyMap<string, string> = new Map([
  ['--security=insecure', 'gives a build step all the rights of the builder'],
  ['--network=host', "puts a build step into the build host's network"],
])
