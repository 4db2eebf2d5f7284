import { parseArguments } from './commands/arguments.ts'
import { commandNames, helpOf, overview } from './commands/help.ts'
import { ProgressLine } from './commands/progress-line.ts'
import type { ExitCode, Terminal } from './commands/terminal.ts'
import { nearest } from './inputs/nearest.ts'
import type { Command } from './inputs/options.ts'
import { product } from './inputs/product.ts'
import { UserError } from './text/failure.ts'

process.stdout.on('error', endQuietly)
process.exitCode = await main(process.argv.slice(2), terminalOf(process))

async function main(words: readonly string[], terminal: Terminal): Promise<number> {
  try {
    return await run(words, terminal)
  } catch (error) {
    terminal.settle()
    if (error instanceof UserError) {
      terminal.note(`seaworthy: ${error.message}\n`)
      return 2
    }
    const trace = error instanceof Error ? (error.stack ?? error.message) : String(error)
    terminal.note(`${trace}\nThis is a fault of Seaworthy: please report it at ${product.homepage}/issues\n`)
    return 70
  }
}

async function run(words: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const [word, ...rest] = words
  if (word === '--version' || word === '-V') return printed(`${product.version}\n`, terminal)
  if (word === undefined || word === '--help' || word === '-h' || word === 'help')
    return printed(overview(), terminal)
  const command = commandNames.find(name => name === word)
  if (!command) throw unknownCommand(word)
  if (rest.includes('--help') || rest.includes('-h')) return printed(helpOf(command), terminal)
  const quiet: Terminal = rest.includes('--quiet') ? { ...terminal, progress: () => {} } : terminal
  return start(command, parseArguments(command, rest), quiet)
}

/** Loads a command's own part of the program alone. */
async function start(
  command: Command,
  given: ReturnType<typeof parseArguments>,
  terminal: Terminal,
): Promise<ExitCode> {
  switch (command) {
    case 'review':
      return (await import('./commands/review.ts')).reviewCommand(given, terminal)
    case 'scan':
      return (await import('./commands/scan.ts')).scanCommand(given, terminal)
    case 'fix':
      return (await import('./commands/fix.ts')).fixCommand(given, terminal)
    case 'rules':
      return (await import('./commands/rules.ts')).rulesCommand(given, terminal)
    case 'explain':
      return (await import('./commands/explain.ts')).explainCommand(given, terminal)
    case 'demo':
      return (await import('./commands/demo.ts')).demoCommand(given, terminal)
  }
}

function printed(text: string, terminal: Terminal): ExitCode {
  terminal.write(text)
  return 0
}

function unknownCommand(word: string): UserError {
  const close = nearest(word, commandNames)
  return new UserError(
    `There is no command \`${word}\`; ${close ? `did you mean \`${close}\`?` : 'see `seaworthy --help`.'}`,
  )
}

/** Progress is shown after a second, and only on a terminal. */
function terminalOf({ stdout, stderr, env }: NodeJS.Process): Terminal {
  const line = new ProgressLine(stderr)
  return {
    folder: process.cwd(),
    write: text => stdout.write(text),
    note: text => stderr.write(text),
    progress: doing => line.say(doing),
    settle: () => line.end(),
    hasColour: stdout.isTTY && env.NO_COLOR === undefined && env.TERM !== 'dumb',
    columns: stdout.isTTY ? stdout.columns : undefined,
  }
}

/** Whoever read the output has seen enough: `seaworthy scan | head`. */
function endQuietly(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') process.exit()
  process.stderr.write(`seaworthy: the report cannot be written to standard output (${error.code}).\n`)
  process.exit(2)
}
