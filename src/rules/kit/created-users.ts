import type { Command } from '../../sources/dockerfile/command.ts'
import type { Stage } from '../../sources/dockerfile/dockerfile.ts'

/** The number that a stage, or one below it, gives a user whom it creates; undefined where none does, or they differ. */
export function createdUid(stage: Stage, user: string): string | undefined {
  const uids = new Set<string>()
  for (let each: Stage | undefined = stage; each !== undefined; each = each.parent)
    for (const instruction of each.instructions)
      for (const command of instruction.commands) {
        const uid = uidGiven(command, user)
        if (uid !== undefined) uids.add(uid)
      }
  const [uid, ...others] = uids
  return others.length === 0 ? uid : undefined
}

const creators: ReadonlySet<string> = new Set(['useradd', 'adduser'])
const uidOption = /^(?:-[a-zA-Z]*u|--uid)$/

function uidGiven({ name, words }: Command, user: string): string | undefined {
  if (!creators.has(name) || !words.slice(1).some(({ value }) => value === user)) return undefined
  for (const [index, { value = '' }] of words.entries()) {
    const [, attached] = /^(?:--uid=|-u)(\d+)$/.exec(value) ?? []
    const uid = attached ?? (uidOption.test(value) ? words[index + 1]?.value : undefined)
    if (uid !== undefined && /^\d{1,9}$/.test(uid)) return uid
  }
  return undefined
}
