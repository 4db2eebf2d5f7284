import type { Command, Word } from '../../sources/dockerfile/command.ts'
import { textOf } from './command-line.ts'
import { isLocalAddress } from './downloads.ts'
import type { WrittenText } from './written-text.ts'

/** An address without encryption that a program fetches from. */
export interface PlainAddress {
  readonly at: Word
  readonly url: string
  /** The program tests a signature of what it fetches there. */
  readonly isSigned: boolean
}

/** Whether an address is one of plain http or ftp, on another machine. */
export function isPlain(url: string): boolean {
  return /^(?:http|ftp):\/\/./i.test(url) && !isLocalAddress(url)
}

/** Programs that fetch from addresses among their words, other than downloaders; `true` for those that test signatures. */
const fetchers: ReadonlyMap<string, boolean> = new Map([
  ...`git hg svn bzr pip pip2 pip3 pipx pipenv uv poetry python python3 conda mamba micromamba npm pnpm yarn npx bun gem bundle go cargo
  composer pecl pear cpan cpanm luarocks helm rpm yum dnf microdnf tdnf yum-config-manager dnf-config-manager zypper add-repo R Rscript`
    .split(/\s+/)
    .map(name => [name, false] as const),
  ...['apk', 'apt', 'apt-get', 'aptitude', 'add-apt-repository', 'apt-add-repository', 'pacman'].map(
    name => [name, true] as const,
  ),
])

/** `--index-url http://...`, `--registry=http://...`, `git clone http://...`; not the address of a proxy, which is always plain. */
export function plainAddresses(command: Command): readonly PlainAddress[] {
  const isSigned = fetchers.get(command.name.replace(/^(pip|python)\d[\d.]*$/, '$1'))
  if (isSigned === undefined) return []
  const texts = command.words.map(textOf)
  if (isToldNotToMind(texts) || isGitSetting(command.name, texts)) return []
  return command.words.flatMap((at, index) => {
    const text = texts[index] ?? ''
    const start = text.search(/(?:http|ftp):\/\//i)
    if (index === 0 || start === -1 || !standsThere.test(text.slice(0, start).slice(-longestHead))) return []
    const url = text.slice(start)
    const isProxy = /proxy/i.test(text.slice(0, start)) || /proxy/i.test(texts[index - 1] ?? '')
    return isProxy || !isPlain(url) ? [] : [{ at, url, isSigned: isSigned && !text.includes('trusted=yes') }]
  })
}

/** What may stand in a word before its address. */
const standsThere = /^$|=$|^(?:git|svn|hg)\+$|^@\w+ $|^deb(?:-src)? |^-[a-zA-Z]$/
const longestHead = 200

/** `--trusted-host` is what dockerfile/no-disabled-verification speaks of. */
function isToldNotToMind(texts: readonly string[]): boolean {
  return texts.some(text => /^--(?:trusted-host|allow-insecure-host)/.test(text))
}

/** `git config url.https://x.insteadOf http://x` does the contrary. */
function isGitSetting(name: string, texts: readonly string[]): boolean {
  return name === 'git' && texts.includes('config')
}

/** Variables that hold an index or registry: `PIP_INDEX_URL`, `NPM_CONFIG_REGISTRY`, `GOPROXY`. */
export function plainVariable(name: string, value: string | undefined): boolean {
  if (!indexVariable.test(name)) return false
  return (value ?? '').split(/[\s,|]+/).some(isPlain)
}

const indexVariable =
  /^(?:(?:PIP|UV)_\w*(?:INDEX|INDEX_URL|FIND_LINKS)|(?:NPM_CONFIG|YARN)_REGISTRY|YARN_NPM_REGISTRY_SERVER|GOPROXY|BUN_CONFIG_REGISTRY)$/i

/** A line of a package manager's settings that names a server. */
export function plainRepositories({ at, text }: WrittenText): readonly PlainAddress[] {
  return text.split('\n').flatMap(line => {
    const match = repositoryLine.exec(line.slice(0, longestLine))
    const [, kind = '', url = ''] = match ?? []
    if (match === null || !isPlain(url)) return []
    const isSigned = /^(?:deb|uris)/i.test(kind) || /(?<!_)gpgcheck\s{0,9}=\s{0,9}1/.test(text)
    return [{ at, url, isSigned: isSigned && !line.includes('trusted=yes') }]
  })
}

const longestLine = 1_000
const repositoryLine =
  /^\s{0,20}["']?(deb(?:-src)?|URIs:|baseurl|mirrorlist|index-url|extra-index-url|find-links|registry)\s*=?\s*(?:\[[^\]]*\]\s*)?((?:http|ftp):\/\/\S+)/i
