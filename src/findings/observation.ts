import type { AboutRule, Problem, Severity } from '../rules/kit/rule.ts'
import type { Dockerfile, Instruction } from '../sources/dockerfile/dockerfile.ts'
import type { KubeObject } from '../sources/kubernetes/object.ts'
import type { RenderedFile, RenderUnit } from '../sources/rendering/unit.ts'
import type { RepoPath } from '../text/path.ts'
import type { Place } from '../text/source.ts'
import type { Subject } from './finding.ts'

/** One rule broken in one file of one commit, before it is known whether that is new. */
export interface Observation {
  readonly rule: AboutRule
  readonly severity: Severity
  readonly problem: Problem
  /** The file; for what is rendered the root. */
  readonly path: RepoPath
  readonly subject: Subject
  readonly thing: Thing
  /** The offending item of the subject, normalised; with `ordinal` it tells equal ones apart. */
  readonly key: string
  /** 0-based, among the observations of one file that are otherwise alike. */
  readonly ordinal: number
  /** Undefined for what stands in a file of the repository as it is deployed. */
  readonly rendered: InRender | undefined
}

/** The rendered text that the problem's place speaks of. */
export interface InRender {
  readonly unit: RenderUnit
  readonly file: RenderedFile
}

/** What the rule looked at. */
export type Thing =
  | {
      readonly kind: 'object'
      readonly object: KubeObject
      readonly container: string | undefined
      readonly at: Place
    }
  | {
      readonly kind: 'dockerfile'
      readonly dockerfile: Dockerfile
      readonly instruction: Instruction | undefined
      readonly at: Place
    }

/** Kind, namespace and name: what stays when the API version or the file changes. */
export function objectKeyOf({ kind, namespace, name }: KubeObject): string {
  return [kind, namespace ?? '', name].join('\u0000')
}
