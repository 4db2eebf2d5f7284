import type { Word } from '../../sources/dockerfile/command.ts'
import type { Instruction } from '../../sources/dockerfile/dockerfile.ts'
import type { Place } from '../../text/source.ts'
import { textOf } from '../kit/command-line.ts'
import { hostOf, isLocalAddress, mayDownload, nameInAddress } from '../kit/downloads.ts'
import { checkedBy, pipelinesOf } from '../kit/file-checks.ts'
import { cloneOf, fixesRevision, isGitAddress, isPinnedGit, lastFixOf } from '../kit/git-revisions.ts'
import { writtenIn } from '../kit/instruction-text.ts'
import { dockerfileReference, uncheckedDownload } from '../kit/references.ts'
import type { Problem, Rule } from '../kit/rule.ts'
import { runDownloads } from '../kit/run-downloads.ts'
import { downloadsOf, type StepDownload } from '../kit/stored-downloads.ts'

export const rule: Rule = {
  target: 'instruction',
  keywords: ['RUN', 'ADD'],
  severity: 'medium',
  profile: 'standard',
  checklist: ['IMAGE-22'],
  title: 'Downloads are compared with a checksum or signature',
  why: 'What a server hands out under an address may change, by mistake or by an attacker; only a checksum that stands in the repository says that it is still the same.',
  references: [dockerfileReference, uncheckedDownload],

  *check(instruction) {
    if (instruction.keyword === 'ADD') yield* judgeAdd(instruction)
    if (mayDownload(instruction)) yield* judgeDownloads(instruction)
    if (instruction.keyword !== 'RUN') return
    const written = writtenIn(instruction)
    if (/\bclone\b/.test(written)) yield* judgeClones(instruction)
    if (/\bgh\b/.test(written)) yield* judgeReleases(instruction)
  },
}

function* judgeAdd(instruction: Instruction): Iterable<Problem> {
  const { words, flags } = instruction
  if (flags.some(({ name }) => name === '--checksum')) return
  for (const word of words.slice(0, -1)) {
    const url = textOf(word)
    if (isGitAddress(url)) {
      if (!isPinnedGit(url))
        yield problem(word, 'ADD', `the git repository \`${repositoryOf(url)}\` without naming a full commit`)
    } else if (isRemote(word) && !isTrustedByItself([url], [])) {
      yield problem(word, 'ADD', `${named(nameInAddress(url), url)} without a \`--checksum\``)
    }
  }
}

function isRemote(word: Word): boolean {
  const url = textOf(word)
  return /^(?:https?|ftp):\/\//i.test(url) && !isLocalAddress(url)
}

function* judgeDownloads(instruction: Instruction): Iterable<Problem> {
  const run = new Set(runDownloads(instruction).map(({ download }) => download.command))
  const said = new Set<string>()
  for (const download of downloadsOf(instruction)) {
    const { command, urls } = download
    const [url] = urls
    // What runs at once is dockerfile/no-pipe-to-shell's.
    if (url === undefined || run.has(command) || !isKeptUnchecked(download)) continue
    const name = download.storedAs[0] ?? nameInAddress(textOf(url))
    // `wget -O a ... || wget -O a ...` fetches one file.
    if (said.has(name)) continue
    said.add(name)
    yield problem(command, command.name, `${named(name, textOf(url))}, and nothing in the step checks it`)
  }
}

/** Programs that take keys from their input. */
const keyTakers = ['gpg', 'gpg2', 'apt-key', 'rpm']

function isKeptUnchecked({
  urls,
  storedAs,
  storedAt,
  isUnpacked,
  isChecked,
  keepsNothing,
  programs,
}: StepDownload): boolean {
  if (keepsNothing || isChecked || (storedAs.length === 0 && !isUnpacked)) return false
  const addresses = urls.map(textOf)
  if (addresses.every(address => commit.test(address))) return false
  return (
    !addresses.every(isLocalAddress) &&
    !isTrustedByItself(addresses, storedAt) &&
    !programs.some(name => keyTakers.includes(name))
  )
}

/** A file of one commit: `https://raw.githubusercontent.com/harbour/crane/3f78.../install`. */
const commit = /\/[\da-f]{40}(?:[/.]|$)/

/** Keys, certificates, package sources, and what checks something else. */
const trusted =
  /\.(?:asc|gpg|pgp|key|pub|sig|sign|minisig|pem|crt|cer|list|repo|sources|sha\d+(?:sums?)?|md5|digest|jsonl|att|sbom)$|(?:rpm|gpg|pgp)[-_]?(?:gpg[-_])?key|(?:^|[-_/])KEYS$|(?:sha\d+|check)[-_]?sums?|\/(?:keyrings|trusted\.gpg\.d|rpm-gpg|apk\/keys|sources\.list\.d|yum\.repos\.d)(?:\/|$)/i

/** Longer names belong to no file. */
const longestName = 2_000

function isTrustedByItself(addresses: readonly string[], paths: readonly string[]): boolean {
  return (
    addresses.every(address => trusted.test(pathOf(address).slice(-longestName))) ||
    paths.some(path => trusted.test(path.slice(-longestName)))
  )
}

function pathOf(url: string): string {
  return url.replace(/[?#].*$/s, '')
}

function* judgeReleases({ commands }: Instruction): Iterable<Problem> {
  const pipelines = pipelinesOf(commands)
  let isChecked = false
  const found: Problem[] = []
  for (const command of commands.toReversed()) {
    isChecked ||= checkedBy(command, pipelines.get(command.pipeline) ?? []) !== undefined
    const texts = command.name === 'gh' ? command.words.slice(1, 6).map(textOf) : []
    if (isChecked || !texts.includes('release') || !texts.includes('download')) continue
    found.push(problem(command, 'gh', 'a release, and nothing in the step checks it'))
  }
  yield* found.toReversed()
}

function* judgeClones({ commands, stage, index }: Instruction): Iterable<Problem> {
  const isFixedLater = stage !== undefined && lastFixOf(stage) > index
  if (isFixedLater) return
  let isFixed = false
  const found: Problem[] = []
  for (const command of commands.toReversed()) {
    isFixed ||= fixesRevision(command)
    const clone = cloneOf(command)
    if (clone === undefined || clone.isFixed || isFixed || isLocalAddress(clone.address)) continue
    const name = repositoryOf(clone.address)
    found.push(
      problem(
        command,
        'git',
        `the newest \`${name}\`, whatever that is: neither a tag nor a commit is named`,
      ),
    )
  }
  yield* found.toReversed()
}

function repositoryOf(address: string): string {
  return nameInAddress(address).replace(/\.git$/, '')
}

function named(name: string, url: string): string {
  const host = hostOf(url)
  const file = name === '' ? 'a file' : `\`${name}\``
  return host === undefined ? file : `${file} from \`${host}\``
}

function problem(at: Place, program: string, what: string): Problem {
  return {
    at,
    message: `\`${program}\` downloads ${what}.`,
    key: `${program} ${what}`,
    ...(program === 'ADD' ? {} : { profile: 'strict' }),
  }
}
