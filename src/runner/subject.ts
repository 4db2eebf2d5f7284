import type { GitHub } from '../github/api.ts'
import { eventOf, type PullEvent, type Run } from '../github/event.ts'
import { UserError, unreachable } from '../text/failure.ts'

/** What a run looks at. */
export type Subject =
  | PullEvent
  | { readonly kind: 'branch'; readonly sha: string; readonly ref: string }
  | { readonly kind: 'merge-group'; readonly baseSha: string; readonly headSha: string }
  | { readonly kind: 'nothing'; readonly because: string }

/** Finds the pull request where the event does not name it. Throws a UserError when GitHub does not tell. */
export async function subjectOf(run: Run, github: GitHub): Promise<Subject> {
  const event = eventOf(run)
  switch (event.kind) {
    case 'pull':
    case 'branch':
    case 'merge-group':
    case 'nothing':
      return event
    case 'pull-of-run':
      return pullWith(event.headSha, event.from, github)
    default:
      return unreachable(event)
  }
}

async function pullWith(headSha: string, from: string | undefined, github: GitHub): Promise<Subject> {
  const open = await github.openPulls(from)
  if (open.kind !== 'ok') throw new UserError(open.because)
  const pull = open.value.find(each => each.headSha === headSha)
  if (pull === undefined) {
    return {
      kind: 'nothing',
      because: `No open pull request has ${headSha.slice(0, 12)} as its head any more.`,
    }
  }
  return { kind: 'pull', number: pull.number, headSha, baseSha: pull.baseSha, isReadOnly: false }
}
