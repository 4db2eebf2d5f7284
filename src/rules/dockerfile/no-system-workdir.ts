import type { Word } from '../../sources/dockerfile/command.ts'
import type { Instruction } from '../../sources/dockerfile/dockerfile.ts'
import { normalPath, settingsAfter } from '../../sources/dockerfile/settings.ts'
import { instructionKey } from '../kit/dockerfile-keys.ts'
import { dockerfileReference } from '../kit/references.ts'
import type { Rule } from '../kit/rule.ts'

export const rule: Rule = {
  target: 'instruction',
  keywords: ['WORKDIR'],
  severity: 'high',
  profile: 'baseline',
  checklist: ['IMAGE-11'],
  title: 'WORKDIR is no folder of the system',
  why: "A working directory such as /proc/self/fd/8 can lead through a file descriptor that the runtime has left open to the host's own files: the way out of the container in CVE-2024-21626.",
  references: [
    {
      title: 'runc: container breakouts through leaked file descriptors (CVE-2024-21626)',
      url: 'https://github.com/opencontainers/runc/security/advisories/GHSA-xr7r-f8xq-vfvv',
    },
    dockerfileReference,
  ],

  *check(instruction) {
    const [path] = instruction.words
    const folder = path && pathAfter(instruction, path)
    const system = folder === undefined ? undefined : /^\/(?:proc|dev|sys|boot)(?=\/|$)/.exec(folder)?.[0]
    if (path === undefined || system === undefined) return

    const where = path.value === system ? '' : `, below \`${system}\``
    yield {
      at: path,
      message: `\`WORKDIR ${path.text}\` is a folder of the system${where}.`,
      key: instructionKey(instruction),
    }
  },
}

/** Resolved; where a variable at its end is not known, what stands before it. */
function pathAfter(instruction: Instruction, { text, value }: Word): string | undefined {
  const resolved = settingsAfter(instruction.before, instruction).workdir
  if (resolved !== undefined) return resolved
  const start = (value ?? text.split('$')[0] ?? '').replace(/^["']/, '')
  return start.startsWith('/') ? normalPath(start) : undefined
}
