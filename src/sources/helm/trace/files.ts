import type { RepoPath } from '../../../text/path.ts'
import { fileNameOf } from '../../../text/path.ts'
import { type Skipped, sourceOf } from '../../../text/source.ts'
import { parseManifest } from '../../kubernetes/manifest.ts'
import { objectsIn } from '../../kubernetes/objects.ts'
import type { HelmResult, RenderedTemplate } from '../../rendering/engine.ts'
import type { RenderedFile } from '../../rendering/unit.ts'
import type { YamlFailure } from '../../yaml/parse.ts'
import type { HelmUnit } from '../plan/layers.ts'
import { unplaced } from '../plan/value-sets.ts'
import { causesOf, type TracedText } from './causes.ts'
import { editsFor } from './edits.ts'
import { Segments } from './segments.ts'
import { withSeparators } from './separators.ts'
import { filesOf } from './unit-files.ts'
import { valuesNear } from './values-near.ts'

export interface HelmFiles {
  readonly files: readonly RenderedFile[]
  /** Rendered texts that are no valid YAML, as a whole or in one document, by the template's file. */
  readonly gaps: readonly Skipped[]
}

/** What a chart rendered to, with the way back; notes and partials are no manifests. */
export function helmFiles(unit: HelmUnit, result: HelmResult): HelmFiles {
  const parsed = result.files.filter(isManifest).map(template => fileOf(unit, withSeparators(template)))
  return { files: parsed.flatMap(({ file }) => file), gaps: parsed.flatMap(({ gaps }) => gaps) }
}

function isManifest({ path }: RenderedTemplate): boolean {
  const name = fileNameOf(path)
  return !name.startsWith('_') && name !== 'NOTES.txt'
}

function fileOf(
  unit: HelmUnit,
  { path, text, trace }: RenderedTemplate,
): { readonly file: readonly RenderedFile[]; readonly gaps: readonly Skipped[] } {
  const source = sourceOf(unit.root, text)
  const { documents, failures } = parseManifest(source)
  const gaps = failures.map(failure => gapOf(filesOf(unit).pathOf(path), failure))
  if (documents.length === 0) return { file: [], gaps }
  const traced: TracedText = { unit, path, segments: trace && new Segments(trace), documents }
  const file: RenderedFile = {
    source,
    template: path,
    objects: documents.flatMap(document => objectsIn(document, unplaced)),
    trace: {
      causesOf: place => causesOf(traced, place),
      editsFor: patches => editsFor(traced, source, patches),
      valuesNear: place => valuesNear(traced, place),
    },
  }
  return { file: [file], gaps }
}

function gapOf(path: RepoPath, failure: YamlFailure): Skipped {
  switch (failure.kind) {
    case 'template':
      return { path, because: `line ${failure.line} of what it renders to is a template again` }
    case 'unparsable':
      return {
        path,
        because: `line ${failure.line} of what it renders to is not valid YAML: ${failure.because}`,
      }
    case 'over-limit':
      return { path, because: `in what it renders to, ${failure.because}` }
  }
}
