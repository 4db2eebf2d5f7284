import { isAbsolute, resolve } from 'node:path'
import { profiles } from '../inputs/levels.ts'
import {
  type ConfigSource,
  commentModes,
  defaultConfigPath,
  failOnLevels,
  type Given,
  optionSpecs,
  type UploadMode,
  uploadModes,
} from '../inputs/options.ts'
import { UserError } from '../text/failure.ts'

/** The action's inputs, checked. */
export interface Inputs {
  /** Empty when there is none: then nothing can be asked of GitHub. */
  readonly token: string
  readonly given: Given
  readonly upload: UploadMode
  /** Absolute. */
  readonly folder: string
  /** Absolute. */
  readonly sarifFile: string
}

/** Reads an input by its name; an absent one is empty. */
export type ReadInput = (name: string) => string

/** Throws a UserError that names the input and what it takes. */
export function inputsOf(readInput: ReadInput, workspace: string): Inputs {
  const read = (name: string): string => readInput(name).trim() || defaultOf(name)
  const said = (name: string): string | undefined => readInput(name).trim() || undefined
  const folder = resolve(workspace, read('working-directory'))
  const sarifFile = read('sarif-file')
  return {
    token: readInput('github-token').trim(),
    given: {
      profile: choice('profile', said('profile'), profiles),
      failOn: choice('fail-on', said('fail-on'), failOnLevels),
      comments: choice('comments', said('comments'), commentModes),
      maxComments: count('max-comments', said('max-comments')),
      config: configOf(said('config')),
    },
    upload: choice('upload-sarif', read('upload-sarif'), uploadModes) ?? 'auto',
    folder,
    sarifFile: isAbsolute(sarifFile) ? sarifFile : resolve(folder, sarifFile),
  }
}

function defaultOf(name: string): string {
  return optionSpecs.find(spec => spec.name === name)?.default ?? ''
}

function choice<T extends string>(
  name: string,
  value: string | undefined,
  allowed: readonly T[],
): T | undefined {
  if (value === undefined) return undefined
  const found = allowed.find(word => word === value)
  if (found === undefined) throw new UserError(`The input \`${name}\` is one of ${allowed.join(', ')}.`)
  return found
}

function count(name: string, value: string | undefined): number | undefined {
  if (value === undefined) return undefined
  if (!/^\d{1,4}$/.test(value)) throw new UserError(`The input \`${name}\` is a whole number from 0 to 9999.`)
  return Number(value)
}

function configOf(path: string | undefined): ConfigSource {
  if (path === 'none') return { kind: 'none' }
  return {
    kind: 'commit',
    path: path ?? defaultConfigPath,
    isRequired: path !== undefined && path !== defaultConfigPath,
  }
}
