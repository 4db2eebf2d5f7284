import type { Word } from '../../sources/dockerfile/command.ts'
import type { Instruction } from '../../sources/dockerfile/dockerfile.ts'
import { FileMemory } from './file-memory.ts'

/** What EXPOSE says of one port or range: `8000-8010/tcp`. */
export interface ExposedPorts {
  readonly word: Word
  /** Its variables put in. */
  readonly written: string
  /** What belongs to the host in `127.0.0.1:80:80`. */
  readonly host: string | undefined
  /** Undefined when it is no number. */
  readonly first: number | undefined
  /** The same as the first where it is one port. */
  readonly last: number | undefined
  /** In lower case; `tcp` where none is written. */
  readonly protocol: string
}

/** What an EXPOSE names, as far as it is known: a variable may hold several. */
export function exposedPorts(instruction: Instruction): readonly ExposedPorts[] {
  if (instruction.keyword !== 'EXPOSE') return []
  const known = remembered.get(instruction)
  if (known !== undefined) return known
  const ports = instruction.words.slice(0, mostWords).flatMap(portsIn)
  remembered.set(instruction, ports)
  return ports
}

/** Several rules ask. */
const remembered = new FileMemory<Instruction, readonly ExposedPorts[]>()

/** Nobody writes more of them in one line. */
const mostWords = 1000

/** A variable that holds more than this is no list of ports. */
const longestValue = 60

function portsIn(word: Word): readonly ExposedPorts[] {
  const { resolution } = word
  if (resolution.kind !== 'known') return []
  return resolution.value
    .slice(0, longestValue)
    .split(/\s+/)
    .flatMap(written => (written === '' ? [] : portsOf(word, written)))
}

function portsOf(word: Word, written: string): ExposedPorts {
  const [ports = '', protocol = ''] = written.split(/\/(.*)/s)
  const colon = ports.lastIndexOf(':')
  const host = colon === -1 ? undefined : ports.slice(0, colon)
  const [, from, to = from] = /^(\d+)(?:-(\d+))?$/.exec(ports.slice(colon + 1)) ?? []
  const [first, last] = [from, to].map(each => (each === undefined ? undefined : Number(each)))
  return { word, written, host, first, last, protocol: protocol.toLowerCase() || 'tcp' }
}
