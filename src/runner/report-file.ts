import { existsSync, mkdirSync, realpathSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'

/**
 * Writes a report. In a checkout the pull request decides what is a link: none is followed, neither the file itself, which
 * is replaced, nor a folder on the way out of `folder`. A sentence comes back when it cannot be written.
 */
export function writeReport(file: string, folder: string, text: string): string | undefined {
  const isNamedInside = isInside(resolve(folder), resolve(file))
  if (isNamedInside && !isInside(realpathSync(folder), join(realpathSync(existing(dirname(file))), 'x'))) {
    return `${file} was not written, as it leads out of the checkout through a link: choose another \`sarif-file\`.`
  }
  try {
    mkdirSync(dirname(file), { recursive: true })
    const draft = `${file}.${process.pid}.tmp`
    writeFileSync(draft, text, { flag: 'wx' })
    renameSync(draft, file)
    return undefined
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason'
    return `${file} could not be written (${code}): choose another \`sarif-file\`.`
  }
}

/** The folder itself, or the nearest above it that is there. */
function existing(folder: string): string {
  return existsSync(folder) ? folder : existing(dirname(folder))
}

function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path)
  return way !== '' && way !== '..' && !way.startsWith('../') && !way.startsWith('/')
}
