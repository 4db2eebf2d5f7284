import type { Command, Word } from '../../sources/dockerfile/command.ts'
import type { Place } from '../../text/source.ts'
import { commandLine, type OptionForm, textOf } from './command-line.ts'
import { isLocalAddress } from './downloads.ts'
import type { Unverified } from './verification-variables.ts'
import type { WrittenText } from './written-text.ts'

/** A word of a command that switches a verification off. */
export interface Switch {
  readonly at: Place
  /** The neighbouring words to leave out; none where that would be another command. */
  readonly words: readonly Word[]
  /** As a message calls it: `-k`. */
  readonly name: string
  readonly what: Unverified
}

interface Program {
  readonly what: Unverified
  /** Options that switch it off alone; with a value behind `=` they count when that is true. */
  readonly options?: readonly string[]
  /** Options whose value must look like this; the rest of the word, or the next one. */
  readonly valued?: { readonly options: readonly string[]; readonly value: RegExp }
  /** The words behind the name, in one line. */
  readonly phrase?: RegExp
  /** Words among which its options are harmless: `apk index` makes a list of packages. */
  readonly unless?: RegExp
}

/** Of each program's manual. */
const programs: ReadonlyMap<string, readonly Program[]> = new Map<string, readonly Program[]>([
  ['wget', [{ what: 'certificates', options: ['--no-check-certificate'] }]],
  ...['pip', 'pip2', 'pip3', 'pipx', 'pipenv'].map(name => [name, pip()] as const),
  ['uv', [...pip(), { what: 'certificates', options: ['--allow-insecure-host'] }]],
  ...['npm', 'pnpm', 'yarn', 'yarnpkg', 'bun'].map(name => [name, npm()] as const),
  [
    'git',
    [
      {
        what: 'certificates',
        phrase: /(?:^| )(?:-c |config .*)http\.(?:\S+\.)?sslverify(?:=| )(?:false|no|off|0)(?= |$)/i,
      },
    ],
  ],
  ...['apt', 'apt-get', 'aptitude'].map(name => [name, apt()] as const),
  ['apk', [{ what: 'signatures', options: ['--allow-untrusted'], unless: /(?:^| )(?:index|verify|fetch) / }]],
  ...[
    'yum',
    'dnf',
    'dnf5',
    'microdnf',
    'tdnf',
    'yum-config-manager',
    'dnf-config-manager',
    'yumdownloader',
    'dnf4',
  ].map(name => [name, dnf()] as const),
  ['rpm', [{ what: 'signatures', options: ['--nosignature', '--nodigest', '--nofiledigest', '--noverify'] }]],
  [
    'zypper',
    [
      {
        what: 'signatures',
        options: ['--no-gpg-checks', '--no-gpgcheck', '--allow-unsigned-rpm', '--gpgcheck-allow-unsigned'],
      },
    ],
  ],
  ['go', [{ what: 'certificates', options: ['-insecure', '--insecure'] }]],
  ...['helm', 'kubectl', 'oc'].map(
    name =>
      [
        name,
        [
          {
            what: 'certificates',
            options: ['--insecure-skip-tls-verify', '--kube-insecure-skip-tls-verify'],
          },
        ],
      ] as const,
  ),
  ...['podman', 'buildah', 'skopeo'].map(
    name =>
      [name, [{ what: 'certificates', valued: { options: ['--tls-verify'], value: /^false$/i } }]] as const,
  ),
  ['aws', [{ what: 'certificates', options: ['--no-verify-ssl'] }]],
  ...['conda', 'mamba', 'micromamba'].map(
    name =>
      [
        name,
        [
          { what: 'certificates', options: ['--insecure'] },
          { what: 'certificates', phrase: /config .*--set ssl_verify (?:false|no|0)(?= |$)/i },
        ],
      ] as const,
  ),
  ['composer', [{ what: 'certificates', phrase: /config .*(?:disable-tls true|secure-http false)(?= |$)/ }]],
  ['bundle', [{ what: 'certificates', phrase: /config .*ssl_verify_mode (?:0|none)(?= |$)/i }]],
  ...['mvn', 'mvnw'].map(
    name =>
      [
        name,
        [{ what: 'certificates', phrase: /-Dmaven\.wagon\.http\.ssl\.(?:insecure|allowall)=true/ }],
      ] as const,
  ),
])

