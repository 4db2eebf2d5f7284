import { optionsFor } from '../repository/options-for.ts'
import { openScanTarget } from '../repository/scan-target.ts'
import { ruleIds } from '../rules/select.ts'
import { scan } from '../scan.ts'
import { type Arguments, formatOf, givenOf } from './arguments.ts'
import { deliver, readGiven } from './files.ts'
import { exitCodeOf, reportIn } from './report.ts'
import type { ExitCode, Terminal } from './terminal.ts'

export async function scanCommand(given: Arguments, terminal: Terminal): Promise<ExitCode> {
  const said = givenOf(given, path => readGiven(path, terminal))
  const target = await openScanTarget(terminal.folder, given.positionals)
  try {
    const options = await optionsFor(said, target.commit, ruleIds)
    const result = await scan(target.commit, options, { covers: target.covers, progress: terminal.progress })
    terminal.settle()
    const output = given.text('output')
    const look = output === undefined ? terminal : { hasColour: false, columns: undefined }
    deliver(reportIn(formatOf(given), result, look), output, terminal)
    return exitCodeOf(result.verdict)
  } finally {
    await target.close()
  }
}
