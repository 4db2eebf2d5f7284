/**
 * An image reference by the grammar of github.com/distribution/reference, with Docker's short forms resolved beside what is
 * written. Letters of either case are read, and a digest of any length: a registry refuses both, but what they mean is plain.
 */
export interface ImageReference {
  /** As written, without tag and digest: `nginx`, `registry:5000/app`. */
  readonly name: string
  /** `docker.io` where none is written. */
  readonly registry: string
  /** Without the registry: `library/nginx`, `app`. */
  readonly repository: string
  /** `''` for a colon with nothing behind it. */
  readonly tag: string | undefined
  /** Everything behind the `@`. */
  readonly digest: string | undefined
}

/** Undefined for what is no image reference: an empty text, a placeholder such as `$(IMAGE)`, `<image>` or `IMAGE_URL`, `ko://...`. */
export function parseImage(text: string): ImageReference | undefined {
  const at = text.indexOf('@')
  const tagged = at === -1 ? text : text.slice(0, at)
  const digest = at === -1 ? undefined : text.slice(at + 1)

  const colon = tagged.indexOf(':', tagged.lastIndexOf('/') + 1)
  const name = colon === -1 ? tagged : tagged.slice(0, colon)
  const tag = colon === -1 ? undefined : tagged.slice(colon + 1)
  if (!isName(name) || placeholder.test(name) || (tag !== undefined && !tagForm.test(tag))) return undefined
  return { name, ...resolved(name), tag, digest }
}

/** As in the grammar; it also keeps hostile text from the patterns below. */
const longestName = 255

/** No repository is called so: capitals are for registries alone. */
const placeholder = /^(?:IMAGE|[A-Z]+(?:_[A-Z]+)+)$/

const tagForm = /^(?:\w[\w.-]{0,127})?$/
const component = /^[a-z0-9]+(?:(?:\.|__?|-+)[a-z0-9]+)*$/i
const host = /^(?:\[[a-f0-9:]+\]|[a-z0-9]+(?:[.-]+[a-z0-9]+)*)(?::[0-9]+)?$/i

function isName(name: string): boolean {
  if (name.length > longestName) return false
  const [first = '', ...rest] = name.split('/')
  return (rest.length > 0 && host.test(first) ? rest : [first, ...rest]).every(part => component.test(part))
}

/** As `ParseNormalizedNamed`: the first part is a registry when it could be nothing else. */
function resolved(name: string): { registry: string; repository: string } {
  const slash = name.indexOf('/')
  const first = name.slice(0, Math.max(0, slash))
  const isRegistry = /[.:A-Z]/.test(first) || first === 'localhost'
  const registry = isRegistry && first !== 'index.docker.io' ? first : 'docker.io'
  const path = isRegistry ? name.slice(slash + 1) : name
  return { registry, repository: registry === 'docker.io' && !path.includes('/') ? `library/${path}` : path }
}
