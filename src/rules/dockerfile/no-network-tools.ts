import type { Dockerfile } from '../../sources/dockerfile/dockerfile.ts'
import { isForDevelopers } from '../kit/developer-files.ts'
import { entryPointOf } from '../kit/entry-point.ts'
import { packagesLeftBy } from '../kit/left-packages.ts'
import { dockerfileBestPractices } from '../kit/references.ts'
import type { Problem, Rule } from '../kit/rule.ts'

export const rule: Rule = {
  target: 'instruction',
  keywords: ['RUN'],
  severity: 'low',
  profile: 'strict',
  checklist: ['IMAGE-8'],
  title: 'The image that ships holds no tools for downloads and connections',
  why: 'With curl, wget or netcat at hand, whoever gets into the container fetches the next tool, sends data out and opens a way back in.',
  references: [dockerfileBestPractices],

  *check(instruction) {
    if (instruction.stage?.isShipped !== true) return
    const seen = new Set<string>()
    for (const { name, word, command } of packagesLeftBy(instruction)) {
      const tool = toolOf(name)
      if (tool === undefined || seen.has(name) || isCalled(tool, instruction.dockerfile)) continue
      seen.add(name)
      if (isForDevelopers(instruction.dockerfile)) continue

      yield {
        at: word,
        message: `\`${command.name}\` leaves the network tool \`${name}\` in the image that ships.`,
        key: name,
        ...(tool.isBackdoor ? open : {}),
      }
    }
  },
}

/** What connects and listens by itself is worse than what downloads. */
const open: Pick<Problem, 'severity' | 'profile'> = { severity: 'medium', profile: 'standard' }

interface Tool {
  /** The programs that the package brings. */
  readonly programs: readonly string[]
  readonly isBackdoor: boolean
}

const netcat: Tool = { programs: ['nc', 'ncat', 'netcat'], isBackdoor: true }

const tools: ReadonlyMap<string, Tool> = new Map<string, Tool>([
  ...['curl', 'wget'].map(name => [name, { programs: [name], isBackdoor: false }] as const),
  ['curl-minimal', { programs: ['curl'], isBackdoor: false }],
  ['wget2', { programs: ['wget2', 'wget'], isBackdoor: false }],
  ['nmap', { programs: ['nmap', 'ncat', 'nc'], isBackdoor: true }],
  ['nmap-ncat', netcat],
  ['nmap-nping', { programs: ['nping'], isBackdoor: true }],
  ['socat', { programs: ['socat'], isBackdoor: true }],
  ['telnet', { programs: ['telnet'], isBackdoor: true }],
  ['inetutils-telnet', { programs: ['telnet'], isBackdoor: true }],
  ['cryptcat', { programs: ['cryptcat'], isBackdoor: true }],
  ...['nc', 'ncat', 'netcat', 'gnu-netcat', 'openbsd-netcat', 'netcat-openbsd', 'netcat-traditional'].map(
    name => [name, netcat] as const,
  ),
])

/** Also with a version that is part of a name: `curl-7.76.1` of dnf. */
function toolOf(name: string): Tool | undefined {
  return tools.get(name) ?? tools.get(name.replace(/-\d[\w.-]{0,60}$/, ''))
}

/** Whether the image itself uses it: in its HEALTHCHECK, ENTRYPOINT or CMD. */
function isCalled({ programs }: Tool, dockerfile: Dockerfile): boolean {
  const { words } = entryPointOf(dockerfile)
  return programs.some(program => words.has(program))
}
