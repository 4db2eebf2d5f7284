import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { GitHub } from '../github/api.ts'
import type { Clock } from '../github/clock.ts'

/** Where an analysis belongs: lines are those of this commit. */
export interface AnalysisTarget {
  /** `refs/heads/main` or `refs/pull/7/head`. */
  readonly ref: string
  readonly commit: string
}

export interface Analysis extends AnalysisTarget {
  /** SARIF as JSON text. */
  readonly report: string
}

export interface Uploaded {
  /** Undefined when nothing was uploaded. */
  readonly id: string | undefined
  /** What went wrong, a sentence each. */
  readonly notices: readonly string[]
}

/** GitHub's limit, https://docs.github.com/rest/code-scanning/code-scanning#upload-an-analysis-as-sarif-data */
const mostBytes = 10 * 1024 * 1024

/** Seconds between looks at the processing: about two minutes in all. */
const pauses: readonly number[] = [1, 2, 4, 8, 15, 30, 30, 30]

/** Uploads a SARIF report and waits until GitHub has processed it or two minutes are over. */
export async function uploadSarif(
  github: GitHub,
  clock: Clock,
  { report, ref, commit }: Analysis,
): Promise<Uploaded> {
  const packed = await promisify(gzip)(report, { level: 9 })
  if (packed.length > mostBytes) {
    const size = `${(packed.length / 1024 / 1024).toFixed(1)} MiB`
    return {
      id: undefined,
      notices: [`The SARIF report (${size} packed) is larger than code scanning takes (10 MiB).`],
    }
  }
  const upload = await github.uploadSarif({ ref, commit, sarif: packed.toString('base64') })
  if (upload.kind !== 'ok') return { id: undefined, notices: [upload.because] }
  return { id: upload.value, notices: await processing(github, clock, upload.value) }
}

async function processing(github: GitHub, clock: Clock, id: string): Promise<readonly string[]> {
  for (const seconds of pauses) {
    await clock.sleep(seconds)
    const status = await github.sarifStatus(id)
    if (status.kind !== 'ok') return [status.because]
    const { processing, errors } = status.value
    if (processing === 'complete') return []
    if (processing === 'failed')
      return [`Code scanning could not process the SARIF report: ${oneLine(errors)}`]
  }
  return [`Code scanning is still processing the SARIF report (upload ${id}): look there later.`]
}

function oneLine(errors: readonly string[]): string {
  const text = errors
    .join('; ')
    .replace(/[^\x20-\x7e]+/g, ' ')
    .slice(0, 1_000)
  return text === '' ? 'it gives no reason.' : text
}
