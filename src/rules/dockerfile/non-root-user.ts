import type { Dockerfile, Instruction, Stage } from '../../sources/dockerfile/dockerfile.ts'
import { isWindowsBase } from '../../sources/dockerfile/settings.ts'
import type { RepositoryIndex } from '../../sources/kubernetes/repository-index.ts'
import { folderOf, joinPath } from '../../text/path.ts'
import type { Place } from '../../text/source.ts'
import { instructionKey } from '../kit/dockerfile-keys.ts'
import { type Fix, fixToReview, type Patch, replace } from '../kit/fix.ts'
import { isRoot, knownImage, type Runner, whoRuns } from '../kit/image-users.ts'
import { withoutDigest } from '../kit/images.ts'
import { lineAfter, lineBeforeComments } from '../kit/instruction-lines.ts'
import { dockerfileBestPractices } from '../kit/references.ts'
import { cannotTell, type Rule } from '../kit/rule.ts'
import { userNumber } from '../kit/user-numbers.ts'

export const rule: Rule = {
  target: 'dockerfile',
  severity: 'high',
  profile: 'standard',
  checklist: ['IMAGE-19'],
  title: 'Images run as a user other than root',
  why: 'A process that breaks out of its container as root is root on the node. A USER in the image makes the safe way the default one.',
  references: [dockerfileBestPractices],

  *check(dockerfile, index) {
    const stage = dockerfile.final
    if (stage === undefined || isGitHubAction(dockerfile, index)) return
    const runner = whoRuns(stage.end, stage)
    if (runner.kind === 'nonroot' || runner.kind === 'undecided') return
    if (runner.name === undefined) {
      yield cannotTell('the file has no FROM, so its image is built elsewhere')
      return
    }
    const starts = dockerfile.instructions.filter(isStart)
    if (runner.name === 'scratch' && starts.length === 0) {
      yield cannotTell('the image is empty but for files, and names no program to start')
      return
    }
    const at = anchor(stage, runner)
    const fix = fixFor(stage, runner)
    if (runner.kind === 'unknown') {
      const message = `No USER is set; \`${withoutDigest(runner.name)}\` decides who runs this image.`
      yield { at, severity: 'low', key: noUser, message, fix }
      return
    }
    const dropper = rightsDropper(starts, dockerfile)
    const who = reasonOf(stage, runner)
    yield {
      at,
      key: runner.by === 'instruction' ? instructionKey(runner.instruction) : noUser,
      message:
        dropper === undefined
          ? `The image runs as ${isOnWindows(stage) ? 'an administrator' : 'root'}: ${who}.`
          : `The image starts as root (${who}) and ${dropper} to drop the rights; a USER or the pod's runAsUser is surer.`,
      ...(dropper === undefined ? { fix } : { severity: 'medium' }),
    }
  },
}

/** Whatever the base image is: another one with the same fault is no new fault. */
const noUser = 'no USER'

/** GitHub runs the image of an action as root, and asks for no USER: https://docs.github.com/actions/reference/dockerfile-support-for-github-actions */
function isGitHubAction({ source }: Dockerfile, index: RepositoryIndex): boolean {
  return ['action.yml', 'action.yaml'].some(name => {
    const path = joinPath(folderOf(source.path), name)
    return path !== undefined && index.has(path)
  })
}

/** The USER line, else the FROM of the stage that ships. */
function anchor(stage: Stage, runner: Runner): Place {
  return runner.by === 'instruction' ? runner.instruction : stage
}

function reasonOf(stage: Stage, runner: Extract<Runner, { kind: 'root' | 'nonroot' }>): string {
  if (runner.by === 'instruction') return `\`USER ${runner.name}\` is the last one`
  if (stage.root.base.kind === 'scratch') return 'no USER is set, and `scratch` has none to inherit'
  const root = isOnWindows(stage) ? 'ContainerAdministrator' : 'root'
  return `no USER is set, and \`${withoutDigest(runner.name)}\` runs as ${root}`
}

function isOnWindows({ root: { base } }: Stage): boolean {
  return base.kind === 'image' && isWindowsBase(base)
}