function pip(): readonly Program[] {
  return [
    { what: 'certificates', valued: { options: ['--trusted-host'], value: /./ } },
    { what: 'certificates', phrase: /config .*set \S*trusted-host \S+/ },
  ]
}

function npm(): readonly Program[] {
  return [
    { what: 'certificates', options: ['--no-strict-ssl'] },
    { what: 'certificates', valued: { options: ['--strict-ssl'], value: /^(?:false|0)$/i } },
    {
      what: 'certificates',
      phrase: /(?:^| )set (?:-\S+ )*(?:strict-ssl|enableStrictSsl)(?:=| )(?:false|0|null)(?= |$)/,
    },
  ]
}

function apt(): readonly Program[] {
  const option =
    /(?:^|::)(?:Verify-Peer|Verify-Host)=["']?(?:false|no|0|off)|Allow(?:Unauthenticated|InsecureRepositories|WeakRepositories)=["']?(?:true|yes|1|on)/i
  return [
    {
      what: 'signatures',
      options: [
        '--allow-unauthenticated',
        '--force-yes',
        '--allow-insecure-repositories',
        '--allow-untrusted',
      ],
    },
    { what: 'certificates', valued: { options: ['-o', '--option'], value: option } },
  ]
}

function dnf(): readonly Program[] {
  return [
    { what: 'signatures', options: ['--nogpgcheck', '--no-gpgchecks', '--no-gpg-checks'] },
    {
      what: 'signatures',
      valued: { options: ['--setopt'], value: /(?:^|\.)(?:pkg_)?gpgcheck=(?:0|no|false|off)$/i },
    },
    {
      what: 'certificates',
      valued: { options: ['--setopt'], value: /(?:^|\.)sslverify=(?:0|no|false|off)$/i },
    },
    { what: 'certificates', phrase: /setopt (?:\S+ )*?\S*sslverify=(?:0|no|false|off)(?= |$)/i },
    { what: 'signatures', phrase: /setopt (?:\S+ )*?(?:\S*\.)?gpgcheck=(?:0|no|false|off)(?= |$)/i },
  ]
}

/** A switch of a program, which may be another than the command's: `python3 -m pip` is pip. */
export interface ProgramSwitch extends Switch {
  readonly program: string
}

export function switchesIn(command: Command): readonly ProgramSwitch[] {
  if (command.name === 'curl') return curlSwitches(command)
  const { program, start } = moduleOf(command)
  const found = programs.get(program)
  if (found === undefined) return []
  const words = command.words.slice(start)
  const texts = words.map(textOf)
  return found
    .filter(({ unless }) => unless?.test(texts.join(' ').slice(0, longestPhrase)) !== true)
    .flatMap(each => [...byOption(each, words, texts), ...byPhrase(each, words, texts)])
    .map(each => ({ ...each, program }))
}

function moduleOf({ name, words }: Command): { readonly program: string; readonly start: number } {
  const isModule = /^python\d*(?:\.\d+)*$/.test(name) && words[1]?.text === '-m'
  if (isModule) return { program: words[2]?.text ?? '', start: 3 }
  return { program: /^pip\d[\d.]*$/.test(name) ? 'pip' : name, start: 1 }
}

function byOption(program: Program, words: readonly Word[], texts: readonly string[]): readonly Switch[] {
  return words.flatMap((word, index) => {
    const text = texts[index] ?? ''
    if (!text.startsWith('-')) return []
    const next = words[index + 1]
    return [...bare(program, word, text), ...valuedAt(program, word, text, next)]
  })
}

function bare({ what, options }: Program, word: Word, text: string): readonly Switch[] {
  const [head, value] = cut(text)
  const isSwitched = options?.includes(head) === true && !/^(?:false|0|no)$/i.test(value ?? '')
  return isSwitched ? [{ at: word, words: [word], name: head, what }] : []
}

/** `--option=value`, `--option value`, `-ovalue`, `-o value`. */
function valuedAt(
  { what, valued }: Program,
  word: Word,
  text: string,
  next: Word | undefined,
): readonly Switch[] {
  const [head, value] = cut(text)
  const name = valued?.options.find(each => head === each || (each.length === 2 && text.startsWith(each)))
  if (valued === undefined || name === undefined) return []
  const attached = name.length === 2 && text.length > 2 ? text.slice(2) : value
  const words = attached === undefined && next !== undefined ? [word, next] : [word]
  const setting = attached ?? (next === undefined ? '' : textOf(next))
  const written = `${name}${name.length === 2 ? ' ' : '='}${setting.slice(0, longestPhrase)}`
  return valued.value.test(setting) ? [{ at: word, words, name: written, what }] : []
}

function cut(text: string): readonly [string, string | undefined] {
  const equals = text.indexOf('=')
  return equals === -1 ? [text, undefined] : [text.slice(0, equals), text.slice(equals + 1)]
}

/** Longer lines hold no such phrase at their start. */
const longestPhrase = 300

function byPhrase(
  { what, phrase }: Program,
  words: readonly Word[],
  texts: readonly string[],
): readonly Switch[] {
  const [word] = words
  if (phrase === undefined || word === undefined) return []
  const found = phrase.exec(texts.join(' ').slice(0, longestPhrase))?.[0]
  return found === undefined ? [] : [{ at: word, words: [], name: found.trim(), what }]
}

/** https://curl.se/docs/manpage.html: the short options that take a value; `-h` takes one too, and downloads nothing. */
const curlForm: OptionForm = {
  letters: 'AbcCdDeEFHKmoPQrtTuUwxXyYz',
  long: new Set([
    '--header',
    '--output',
    '--user',
    '--data',
    '--request',
    '--user-agent',
    '--write-out',
    '--url',
  ]),
}

function curlSwitches(command: Command): readonly ProgramSwitch[] {
  const { options, operands } = commandLine(command, curlForm)
  if (operands.length > 0 && operands.every(word => isLocalAddress(textOf(word)))) return []
  const found = options.filter(({ name }) => name === '-k' || /^--(?:proxy-|doh-)?insecure$/.test(name))
  const byWord = new Map(found.map(({ word, name }) => [word, name]))
  return [...byWord].map(([word, name]) => ({
    at: word,
    words: [word],
    name,
    what: 'certificates',
    program: 'curl',
  }))
}

/** Settings in files, whatever program reads them. */
const settings: readonly { readonly form: RegExp; readonly name: string; readonly what: Unverified }[] = [
  { form: /\[[^\][\n]{0,200}\btrusted=yes\b/i, name: '[trusted=yes]', what: 'signatures' },
  { form: /^Trusted:[ \t]*yes\b/im, name: 'Trusted: yes', what: 'signatures' },
  { form: /(?<![\w-])gpgcheck\s*=\s*(?:0|no|false)\b/i, name: 'gpgcheck=0', what: 'signatures' },
  { form: /(?<![\w-])sslverify\s*=\s*(?:0|no|false)\b/i, name: 'sslverify=0', what: 'certificates' },
  { form: /\bstrict-ssl[=\s]{1,20}"?false\b/i, name: 'strict-ssl=false', what: 'certificates' },
  { form: /\bVerify-(?:Peer|Host)\b["'{\s=]*(?:false|no|0)\b/i, name: 'Verify-Peer', what: 'certificates' },
  {
    form: /\bAllow(?:Unauthenticated|InsecureRepositories)\b["'{\s=]*(?:true|yes|1)\b/i,
    name: 'AllowUnauthenticated',
    what: 'signatures',
  },
  { form: /\btrusted-host\s*=\s*\S/i, name: 'trusted-host', what: 'certificates' },
  { form: /\bcheck_certificate\s*=\s*off\b/i, name: 'check_certificate=off', what: 'certificates' },
  { form: /^(?:insecure|-k)[ \t]*$/m, name: 'insecure', what: 'certificates' },
]

/** Of packages that the build has made itself: `deb [trusted=yes] file:///srv/debs ./`. */
const localRepository = /^\s{0,20}["']?deb(?:-src)?\s[^\n]{0,200}\b(?:file|copy):/

/** The setting in a written text that switches something off. */
export function settingIn({ at, text }: WrittenText): Switch | undefined {
  if (localRepository.test(text)) return undefined
  const found = settings.find(({ form }) => form.test(text))
  return found && { at, words: [], name: found.name, what: found.what }
}
