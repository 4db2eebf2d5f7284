import type { Place } from '../../text/source.ts'
import type { Word } from './command.ts'
import type { Flag, Instruction } from './dockerfile.ts'
import { known } from './resolution.ts'
import { LazyWord } from './word.ts'

/** `--mount=type=cache,target=/root/.cache` of a RUN line. As a place it is the whole flag. */
export interface Mount extends Place {
  /** `bind` where none is written (Dockerfile reference, RUN --mount). */
  readonly type: string
  /** Where it is mounted: `target`, `dst` or `destination`. */
  readonly target: Word | undefined
  /** The stage or image it comes from. */
  readonly from: Word | undefined
  /** All of it, names in lower case; a switch such as `readonly` has an empty value. */
  readonly fields: ReadonlyMap<string, Word>
}

export function mountsOf(instruction: Instruction): readonly Mount[] {
  if (instruction.flags.length === 0) return []
  return instruction.flags.filter(({ name }) => name === '--mount').map(mountOf)
}

function mountOf(flag: Flag): Mount {
  const fields = new Map<string, Word>()
  for (const field of fieldsOf(flag)) fields.set(...field)
  return {
    source: flag.source,
    range: flag.range,
    type: fields.get('type')?.value ?? 'bind',
    target: fields.get('target') ?? fields.get('dst') ?? fields.get('destination'),
    from: fields.get('from'),
    fields,
  }
}

/** A variable stands for a value here, never for several fields, so the text is cut as it is written. */
function* fieldsOf({ value }: Flag): Iterable<[string, Word]> {
  if (value === undefined) return
  let at = 0
  for (const field of value.text.split(',')) {
    const equals = field.indexOf('=')
    const name = (equals === -1 ? field : field.slice(0, equals)).replace(/^["']/, '').toLowerCase()
    const from = at + (equals === -1 ? field.length : equals + 1)
    yield [name, part(value, from, at + field.length)]
    at += field.length + 1
  }
}

function part(whole: Word, start: number, end: number): Word {
  const text = whole.text.slice(start, end).replace(/["']$/, '')
  const range = { start: whole.range.start + start, end: whole.range.start + start + text.length }
  return new LazyWord(whole.source, range, text, () => {
    if (!text.includes('$')) return known(text)
    return whole.resolution.kind === 'known'
      ? expanded(whole.resolution.value, whole.text, start)
      : whole.resolution
  })
}

/** The same field of the resolved flag. */
function expanded(value: string, text: string, start: number): ReturnType<typeof known> {
  const index = text.slice(0, start).split(',').length - 1
  const field = value.split(',')[index] ?? ''
  return known(field.slice(field.indexOf('=') + 1))
}
