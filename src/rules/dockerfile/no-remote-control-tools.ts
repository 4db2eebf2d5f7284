import { type Fix, fixToReview, replace } from '../kit/fix.ts'
import type { LeftPackage } from '../kit/left-packages.ts'
import { containerSecurityGuide } from '../kit/references.ts'
import { holdsClientToo, type RemoteControl } from '../kit/remote-control.ts'
import { type RemoteControlSign, remoteControlSigns } from '../kit/remote-control-signs.ts'
import type { Rule } from '../kit/rule.ts'

export const rule: Rule = {
  target: 'dockerfile',
  severity: 'medium',
  profile: 'standard',
  checklist: ['IMAGE-14'],
  title: 'The image that ships holds no servers for remote control',
  why: 'A login of its own is a way into the container past the rights and the audit log of the cluster, with keys and passwords that nobody manages.',
  references: [containerSecurityGuide],

  *check(dockerfile) {
    const started = new Map<RemoteControl, RemoteControlSign>()
    const signs = [...remoteControlSigns(dockerfile)]
    for (const sign of signs) if (sign.kind === 'started') started.set(sign.control, sign)
    const wanted = new Set(signs.filter(({ kind }) => kind !== 'brought').map(({ control }) => control))
    for (const sign of worstOf(signs)) {
      const { at, control, says, name, installed } = sign
      const start = started.get(control)
      const fix = installed && !wanted.has(control) ? fixFor(installed) : undefined
      yield {
        at,
        message: start === undefined || start === sign ? `${says}.` : `${says}, which starts it.`,
        key: installed === undefined ? (control.programs[0] ?? name) : name,
        ...(start && { severity: 'high' }),
        ...(start !== undefined && start !== sign && { related: [{ at: start.at, label: 'started here' }] }),
        ...(fix && { fix }),
      }
    }
  },
}

const ranks = ['brought', 'prepared', 'started'] as const

/** One fault, one finding: what is brought in speaks for what prepares and starts it. */
function worstOf(signs: readonly RemoteControlSign[]): readonly RemoteControlSign[] {
  const firsts = new Map<RemoteControl, RemoteControlSign['kind']>()
  for (const kind of ranks) {
    for (const sign of signs)
      if (sign.kind === kind && !firsts.has(sign.control)) firsts.set(sign.control, kind)
  }
  const seen = new Set<string>()
  return signs.filter(({ kind, control, name, installed }) => {
    if (firsts.get(control) !== kind) return false
    const identity = installed === undefined ? control.programs.join() : `${control.programs.join()} ${name}`
    if (seen.has(identity)) return false
    seen.add(identity)
    return true
  })
}

function fixFor({ manager, name, word }: LeftPackage): Fix | undefined {
  if (!holdsClientToo(manager, name) || word.text !== name) return undefined
  return fixToReview(
    'Install the client alone',
    'Whether nothing in the image needs the server.',
    replace(word, 'openssh-client'),
  )
}
