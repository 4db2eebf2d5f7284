import type { ShellCommand, Word } from './command.ts'

const shellNames = new Set(['sh', 'bash', 'ash', 'dash', 'zsh', 'ksh', 'mksh'])

/** The word behind `-c` of a shell (`-lc`, `-euxo pipefail -c`), of `su` and of `runuser`. */
export function scriptArgument({ name, words }: ShellCommand): Word | undefined {
  const isSwitcher = name === 'su' || name === 'runuser'
  if (!isSwitcher && !shellNames.has(name)) return undefined
  for (let at = 1; at < words.length; at++) {
    const option = words[at]?.text ?? ''
    if (
      option === '-c' ||
      option === '"-c"' ||
      option === '--command' ||
      (!isSwitcher && /^"?-[a-zA-Z]{0,20}c[a-zA-Z]{0,20}"?$/.test(option))
    ) {
      return words[at + 1]
    }
    if (/^"?[-+][a-zA-Z]{0,20}[oO]"?$/.test(option)) at++
    else if (!/^"?[-+]/.test(option) && !isSwitcher) return undefined
  }
  return undefined
}

/** A shell without a script file reads its input. */
export function readsScript({ name, words }: ShellCommand): boolean {
  return shellNames.has(name) && words.slice(1).every(({ text }) => text.startsWith('-'))
}

/** The words of each command that `find` runs: from behind `-exec` to `;` or `+`. */
export function commandsOfFind({ name, words }: ShellCommand): readonly (readonly Word[])[] {
  if (name !== 'find') return []
  const found: Word[][] = []
  let current: Word[] | undefined
  for (const word of words) {
    if (current !== undefined && (word.value === ';' || word.value === '+')) current = undefined
    else if (current !== undefined) current.push(word)
    else if (/^-(?:exec|execdir|ok|okdir)$/.test(word.text)) {
      current = []
      found.push(current)
    }
  }
  return found.filter(own => own.length > 0)
}
