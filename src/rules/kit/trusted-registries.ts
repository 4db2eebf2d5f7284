import type { ImageReference } from '../../sources/images/reference.ts'

/** Whether an image comes from a registry, or a repository in one, that the configuration names. */
export function isTrusted(image: ImageReference, trustedRegistries: readonly string[]): boolean {
  return trustedRegistries.some(entry => isBelow(image, entry))
}

/** Whether an image is what an entry names, or lies below it. Parts of a name are compared as a whole; `*` is anything in one. */
function isBelow({ registry, repository }: ImageReference, entry: string): boolean {
  const parts = [registry.toLowerCase(), ...repository.split('/')]
  return meaningsOf(entry).some(forms => forms.every((form, index) => fits(parts[index], form)))
}

/** As an image's name would be read, but `ghcr.io` is a registry, and `docker.io/harbour` may be an account as well as an image. */
function meaningsOf(entry: string): readonly (readonly string[])[] {
  const [first = '', ...rest] = entry.replace(/\/$/, '').split('/')
  const isHost = /[.:]/.test(first) || first === 'localhost' || first === '*'
  const host = isHost && first !== 'index.docker.io' ? first.toLowerCase() : 'docker.io'
  const path = isHost ? rest : [first, ...rest]
  const plain = [host, ...path]
  return host === 'docker.io' && path.length === 1 ? [plain, [host, 'library', ...path]] : [plain]
}

function fits(part: string | undefined, form: string): boolean {
  if (part === undefined) return false
  const [start = '', ...others] = form.split('*')
  const end = others.pop()
  if (end === undefined) return part === form
  if (!part.startsWith(start) || part.length < start.length + end.length || !part.endsWith(end)) return false
  let at = start.length
  for (const piece of others) {
    const found = part.indexOf(piece, at)
    if (found === -1) return false
    at = found + piece.length
  }
  return at <= part.length - end.length
}
