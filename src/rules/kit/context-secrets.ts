import type { RepositoryIndex } from '../../sources/kubernetes/repository-index.ts'
import type { BuildContext } from './build-context.ts'

/** What lies in many a working folder and belongs into no image. */
export interface Stray {
  /** As an ignore file and a message name it. */
  readonly name: string
  /** A path that stands for it. */
  readonly example: string
  /** Nearly every working folder has it, or sooner or later will. */
  readonly isUsual: boolean
}

export const strays: readonly Stray[] = [
  { name: '.git', example: '.git/config', isUsual: true },
  { name: '.env', example: '.env', isUsual: true },
  { name: '.env.local', example: '.env.local', isUsual: false },
  { name: '*.pem', example: 'tls.pem', isUsual: false },
  { name: '*.key', example: 'tls.key', isUsual: false },
  { name: 'id_rsa', example: 'id_rsa', isUsual: false },
  { name: '.aws', example: '.aws/credentials', isUsual: false },
  { name: '.ssh', example: '.ssh/id_ed25519', isUsual: false },
  { name: '.npmrc', example: '.npmrc', isUsual: false },
]

/** Files in the repository whose names say that they hold keys, credentials or the settings of one place. */
export function trackedSecrets({ folder }: BuildContext, index: RepositoryIndex): readonly string[] {
  const below = folder === '' ? '' : `${folder}/`
  return index
    .pathsLike(secretPath)
    .filter(path => path.startsWith(below))
    .map(path => path.slice(below.length))
    .filter(path => !harmless.test(path))
}

const secretPath =
  /(?:^|\/)(?:\.env(?:\.[\w.-]+)?|id_(?:rsa|dsa|ecdsa|ed25519)|[^/]*\.(?:pem|key|p12|pfx|jks|keystore)|\.netrc|\.pypirc|\.git-credentials|\.dockercfg|kubeconfig|credentials\.json|service-account[^/]*\.json|[^/]*\.tfstate(?:\.backup)?|\.(?:aws|ssh|kube)\/[^/]+)$/

/** Samples, public halves, and what tests are run with. */
const harmless =
  /\.(?:example|sample|template|tpl|dist|defaults?|tests?|ci|schema|d)$|(?:^|[-_./])(?:ca|cacert|certs?|chain|fullchain|bundle|root|public|pub)(?:[-_.][^/]*)?\.pem$|\.pub$|(?:^|\/)(?:tests?|__tests__|testdata|test-data|specs?|e2e|fixtures?|__fixtures__|mocks?|examples?|samples?|demos?|docs?|node_modules|vendor)\//i
