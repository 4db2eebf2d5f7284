import type { ShellCommand, Word } from '../../sources/dockerfile/command.ts'
import { argumentsOf } from './command-arguments.ts'
import { FileMemory } from './file-memory.ts'
import { type Invocation, invocation, verbIn } from './package-managers.ts'

export type LanguageManager =
  | 'pip'
  | 'pipx'
  | 'uv'
  | 'npm'
  | 'npx'
  | 'yarn'
  | 'pnpm'
  | 'gem'
  | 'go'
  | 'cargo'
  | 'composer'

/** Options whose value is a word of its own, from each program's manual. */
const pipOptions =
  '-r --requirement -c --constraint -e --editable -t --target --platform --python-version --implementation --abi --root --prefix -b --build --build-dir --src --upgrade-strategy -C --config-setting --config-settings --global-option --install-option --no-binary --only-binary --progress-bar --root-user-action --report --group -i --index-url --pypi-url --extra-index-url -f --find-links --python --log --log-file --local-log --keyring-provider --proxy --retries --resume-retries --timeout --default-timeout --exists-action --trusted-host --cert --client-cert --cache-dir --use-feature --use-deprecated'
const nodeOptions =
  '--registry --loglevel --prefix --cache --userconfig --globalconfig -C --omit --include --only --tag --install-strategy -w --workspace --fetch-timeout --fetch-retries --fetch-retry-factor --fetch-retry-mintimeout --fetch-retry-maxtimeout --cpu --os --libc --before --script-shell --node-options --proxy --https-proxy --noproxy --otp --scope --python --target --arch --target_arch --target_platform --disturl --dist-url --runtime -j --jobs --maxsockets --save-prefix --cafile --node-gyp'

/** How each program is written; `groups` are the words that need a second one to say what they do. */
const forms: Readonly<
  Record<LanguageManager, { readonly valued: ReadonlySet<string>; readonly groups: readonly string[] }>
> = {
  pip: form(pipOptions),
  pipx: form('--python --pip-args --preinstall --suffix --backend -i --index-url --default-timeout --spec'),
  uv: form(
    `${pipOptions} -p --index --default-index --index-strategy --config-file --directory --project --link-mode --resolution --prerelease --fork-strategy --exclude-newer -P --upgrade-package --refresh-package --reinstall-package --no-build-isolation-package --no-sources-package --override --overrides --constraints --build-constraint --build-constraints --excludes --torch-backend --python-platform --requirements --with --with-editable -w --with-requirements --from --color --allow-insecure-host --extra --package --marker --branch --tag --rev --script --optional --bounds`,
    ['pip', 'tool', 'python'],
  ),
  npm: form(nodeOptions),
  npx: form(`${nodeOptions} -p --package -c --call`),
  yarn: form(
    `${nodeOptions} --cwd --modules-folder --cache-folder --global-folder --link-folder --preferred-cache-folder --mutex --network-concurrency --network-timeout --use-yarnrc --emoji -p --package`,
    ['global'],
  ),
  pnpm: form(
    `${nodeOptions} --dir -F --filter --filter-prod --store-dir --virtual-store-dir --global-dir --global-bin-dir --modules-dir --lockfile-dir --reporter --network-concurrency --child-concurrency --package-import-method --allow-build --package`,
  ),
  gem: form(
    '-v --version -i --install-dir -n --bindir --build-root -P --trust-policy --platform -s --source -B --bulk-threshold -p --http-proxy -g --file --without --target-rbconfig --config-file',
  ),
  go: form(
    '-C -o -p -ldflags -gcflags -asmflags -gccgoflags -tags -mod -modfile -overlay -pkgdir -toolexec -installsuffix -exec -buildmode -compiler -covermode -coverpkg -pgo -debug-actiongraph -debug-trace',
  ),
  cargo: form(
    '--version --vers --git --rev --tag --branch --path --registry --index --root -F --features --target --target-dir --bin --example --profile -j --jobs --color --config -Z --message-format -C --pkg-url --pkg-fmt --bin-dir --install-path --github-token --rate-limit --strategies --disable-strategies --targets',
  ),
  composer: form('-d --working-dir --prefer-install --ignore-platform-req --apcu-autoloader-prefix', [
    'global',
  ]),
}

