/** The path a kustomization means, `''` for the repository's root; undefined when it leads outside or is absolute. */
export function pathFrom(folder: string, relative: string): string | undefined {
  if (relative.startsWith('/')) return undefined
  const parts = folder === '' ? [] : folder.split('/')
  for (const part of relative.split('/')) {
    if (part === '' || part === '.') continue
    if (part !== '..') parts.push(part)
    else if (parts.pop() === undefined) return undefined
  }
  return parts.join('/')
}

/** How one folder names another: `../base`, `.` for itself. */
export function pathBetween(from: string, to: string): string {
  const [up, down] = [from, to].map(folder => (folder === '' ? [] : folder.split('/')))
  if (up === undefined || down === undefined) return '.'
  const differs = up.findIndex((part, at) => part !== down[at])
  const alike = differs === -1 ? up.length : differs
  return [...up.slice(alike).map(() => '..'), ...down.slice(alike)].join('/') || '.'
}

/** No address is longer; a search in a longer text may take long. */
const longest = 2000

/**
 * Whether a name is an address (kustomize's `git.NewRepoSpecFromURL`): a scheme, `git@host:`, a well-known host, a repository's
 * `.git`, or a query that picks a revision.
 */
export function isRemote(text: string): boolean {
  if (text.length > longest) return false
  return /^(?:git::|[\w.+-]+:\/\/|[\w.-]+@[\w.-]+:|(?:www\.)?(?:github\.com|gitlab\.com|bitbucket\.org)[/:])|\.git(?:\/|\?|$)|\?(?:.*&)?(?:ref|version)=|^[\w-]+(?:\.[\w-]+)+\/.+\/\//i.test(
    text,
  )
}
