import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { environment, type Git, settings } from './git.ts'

/**
 * An empty repository of our own that borrows the objects of the user's. It has no remote, so that nothing missing is
 * ever fetched (git 2.39 knows no GIT_NO_LAZY_FETCH), no attributes, no hooks and no configuration but its own.
 * What is written goes into it and disappears with it.
 */
export interface Borrowed {
  readonly git: Git
  /** For a git that works in the user's repository but must write here. */
  readonly objects: Readonly<Record<string, string>>
  readonly folder: string
  remove(): Promise<void>
}

/** @param objects the folder of the user's objects; `format`: `sha1` or `sha256`. */
export async function borrow(objects: string, format: string): Promise<Borrowed> {
  const folder = await mkdtemp(join(tmpdir(), 'seaworthy-'))
  await Promise.all([
    mkdir(join(folder, 'objects')),
    mkdir(join(folder, 'refs')),
    writeFile(join(folder, 'HEAD'), 'ref: refs/heads/none\n'),
    writeFile(join(folder, 'config'), configuration(format)),
  ])
  const places = {
    GIT_OBJECT_DIRECTORY: join(folder, 'objects'),
    GIT_ALTERNATE_OBJECT_DIRECTORIES: quoted(objects),
  }
  return {
    folder,
    objects: places,
    git: {
      options: [
        `--git-dir=${folder}`,
        ...settings({ 'core.attributesFile': '/dev/null', 'core.quotePath': 'false' }),
      ],
      environment: { ...unconfigured(), ...places },
    },
    remove: () => rm(folder, { recursive: true, force: true, maxRetries: 3 }),
  }
}

/** No configuration from outside: not by file, and not by variable. */
function unconfigured(): Record<string, string | undefined> {
  const others = Object.entries(environment()).filter(([name]) => !name.startsWith('GIT_CONFIG'))
  return { ...Object.fromEntries(others), GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: '/dev/null' }
}

/** Bare, so that git looks for no attributes in a work tree; larger files stream, and count as binary in a diff. */
function configuration(format: string): string {
  return `[core]
\trepositoryformatversion = 1
\tbare = true
\tbigFileThreshold = 1m
\tlooseCompression = 0
[extensions]
\tobjectFormat = ${format}
`
}

/** The list of alternates is separated by colons unless an entry is quoted as in C. */
function quoted(path: string): string {
  return `"${path.replace(/["\\]/g, '\\$&').replaceAll('\n', '\\n')}"`
}
