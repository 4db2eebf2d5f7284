import type { Command, Word } from '../../sources/dockerfile/command.ts'

/** How a program that runs scripts is given one. */
type Family = 'shell' | 'other'

const shells = new Set(['sh', 'bash', 'zsh', 'dash', 'ash', 'ksh', 'mksh', 'fish'])

function familyOf(name: string): Family | undefined {
  if (shells.has(name)) return 'shell'
  return /^(?:python|pypy|perl|ruby|node|nodejs|php)\d*(?:\.\d+)*$/.test(name) ? 'other' : undefined
}

export function isInterpreter(name: string): boolean {
  return familyOf(name) !== undefined
}

/** Whether it takes its script from its input: `bash`, `sh -s -- --yes`, `python3 -`, but not `python3 -m json.tool`. */
export function readsScriptFromInput(command: Command): boolean {
  const { name, redirections } = command
  const family = familyOf(name)
  if (family === undefined) return name === 'iex'
  if (redirections.some(({ operator }) => operator.startsWith('<'))) return false
  const script = scriptWord(command)
  return script === 'input' || script?.value === '/dev/stdin'
}

/** The file that it runs: `install.sh` of `bash -x install.sh`, of `source install.sh`, of `./install.sh`. */
export function scriptFile(command: Command): Word | undefined {
  const { name, words } = command
  if (name === '.' || name === 'source') return words[1]
  if (familyOf(name) === undefined) return words[0]?.text.includes('/') ? words[0] : undefined
  const script = scriptWord(command)
  return script === 'input' ? undefined : script
}

/** Options of other interpreters that leave the script where it is. */
const plainOptions = /^-[uBEIsSOqWw]+$/

/** The first operand; `input` when there is none, undefined when an option holds the script. */
function scriptWord(command: Command): Word | 'input' | undefined {
  return familyOf(command.name) === 'shell' ? shellScript(command) : otherScript(command)
}

function shellScript({ words }: Command): Word | 'input' | undefined {
  for (let at = 1; at < words.length; at++) {
    const word = words[at]
    const text = word?.text ?? ''
    if (text === '-' || text === '--') return words[at + 1] ?? 'input'
    if (!/^[-+]/.test(text)) return word
    if (/^-[a-zA-Z]*c/.test(text)) return undefined
    if (/^-[a-zA-Z]*s/.test(text)) return 'input'
    if (/^[-+][a-zA-Z]*[oO]$/.test(text)) at++
  }
  return 'input'
}

/** Behind `-` and `--` are the script's own arguments. */
function otherScript({ words }: Command): Word | 'input' | undefined {
  for (const word of words.slice(1)) {
    const { text } = word
    if (text === '-' || text === '--') return 'input'
    if (!text.startsWith('-')) return word
    if (!text.startsWith('--') && !plainOptions.test(text)) return undefined
  }
  return 'input'
}
