import { contextName, open, type Said } from './build.ts'

/** What a `docker build` of a script says. */
export interface BuildCommand {
  readonly context: Said
  readonly dockerfile: Said
  readonly target: Said
  readonly namedContexts: readonly string[]
}

const call =
  /\b(?:docker|podman|buildah|nerdctl)[ \t]+(?:(?:buildx|image|builder)[ \t]+)?(?:build|bud)[ \t]+([^\n;|&]*)/g

/** Every image build of a shell script whose folder can be told: none behind a `cd`. */
export function buildCommands(script: string): readonly BuildCommand[] {
  const lines = script.replaceAll(/\\\r?\n/g, ' ')
  const moves = lines.search(/(?:^|[\s;&|(])(?:cd|pushd)\s/)
  return Array.from(lines.matchAll(call))
    .filter(({ index }) => moves === -1 || index < moves)
    .flatMap(([, words = '']) => commandOf(words) ?? [])
}

/** Switches; every other option takes the next word unless it holds `=`. */
const switches =
  /^(?:-[qD]+|--(?:check|compress|debug|force-rm|load|no-cache|push|pull|quiet|rm|squash|stream|disable-content-trust|layers|tls-verify))$/

function commandOf(text: string): BuildCommand | undefined {
  const words = Array.from(text.matchAll(/(?:"[^"]*"|'[^']*'|[^\s"'])+/g), ([word]) =>
    word.replaceAll(/["']/g, ''),
  )
  const options: Option[] = []
  const folders: string[] = []
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? ''
    const whole = wholeOption(word)
    if (whole) options.push(whole)
    else if (word === '-' || !word.startsWith('-')) folders.push(word)
    else if (!switches.test(word)) options.push({ name: word, value: words[++at] ?? '' })
  }
  const [context, ...others] = folders
  if (context === undefined || others.length > 0) return undefined
  const last = (...names: readonly string[]) => options.findLast(({ name }) => names.includes(name))?.value
  return {
    context: saidBy(context),
    dockerfile: saidBy(last('--file', '-f')),
    target: saidBy(last('--target')),
    namedContexts: options.flatMap(({ name, value }) =>
      name === '--build-context' ? contextName(value) : [],
    ),
  }
}

interface Option {
  readonly name: string
  readonly value: string
}

/** `--file=x`, `-fx`. */
function wholeOption(word: string): Option | undefined {
  const [, name, value] = /^(--[\w-]+)=(.*)$/.exec(word) ?? /^(-[ft])=?(.+)$/.exec(word) ?? []
  return name !== undefined && value !== undefined ? { name, value } : undefined
}

function saidBy(word: string | undefined): Said {
  return word !== undefined && /[$`(*?]/.test(word) ? open : word
}
