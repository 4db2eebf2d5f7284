import type { Account, GitHub } from '../github/api.ts'

/** Whose token it is. Undefined when GitHub does not say: then we go by the name of a workflow's token. */
export async function viewerOf(github: GitHub): Promise<Account | undefined> {
  const viewer = await github.viewer()
  return viewer.kind === 'ok' ? viewer.value : undefined
}
