import type { Word } from '../../sources/dockerfile/command.ts'
import type { Instruction } from '../../sources/dockerfile/dockerfile.ts'
import { type ExposedPorts, exposedPorts } from '../kit/exposed-ports.ts'
import { type Fix, replace, safeFix } from '../kit/fix.ts'
import { dockerfileReference } from '../kit/references.ts'
import type { Rule } from '../kit/rule.ts'

export const rule: Rule = {
  target: 'instruction',
  keywords: ['EXPOSE'],
  severity: 'low',
  profile: 'standard',
  checklist: ['IMAGE-7'],
  title: 'EXPOSE names valid ports of the container',
  why: 'A port that does not exist stops the build or says nothing true about the image, and who sets up firewalls and network policies goes by it.',
  references: [
    {
      title: 'Docker: build check ExposeInvalidFormat',
      url: 'https://docs.docker.com/reference/build-checks/expose-invalid-format/',
    },
    dockerfileReference,
  ],

  *check(instruction) {
    if (instruction.stage?.isShipped !== true) return
    let last: Word | undefined
    for (const ports of portsBeforeComment(instruction)) {
      const message = faultOf(ports)
      if (message === undefined || ports.word === last) continue
      last = ports.word
      const fix = fixFor(ports)
      yield { at: ports.word, message, key: ports.written, ...(fix && { fix }) }
    }
  },
}

/** A `#` in the line begins no comment; it is one fault, not one for each word behind it. */
function portsBeforeComment(instruction: Instruction): readonly ExposedPorts[] {
  const ports = exposedPorts(instruction)
  const comment = ports.findIndex(({ written }) => written.startsWith('#'))
  return comment === -1 ? ports : ports.slice(0, comment + 1)
}

const protocols = new Set(['tcp', 'udp', 'sctp'])

function faultOf({ written, host, first, last, protocol }: ExposedPorts): string | undefined {
  const what = `\`${written}\` in EXPOSE`
  if (first === undefined || last === undefined) return `${what} is no port.`
  const wrong = [first, last].find(port => !isPort(port))
  if (wrong !== undefined) return `${what} lies outside the ports from 1 to 65535.`
  if (last < first) return `${what} is a range that ends before it starts.`
  if (!protocols.has(protocol)) return `${what} names a protocol other than TCP, UDP and SCTP.`
  return host === undefined
    ? undefined
    : `${what} names an address or port of the host, which EXPOSE cannot set.`
}

function isPort(port: number): boolean {
  return port >= 1 && port <= 65_535
}

/** What the container listens on stays; the part for the host has never had an effect. */
function fixFor(ports: ExposedPorts): Fix | undefined {
  const { word, host, written } = ports
  if (host === undefined || word.text !== written) return undefined
  const rest = written.slice(host.length + 1)
  if (faultOf({ ...ports, host: undefined }) !== undefined) return undefined
  return safeFix("Name the container's port alone", replace(word, rest))
}
