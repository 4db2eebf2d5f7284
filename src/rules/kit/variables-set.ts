import type { Command } from '../../sources/dockerfile/command.ts'
import type { Instruction } from '../../sources/dockerfile/dockerfile.ts'
import type { Place } from '../../text/source.ts'

/** A variable that an instruction or a command gives a value. */
export interface SetVariable {
  readonly at: Place
  readonly name: string
  /** Undefined where it cannot be known. */
  readonly value: string | undefined
}

/** Of ENV and ARG; `ARG NAME` sets nothing. */
export function variablesOf({ keyword, pairs }: Instruction): readonly SetVariable[] {
  if (keyword !== 'ENV' && keyword !== 'ARG') return []
  return pairs.flatMap(({ name, nameAt, value }) =>
    value === undefined ? [] : [{ at: nameAt, name, value: value.value }],
  )
}

const setters = new Set(['export', 'declare', 'typeset', 'readonly', 'local', 'setenv'])

/** Before a command, by `env`, by `export`, by `go env -w`. */
export function variablesIn({ name: program, words, assignments }: Command): readonly SetVariable[] {
  const own = assignments.map(({ source, range, name, value }) => ({
    at: { source, range: { start: range.start, end: range.start + name.length } },
    name,
    value: value.value,
  }))
  const isGo = program === 'go' && words[1]?.text === 'env' && words[2]?.text === '-w'
  if (!isGo && !setters.has(program)) return own
  const named = words.slice(isGo ? 3 : 1).flatMap(word => {
    const name = /^["']?([A-Za-z_]\w*)=/.exec(word.text)?.[1]
    if (name === undefined) return []
    const start = word.range.start + word.text.indexOf(name)
    const at = { source: word.source, range: { start, end: start + name.length } }
    return [{ at, name, value: word.value?.slice(name.length + 1) }]
  })
  return [...own, ...named]
}