function form(
  valued: string,
  groups: readonly string[] = [],
): { readonly valued: ReadonlySet<string>; readonly groups: readonly string[] } {
  return { valued: new Set(valued.split(' ')), groups }
}

/** The manager of a language as a command calls it. */
export function languageInvocation(command: ShellCommand): Invocation<LanguageManager> | undefined {
  if (!managers.has(command.name) && !/^(?:pip|python)/.test(command.name)) return undefined
  const known = remembered.get(command)
  if (known !== undefined) return known
  const called = programOf(command)
  if (called === undefined) return undefined
  const read = invocationOf(called)
  remembered.set(command, read)
  return read
}

/** Many rules ask. */
const remembered = new FileMemory<ShellCommand, Invocation<LanguageManager>>()

function invocationOf({ manager, program, words }: Called): Invocation<LanguageManager> {
  const { valued, groups } = forms[manager]
  const { options, operands, rest } = argumentsOf(words, valued)
  const own = operands.filter(({ text }, at) => at > 0 || manager !== 'cargo' || !text.startsWith('+'))
  const { verb, names } = manager === 'npx' ? { verb: '', names: own } : verbIn(own, groups)
  // What stands behind `--` of gem are flags of the compiler.
  const all = manager === 'gem' ? names : [...names, ...rest]
  return invocation({ manager, program, verb }, { options, operands: all })
}

/** What brings packages by name, npm's with its aliases and the misspellings that it takes. */
export const installVerbs: Readonly<Record<LanguageManager, readonly string[]>> = {
  pip: ['install'],
  pipx: ['install'],
  uv: ['pip install', 'tool install', 'add'],
  npm: 'install add i in ins inst insta instal isnt isnta isntal isntall'.split(' '),
  npx: [],
  yarn: ['add', 'global add'],
  pnpm: ['add', 'install', 'i'],
  gem: ['install', 'i'],
  go: ['install', 'get'],
  cargo: ['install', 'binstall'],
  composer: ['require', 'global require'],
}

/** What brings those that a file of the project names. */
export const projectVerbs: Readonly<Record<LanguageManager, readonly string[]>> = {
  pip: [],
  pipx: [],
  uv: ['sync', 'pip sync'],
  npm: ['ci', 'ic', 'clean-install', 'install-clean'],
  npx: [],
  yarn: ['', 'install'],
  pnpm: [],
  gem: [],
  go: [],
  cargo: [],
  composer: ['install', 'i', 'update', 'u'],
}

interface Called {
  readonly manager: LanguageManager
  readonly program: string
  readonly words: readonly Word[]
}

function programOf({ name, words }: ShellCommand): Called | undefined {
  const manager = managers.get(name) ?? (/^pip[23](?:\.\d+)?$/.test(name) ? 'pip' : undefined)
  if (manager !== undefined) return { manager, program: name, words: words.slice(1) }
  if (!/^python[\d.]*$/.test(name)) return undefined
  const at = words.findIndex(({ text }) => text === '-m')
  const module = words[at + 1]?.value ?? ''
  const own = at === -1 ? undefined : managers.get(module)
  return own === undefined ? undefined : { manager: own, program: module, words: words.slice(at + 2) }
}

const managers: ReadonlyMap<string, LanguageManager> = new Map([
  ['pip', 'pip'],
  ['pipx', 'pipx'],
  ['uv', 'uv'],
  ['npm', 'npm'],
  ['npx', 'npx'],
  ['yarn', 'yarn'],
  ['yarnpkg', 'yarn'],
  ['pnpm', 'pnpm'],
  ['gem', 'gem'],
  ['go', 'go'],
  ['cargo', 'cargo'],
  ['composer', 'composer'],
])
