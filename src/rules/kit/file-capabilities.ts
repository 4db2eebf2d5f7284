import type { Command } from '../../sources/dockerfile/command.ts'

/** A capability as good as root that `setcap` gives to a program. */
export interface FileCapability {
  readonly capability: string
  readonly file: string
}

/** With one of these a process can become root, or get at what belongs to others (capabilities(7)). */
const asGoodAsRoot: ReadonlySet<string> = new Set(
  'all bpf chown dac_override dac_read_search fowner linux_immutable mac_admin mac_override perfmon setfcap setgid setuid sys_admin sys_boot sys_module sys_ptrace sys_rawio'
    .split(' ')
    .map(name => (name === 'all' ? name : `cap_${name}`)),
)

export function rootCapabilities({ name, words }: Command): readonly FileCapability[] {
  if (name !== 'setcap') return []
  const options = words.slice(1).filter(({ text }) => /^-[a-z]/.test(text))
  if (options.some(({ text }) => text === '-v' || text === '-r')) return []
  const operands = words.slice(1).filter(({ text }) => !/^-[a-z]/.test(text))
  return operands.flatMap((word, index) => {
    const capability = index % 2 === 0 && word.value !== undefined ? grantedIn(word.value) : undefined
    const file = operands[index + 1]
    return capability === undefined || file === undefined
      ? []
      : [{ capability, file: file.value ?? file.text }]
  })
}

/** `cap_setuid,cap_net_raw+ep`, `=ep`: the text form of cap_from_text(3). Inheritable ones alone give nothing. */
function grantedIn(text: string): string | undefined {
  for (const clause of text.toLowerCase().split(/\s+/)) {
    const match = /^([a-z_,]*)((?:[-+=][eip]*)+)$/.exec(clause)
    if (match === null || !/[+=][ei]*p/.test(match[2] ?? '')) continue
    const names = match[1] === '' ? ['all'] : (match[1] ?? '').split(',')
    const found = names.find(each => asGoodAsRoot.has(each))
    if (found !== undefined) return found
  }
  return undefined
}
