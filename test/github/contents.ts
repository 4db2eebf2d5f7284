import { type Json, sample } from './description.ts'
import { type Call, type Handler, notFound, okay, type Reply, refused } from './reply.ts'
import type { State } from './state.ts'

/** Files and comparisons, straight from git. */
export function contentHandlers(state: State): Record<string, Handler> {
  const reading =
    (handler: Handler): Handler =>
    call =>
      state.rights.contents === 'none' ? notFound() : handler(call)
  return {
    'repos/get-content': reading(call => content(state, call)),
    'repos/compare-commits-with-basehead': reading(call => comparison(state, call)),
  }
}

const inlineLimit = 1024 * 1024

function content({ repository }: State, { params, query }: Call): Reply {
  const path = decodeURIComponent(params.path ?? '')
  const commit = query.get('ref') ?? 'HEAD'
  if (!repository.has(commit)) return notFound()
  const entry = repository.tree(commit).find(each => each.path === path)
  if (entry === undefined) return notFound()
  const shape = { path, name: path.slice(path.lastIndexOf('/') + 1), sha: entry.sha, size: entry.size ?? 0 }
  if (entry.type === 'commit') return okay(sample('content-submodule', { ...shape, type: 'submodule' }))
  if (entry.mode === '120000') return okay(sample('content-symlink', { ...shape, type: 'symlink' }))
  if (entry.type === 'tree') return okay([])
  const bytes = repository.blob(entry.sha) ?? Buffer.alloc(0)
  const isInline = bytes.length <= inlineLimit
  // GitHub wraps base64 at 60 characters.
  const text = isInline ? bytes.toString('base64').replace(/.{60}/g, '$&\n') : ''
  return okay(
    sample('content-file', { ...shape, type: 'file', encoding: isInline ? 'base64' : 'none', content: text }),
  )
}

function comparison({ repository }: State, { params }: Call): Reply {
  const [base = '', head = ''] = decodeURIComponent(params.basehead ?? '').split('...')
  if (!repository.has(base) || !repository.has(head)) return notFound()
  try {
    const mergeBase = repository.mergeBase(base, head)
    const commits: Json[] = repository.commits(base, head).map(sha => sample('commit', { sha }))
    const base_commit = { sha: repository.sha(base) }
    return okay(
      sample('commit-comparison', {
        status: mergeBase === base_commit.sha ? 'ahead' : 'diverged',
        total_commits: commits.length,
        base_commit,
        merge_base_commit: { sha: mergeBase },
        commits: commits.slice(0, 1),
      }),
    )
  } catch {
    return refused(404, 'No common ancestor')
  }
}
