import type { Command, Word } from '../../sources/dockerfile/command.ts'
import type { Instruction } from '../../sources/dockerfile/dockerfile.ts'
import { type CommandLine, commandLine, type OptionForm, textOf } from './command-line.ts'
import { writtenIn } from './instruction-text.ts'

/** What a command fetches. */
export interface Download {
  readonly command: Command
  readonly urls: readonly Word[]
  /** Base names of the files that it writes, as `baseOf` gives them; empty where it writes to its output. */
  readonly files: readonly string[]
  /** The paths as written, for those that have one. */
  readonly paths: readonly string[]
  /** It asks for headers, sends something, or throws away what comes. */
  readonly keepsNothing: boolean
}

const programs: ReadonlyMap<string, OptionForm> = new Map([
  [
    'curl',
    {
      letters: 'AbcCdDeEFHKmoPQrtTuUwxXyYz',
      long: longs(
        `cacert capath cert cert-type ciphers config connect-timeout connect-to cookie cookie-jar create-file-mode data data-binary
        data-raw data-urlencode dns-servers doh-url dump-header etag-compare etag-save form form-string header interface json key
        key-type limit-rate local-port max-filesize max-redirs max-time netrc-file noproxy oauth2-bearer output output-dir pass
        preproxy proto proto-default proto-redir proxy proxy-cacert proxy-header proxy-user pubkey quote range rate referer request
        request-target resolve retry retry-delay retry-max-time socks4 socks4a socks5 socks5-hostname speed-limit speed-time stderr
        time-cond tls-max trace trace-ascii unix-socket upload-file url url-query user user-agent write-out aws-sigv4 variable`,
      ),
    },
  ],
  [
    'wget',
    {
      letters: 'OoaPeitTwUlARDIXQB',
      long: longs(
        `output-document output-file append-output directory-prefix execute input-file tries timeout wait user-agent header user
        password post-data post-file ca-certificate ca-directory certificate private-key level accept reject domains quota base
        limit-rate max-redirect progress waitretry retry-on-http-error secure-protocol referer dns-timeout connect-timeout
        read-timeout prefer-family cut-dirs compression method body-data http-user http-password`,
      ),
    },
  ],
  ['fetch', { letters: 'oTwBNSi', long: longs('output timeout') }],
  ['aria2c', { letters: 'doixsjkUm', long: longs('dir out input-file split header user-agent checksum') }],
])

function longs(names: string): ReadonlySet<string> {
  return new Set(names.split(/\s+/).map(name => `--${name}`))
}

/** Whether a RUN has one of these programs at all, found out without reading its commands. */
export function mayDownload(instruction: Instruction): boolean {
  return instruction.keyword === 'RUN' && /\b(?:curl|wget|fetch|aria2c)\b/.test(writtenIn(instruction))
}

/** Undefined for a command that fetches nothing by address: other programs, `curl --version`. */
export function downloadOf(command: Command): Download | undefined {
  const form = programs.get(command.name)
  if (form === undefined) return undefined
  const line = commandLine(command, form)
  const named = line.options.filter(({ name }) => name === '--url').flatMap(each => each.valueWord ?? [])
  const urls = [...line.operands.filter(word => !isRedirected(word, command)), ...named]
  if (urls.length === 0) return undefined
  const outputs = outputsOf(command.name, line, urls)
  const redirected = command.redirections
    .filter(({ operator }) => /^(?:&?>>?|>\||>&)$/.test(operator))
    .flatMap(({ target }) => (target === undefined ? [] : textOf(target)))
    .filter(path => !/^(?:\d+|-|)$/.test(path))
  const paths = outputs.length > 0 ? outputs : redirected.filter(path => !path.startsWith('/dev/std'))
  const kept = paths.filter(path => path !== '/dev/null')
  return {
    command,
    urls,
    paths: kept,
    files: kept.map(baseOf),
    keepsNothing: (paths.length > 0 && kept.length === 0) || isRequest(line),
  }
}

/** `fetch > file` of a shell that nobody knows. */
function isRedirected(word: Word, { redirections }: Command): boolean {
  return redirections.some(({ target }) => target === word)
}

function isRequest({ options }: CommandLine): boolean {
  return options.some(
    ({ name, value }) =>
      name === '--head' ||
      name === '--spider' ||
      (name === '-I' && value === undefined) ||
      /^--(?:data|form|upload|post|json)/.test(name) ||
      ((name === '-X' || name === '--request' || name === '--method') &&
        /^(?:POST|PUT|DELETE|PATCH|HEAD)$/.test(value ?? '')),
  )
}

/** Paths that the options name; those that the address names. */
function outputsOf(program: string, { options }: CommandLine, urls: readonly Word[]): readonly string[] {
  const isWget = program === 'wget'
  const outputOptions = isWget ? ['-O', '--output-document'] : ['-o', '--output', '--out']
  const named = options
    .filter(({ name }) => outputOptions.includes(name))
    .flatMap(({ value }) => value ?? [])
    .map(value => (value === '-' || value === '/dev/stdout' ? '' : value))
  if (named.length > 0) return named.filter(path => path !== '')
  const isNamedByAddress =
    program !== 'curl' ||
    options.some(({ name }) => name === '-O' || name === '--remote-name' || name === '--remote-name-all')
  return isNamedByAddress ? urls.map(url => nameInAddress(textOf(url)) || 'index.html') : []
}

/** What an address ends in, without its query and without the host, before which a password may stand; `''` for a host alone. */
export function nameInAddress(url: string): string {
  const path = url.replace(/[?#].*$/s, '').replace(/^[a-z][a-z0-9+.-]*:\/\/[^/]*/i, '')
  return baseOf(path.replace(/\/+$/, ''))
}

/** The file's name without its folder; `${X}` and `$X` are the same. */
export function baseOf(path: string): string {
  const plain = path.replaceAll(/["']/g, '').replaceAll(/\$\{(\w+)\}/g, '$$$1')
  return plain.slice(plain.lastIndexOf('/') + 1)
}

/** Of this very machine, which the build is. */
export function isLocalAddress(url: string): boolean {
  return /^(?:[a-z][a-z0-9+.-]*:\/\/)?(?:[^/@]*@)?(?:localhost|127\.\d+\.\d+\.\d+|\[::1\]|0\.0\.0\.0)(?:[:/?#]|$)/i.test(
    url,
  )
}

/** The host of an address, without the user that may stand before it; undefined when a variable names it. */
export function hostOf(url: string): string | undefined {
  const host = /^[a-z][a-z0-9+.-]*:\/\/(?:[^/@]*@)?([\w.-]+|\[[\da-f:]+\])(?=[:/?#\s]|$)/i.exec(url)?.[1]
  return host?.toLowerCase()
}
