import type { Dockerfile } from '../../sources/dockerfile/dockerfile.ts'
import { type ExposedPorts, exposedPorts } from '../kit/exposed-ports.ts'
import { dockerfileReference } from '../kit/references.ts'
import type { Rule } from '../kit/rule.ts'

/** A range may hold so many ports. */
const widestRange = 10
/** An image may expose so many different ports and ranges. */
const mostPorts = 5

export const rule: Rule = {
  target: 'dockerfile',
  severity: 'low',
  profile: 'standard',
  checklist: ['IMAGE-7'],
  title: 'Images expose few ports',
  why: 'Each exposed port is one more service to reach and to attack; a wide range hides which ones the program really serves.',
  references: [dockerfileReference],

  *check(dockerfile) {
    const all = shippedPorts(dockerfile)
    for (const ports of all.filter(isWide)) {
      yield {
        at: ports.word,
        message: `\`EXPOSE ${ports.written}\` names ${widthOf(ports)} ports at once.`,
        key: ports.written,
      }
    }
    const different = firstOfEach(all.filter(each => !isWide(each)))
    const tooMany = different[mostPorts]
    if (tooMany !== undefined)
      yield {
        at: tooMany.word,
        message: `The image exposes ${different.length} different ports.`,
        key: 'ports',
      }
  },
}

/** Those that the last stage and the stages below it name. */
function shippedPorts({ instructions }: Dockerfile): readonly ExposedPorts[] {
  return instructions
    .filter(({ keyword, stage }) => keyword === 'EXPOSE' && stage?.isShipped === true)
    .flatMap(exposedPorts)
}

function isWide(ports: ExposedPorts): boolean {
  return widthOf(ports) > widestRange
}

function widthOf({ first = 0, last = 0 }: ExposedPorts): number {
  return last - first + 1
}

/** A port for TCP and for UDP is one port. */
function firstOfEach(all: readonly ExposedPorts[]): readonly ExposedPorts[] {
  const seen = new Set<string>()
  return all.filter(({ first, last, written }) => {
    const range = first === undefined ? written : `${first}-${last}`
    return !seen.has(range) && seen.add(range)
  })
}
