import type { Instruction } from '../../sources/dockerfile/dockerfile.ts'
import { checkedInstead } from '../kit/checked-script.ts'
import { textOf } from '../kit/command-line.ts'
import { baseOf, type Download, hostOf, mayDownload, nameInAddress } from '../kit/downloads.ts'
import { powershellIn } from '../kit/powershell.ts'
import { dockerfileBestPractices, uncheckedDownload } from '../kit/references.ts'
import type { Problem, Rule } from '../kit/rule.ts'
import { type RunDownload, runDownloads } from '../kit/run-downloads.ts'

export const rule: Rule = {
  target: 'instruction',
  keywords: ['RUN'],
  severity: 'high',
  profile: 'standard',
  checklist: ['IMAGE-22'],
  title: 'No build step runs what it has just downloaded without a check',
  why: 'Whoever controls the server, its name or the way to it runs commands in the build, and no line of the repository shows what they were.',
  references: [uncheckedDownload, dockerfileBestPractices],

  *check(instruction) {
    yield* inPowershell(instruction)
    if (!mayDownload(instruction)) return
    const found = runDownloads(instruction)
    for (const each of found) {
      const fix = found.length === 1 ? checkedInstead(each, instruction) : undefined
      yield { ...problem(each), ...(fix && { fix }) }
    }
  },
}

function problem({ download, runner, file }: RunDownload): Problem {
  const { command } = download
  if (file === undefined) {
    const subject = runner.name === '' ? 'The shell' : `\`${runner.name}\``
    return {
      at: command,
      message: `${subject} runs what \`${command.name}\` downloads${origin(download)}, without a check.`,
      key: `${nameOf(download)} | ${runner.name}`,
    }
  }
  const name = baseOf(textOf(file))
  return {
    at: runner,
    severity: 'medium',
    message: `\`${name}\`, which the same step downloads${origin(download)}, is run without a check.`,
    key: `${nameOf(download)} run as ${name}`,
    related: [{ at: command, label: 'downloaded here' }],
  }
}

function origin({ urls }: Download): string {
  const host = urls.map(url => hostOf(textOf(url))).find(found => found !== undefined)
  return host === undefined ? '' : ` from \`${host}\``
}

/** Without what may be a password in the address. */
function nameOf({ command, urls }: Download): string {
  return `${command.name} ${urls.map(url => nameInAddress(textOf(url))).join(' ')}`
}

const fetchesCode = /DownloadString|\biwr\b|\birm\b|Invoke-WebRequest|Invoke-RestMethod/i
const runsCode = /\biex\b|Invoke-Expression/i

function* inPowershell(instruction: Instruction): Iterable<Problem> {
  const text = powershellIn(instruction)
  if (text === undefined || !runsCode.test(text) || !fetchesCode.test(text)) return
  const statement = text.split(/;|&&/).find(each => runsCode.test(each) && fetchesCode.test(each))
  if (statement === undefined) return
  yield {
    at: instruction.keywordAt,
    message: 'PowerShell runs what it downloads (`Invoke-Expression`), without a check.',
    key: 'Invoke-Expression of a download',
  }
}
