import type { ShellCommand } from '../../sources/dockerfile/command.ts'
import { commandsOf, type Execution, executionsOf } from '../../sources/kubernetes/container-commands.ts'
import type { Container } from '../../sources/kubernetes/object.ts'
import { placeOfCommand } from '../kit/execution-places.ts'
import { downloadsRun, installOf } from '../kit/installs.ts'
import type { Problem, Rule } from '../kit/rule.ts'

export const rule: Rule = {
  target: 'container',
  severity: 'medium',
  profile: 'standard',
  checklist: ['IMAGE-23'],
  title: 'Containers install nothing when they start',
  why: 'What runs is no longer what was built, scanned and signed: each start may bring other software, from servers that somebody else controls, and fails when they do.',
  references: [
    {
      title: 'Kubernetes: images',
      url: 'https://kubernetes.io/docs/concepts/containers/images/',
    },
  ],

  *check(container) {
    for (const execution of executionsOf(container)) {
      if (hooks.has(execution.when) && mayInstall(execution)) yield* inExecution(container, execution)
    }
  },
}

/** Probes only look. */
const hooks: ReadonlyMap<Execution['when'], string> = new Map([
  ['start', 'when it starts'],
  ['postStart', 'in its `postStart` hook'],
  ['preStop', 'in its `preStop` hook'],
])

/** A word of every install, or of a download that is run: most scripts have neither, and reading one takes its time. */
function mayInstall({ items }: Execution): boolean {
  return items.some(({ value }) => installers.test(String(value)) || downloadRun.test(String(value)))
}

const installers =
  /\b(?:apt|apt-get|aptitude|apk|yum|dnf5?|microdnf|tdnf|zypper|pacman|dpkg|rpm|pip[\d.]*|pipx|pipenv|poetry|uv|conda|mamba|micromamba|npm|pnpm|yarn|bun|gem|bundle|composer|cargo|luarocks|cpan|dotnet|brew|snap|opkg|choco)\b|\bgo (?:install|get)\b|^go$/
const downloadRun =
  /\|[^|\n]{0,80}\b(?:(?:ba|da|a|z|k|mk)?sh|python[\d.]*|perl|ruby|node|php)\b|(?:\$\(|<\(|`)\s*(?:curl|wget|fetch|aria2c)\b/

/** Each program once: what it installs besides is the same fault. */
function* inExecution(container: Container, execution: Execution): Iterable<Problem> {
  const said = new Set<string>()
  for (const { command, what, does } of changesIn(commandsOf(execution))) {
    const at = placeOfCommand(execution, command)
    if (at === undefined || said.has(what)) continue
    said.add(what)
    yield {
      at,
      key: what,
      message: `Container \`${container.name}\` ${does} ${hooks.get(execution.when)}.`,
    }
  }
}

interface Change {
  readonly command: ShellCommand
  readonly what: string
  readonly does: string
}

function* changesIn(commands: readonly ShellCommand[]): Iterable<Change> {
  for (const command of commands) {
    const what = installOf(command)
    if (what !== undefined) yield { command, what, does: `runs \`${what}\`` }
  }
  for (const { command, downloader, interpreter } of downloadsRun(commands)) {
    const does = `runs what \`${downloader}\` downloads with \`${interpreter}\``
    yield { command, what: `${downloader} | ${interpreter}`, does }
  }
}
