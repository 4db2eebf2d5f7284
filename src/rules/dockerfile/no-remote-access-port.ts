import type { Word } from '../../sources/dockerfile/command.ts'
import type { Instruction } from '../../sources/dockerfile/dockerfile.ts'
import type { Place } from '../../text/source.ts'
import { type ExposedPorts, exposedPorts } from '../kit/exposed-ports.ts'
import { type Fix, fixToReview, replace, safeFix } from '../kit/fix.ts'
import { wholeLines } from '../kit/instruction-lines.ts'
import { dockerfileReference } from '../kit/references.ts'
import type { Rule } from '../kit/rule.ts'

export const rule: Rule = {
  target: 'instruction',
  keywords: ['EXPOSE'],
  severity: 'medium',
  profile: 'standard',
  checklist: ['IMAGE-7'],
  title: 'Images expose no port for remote access',
  why: 'A container is administered through its orchestrator. A login, a remote desktop or a file share in it is a second door, with passwords and holes of its own.',
  references: [dockerfileReference],

  *check(instruction) {
    if (instruction.stage?.isShipped !== true) return
    const found = exposedPorts(instruction).flatMap(ports => {
      const service = serviceOf(ports)
      return service === undefined ? [] : [{ ports, service }]
    })
    if (found.length === 0) return
    const words = new Map(found.map(each => [each.ports.word, each]))
    const fix = fixFor(instruction, new Set(words.keys()))
    for (const { ports, service } of words.values()) {
      yield {
        at: ports.word,
        message: messageFor(ports, service),
        key: ports.written,
        ...(isGrave(service) ? { severity: 'high' } : {}),
        ...(fix && { fix }),
      }
    }
  },
}

interface Service {
  readonly first: number
  readonly last: number
  readonly name: string
}

/** By the ports that IANA has registered for them. The gravest come first. */
const services: readonly Service[] = [
  { first: 2375, last: 2376, name: "the Docker daemon's interface" },
  { first: 22, last: 22, name: 'SSH' },
  { first: 23, last: 23, name: 'Telnet' },
  { first: 21, last: 21, name: 'FTP' },
  { first: 3389, last: 3389, name: 'Remote Desktop' },
  { first: 5800, last: 5910, name: 'VNC' },
  { first: 5985, last: 5986, name: 'Windows Remote Management' },
  { first: 10_250, last: 10_250, name: 'the kubelet' },
  { first: 512, last: 514, name: 'rexec, rlogin and rsh' },
  { first: 135, last: 135, name: "Windows' remote procedure calls" },
  { first: 139, last: 139, name: 'SMB file shares' },
  { first: 445, last: 445, name: 'SMB file shares' },
  { first: 873, last: 873, name: 'rsync' },
  { first: 2049, last: 2049, name: 'NFS file shares' },
  { first: 6000, last: 6063, name: 'X11' },
]

function serviceOf({ first, last, protocol }: ExposedPorts): Service | undefined {
  if (first === undefined || last === undefined || protocol !== 'tcp') return undefined
  return services.find(service => service.first <= last && service.last >= first)
}

function isGrave(service: Service): boolean {
  return service === services[0]
}

function messageFor({ written, first, last }: ExposedPorts, service: Service): string {
  if (first === last) return `\`EXPOSE ${written}\` names the port of ${service.name}.`
  const port = Math.max(service.first, first ?? 0)
  return `\`EXPOSE ${written}\` holds port ${port}, that of ${service.name}.`
}

/** The ports as one: without them the instruction names others, or nothing. */
function fixFor(instruction: Instruction, unwanted: ReadonlySet<Word>): Fix | undefined {
  const { words, isOnBuild } = instruction
  if (isOnBuild || words.some(word => unwanted.has(word) && word.text.includes('$'))) return undefined
  if (words.every(word => unwanted.has(word))) {
    return fixToReview(
      'Expose no such port',
      'Whether anything goes by the port: `docker run -P`, or a proxy that looks for it.',
      replace(wholeLines(instruction), ''),
    )
  }
  const places = gapsWith(words, unwanted)
  if (places.some(({ source, range }) => source.text.slice(range.start, range.end).includes('#')))
    return undefined
  return safeFix('Expose the other ports alone', ...places.map(place => replace(place, '')))
}

/** The unwanted words with the blanks up to the next wanted one, or from the last wanted one on. */
function gapsWith(words: readonly Word[], unwanted: ReadonlySet<Word>): readonly Place[] {
  const places: Place[] = []
  let kept: Word | undefined
  let first: Word | undefined
  for (const word of words) {
    if (unwanted.has(word)) first ??= word
    else {
      if (first)
        places.push({ source: word.source, range: { start: first.range.start, end: word.range.start } })
      kept = word
      first = undefined
    }
  }
  const last = words.at(-1)
  if (first && kept && last)
    places.push({ source: last.source, range: { start: kept.range.end, end: last.range.end } })
  return places
}
