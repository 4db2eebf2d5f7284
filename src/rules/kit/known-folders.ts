import type { Dockerfile, Instruction } from '../../sources/dockerfile/dockerfile.ts'
import { normalPath, settingsAfter } from '../../sources/dockerfile/settings.ts'
import { FileMemory } from './file-memory.ts'

/** Whether a path is a folder as far as the Dockerfile, or every Linux, says. */
export function isFolder(dockerfile: Dockerfile, path: string): boolean {
  if (/(?:\/|^\.{1,2})$/.test(path) || everywhere.has(path) || ofPrograms.test(path)) return true
  return foldersOf(dockerfile).has(path)
}

/** What a service keeps its files in, or a user. */
const ofPrograms = /^\/(?:home\/[^/]+|var\/(?:cache|lib|log|mail|opt|run|spool|www)\/[^.]+)$/

const everywhere = new Set(
  '/ /app /data /etc /home /media /mnt /opt /root /run /srv /tmp /usr /usr/bin /usr/lib /usr/local /usr/local/bin /usr/local/lib /usr/sbin /usr/share /usr/src /var /var/cache /var/lib /var/log /var/run /var/spool /var/www /var/www/html /workspace'.split(
    ' ',
  ),
)

const remembered = new FileMemory<Dockerfile, ReadonlySet<string>>()

function foldersOf(dockerfile: Dockerfile): ReadonlySet<string> {
  const known = remembered.get(dockerfile)
  if (known !== undefined) return known
  const folders = new Set(dockerfile.instructions.flatMap(madeBy))
  remembered.set(dockerfile, folders)
  return folders
}

/** Made by WORKDIR, VOLUME, COPY of several files, mkdir and `install -d`. */
function madeBy(instruction: Instruction): readonly string[] {
  const { keyword, words, commands } = instruction
  if (keyword === 'WORKDIR') return [settingsAfter(instruction.before, instruction).workdir ?? '']
  if (keyword === 'COPY' || keyword === 'ADD') return targetFolder(instruction)
  if (keyword === 'VOLUME') return words.flatMap(({ value }) => value ?? [])
  return commands
    .filter(
      ({ name, words: own }) => name === 'mkdir' || (name === 'install' && own[1]?.text.startsWith('-d')),
    )
    .flatMap(({ words: own }) => own.slice(1))
    .flatMap(({ value = '', text }) => [text, absolute(value, instruction.before.workdir)])
}

function targetFolder({ words, before }: Instruction): readonly string[] {
  const target = words.at(-1)?.value ?? ''
  const isFolder = target.endsWith('/') || words.length > 2 || /^\.?$|\/\.?$/.test(words[0]?.value ?? 'file')
  return target !== '' && isFolder ? [absolute(target, before.workdir)] : []
}

function absolute(path: string, folder: string | undefined): string {
  if (path.startsWith('/')) return normalPath(path)
  return folder === undefined ? path : normalPath(`${folder}/${path}`)
}