const droppers = /(?:^|[\s"'/])(gosu|su-exec|setpriv|chpst|s6-setuidgid)(?=[\s"']|$)/

/** How the entry point becomes somebody else, as a message says it. */
function rightsDropper(starts: readonly Instruction[], { instructions }: Dockerfile): string | undefined {
  const called = starts.map(({ text }) => droppers.exec(text)?.[1]).find(name => name !== undefined)
  if (called !== undefined) return `leaves it to \`${called}\``
  const brought = starts.some(startsScript) ? tool(instructions) : undefined
  return brought && `brings \`${brought}\` for its entry point`
}

/** What the script does stands elsewhere; that the image tries the tool out or installs it says what for. */
function tool(instructions: readonly Instruction[]): string | undefined {
  return instructions
    .filter(({ stage, keyword, isOnBuild }) => stage?.isShipped === true && keyword === 'RUN' && !isOnBuild)
    .map(({ text }) => stepDown.exec(text)?.[1])
    .find(name => name !== undefined)
}

/** Programs for this alone. */
const stepDown = /(?:^|[\s"'/])(gosu|su-exec)(?=[\s"';=<>~]|$)/

function startsScript({ keyword, text }: Instruction): boolean {
  if (keyword !== 'ENTRYPOINT') return false
  const program = /^[\s["]*([^\s",\]]+)/.exec(text.slice(0, longestProgram))?.[1] ?? ''
  return program.endsWith('.sh') || /entry-?point/.test(program.slice(program.lastIndexOf('/') + 1))
}

/** Longer paths belong to no script. */
const longestProgram = 500

const starters = new Set(['ENTRYPOINT', 'CMD'])

function isStart({ stage, isOnBuild, keyword }: Instruction): boolean {
  return stage?.isShipped === true && !isOnBuild && starters.has(keyword)
}

/** Back to a user that the stage has had, else the one that the base image has ready, else a number. */
function fixFor(stage: Stage, runner: Runner): Fix {
  const user = earlierUser(stage, runner) ?? accountOf(stage) ?? unprivileged(stage)
  return fixToReview('Name an unprivileged user', checkFor(stage), userPatch(stage, numbered(stage, user)))
}

/** By its number where that is known: of a name, the kubelet cannot tell that it is not root. */
function numbered(stage: Stage, user: string): string {
  const [name = '', ...group] = user.split(':')
  const uid = userNumber(stage, name)
  return uid === undefined ? user : [uid, ...group].join(':')
}

/** Windows knows accounts by name alone. */
function unprivileged(stage: Stage): string {
  return isOnWindows(stage) ? 'ContainerUser' : '10001:10001'
}

function checkFor(stage: Stage): string {
  const check =
    'Whether that user exists, owns the files that the program writes, and needs no port below 1024.'
  const { base } = stage.root
  const isNginx = base.kind === 'image' && base.reference.repository === 'library/nginx'
  return isNginx
    ? `${check} The stock configuration listens on port 80: \`nginxinc/nginx-unprivileged\` does not.`
    : check
}

function earlierUser(stage: Stage, runner: Runner): string | undefined {
  if (runner.by !== 'instruction') return undefined
  const users = stage.instructions.filter(({ keyword, isOnBuild }) => keyword === 'USER' && !isOnBuild)
  return users.findLast(namesSomebodyElse)?.words[0]?.text
}

function namesSomebodyElse({ words }: Instruction): boolean {
  const name = words[0]?.value?.split(':')[0]
  return name !== undefined && name !== '' && !isRoot(name)
}

function accountOf(stage: Stage): string | undefined {
  const { base } = stage.root
  return base.kind === 'image' ? knownImage(base.reference)?.account : undefined
}

/** Behind everything that may need root: before ENTRYPOINT and CMD when they close the stage, else at its end. */
function userPatch(stage: Stage, user: string): Patch {
  const lastStep = stage.instructions.findLastIndex(
    ({ keyword, isOnBuild }) => !isOnBuild && !closers.has(keyword),
  )
  const first = stage.instructions
    .slice(lastStep + 1)
    .find(({ keyword, isOnBuild }) => starters.has(keyword) && !isOnBuild)
  const last = stage.instructions.at(-1)
  const replaced = stage.instructions[lastStep]
  if (replaced?.keyword === 'USER' && replaced.words[0] !== undefined) return replace(replaced.words[0], user)
  return first === undefined
    ? lineAfter(last ?? stage, `USER ${user}`)
    : lineBeforeComments(first, `USER ${user}`)
}

/** What does not care who the user is. */
const closers = new Set([
  'ENTRYPOINT',
  'CMD',
  'EXPOSE',
  'HEALTHCHECK',
  'STOPSIGNAL',
  'LABEL',
  'ENV',
  'VOLUME',
])
