import type { RepoPath } from '../../text/path.ts'
import type { Place, Source } from '../../text/source.ts'
import type { KubeObject } from '../kubernetes/object.ts'
import type { Plain, Route } from '../yaml/node.ts'
import type { YamlPatch } from '../yaml/patch.ts'
import type { RenderRequest } from './engine.ts'

/** One chart or overlay, rendered in one way: with one set of values. */
export interface RenderUnit {
  readonly by: 'helm' | 'kustomize'
  /** The chart's `Chart.yaml` or the overlay's kustomization file: what names the root in fingerprints. */
  readonly root: RepoPath
  /**
   * Which way of rendering the root, the same text at base and head: `''` for the default values alone, else the values
   * files joined by ` + `, or the Argo CD or Flux object's file and name.
   */
  readonly label: string
  /** The values files over the chart's own, first to last. Empty for Kustomize. */
  readonly values: readonly RepoPath[]
  readonly request: RenderRequest
  /** What of the repository went in: engine path -> file. Parts of an archive stand under the archive's own path. */
  readonly inputs: ReadonlyMap<string, RepoPath>
  /** What is missing although it renders: `the dependency redis is not in the repository`. */
  readonly partial: readonly string[]
  /** The same with other contents of some files of the repository. */
  with(contents: ReadonlyMap<RepoPath, string>): RenderUnit
}

/** What a unit gives: objects with the way back. */
export interface Rendered {
  readonly unit: RenderUnit
  readonly files: readonly RenderedFile[]
  /** Templates of the repository that gave something; empty for Kustomize. */
  readonly templates: ReadonlySet<RepoPath>
  /** Rendered in lint mode, dependencies missing: what it shows is there, but it is not all. */
  readonly partial: readonly string[]
}

/** A rendered text. Its source's path is the unit's root; places in it mean nothing outside. */
export interface RenderedFile {
  readonly source: Source
  /** The engine's path of the template; undefined for Kustomize. */
  readonly template?: string
  readonly objects: readonly KubeObject[]
  readonly trace: Trace
}

/** The way back from rendered text. */
export interface Trace {
  /**
   * Where the text at a place of the rendered source comes from, nearest first; never empty: the last is the root's own file.
   * For Helm the template's line, its callers, the chart; for Kustomize the patch, transformer or resource, the kustomization.
   * Values keys are not among them: those are named after a counterfactual alone.
   * @param lacking where the settings that the thing at the place lacks belong, from the object's root
   */
  causesOf(place: Place, lacking?: readonly Route[]): readonly Cause[]
  /**
   * Ways to bring the same change about in a file it came from, best first: the template's literal text, the patch, the
   * resource. Not tried: whoever takes one renders again. `patches` speak of this file's rendered source. Empty where the text
   * was made by an expression.
   */
  editsFor(patches: readonly YamlPatch[]): readonly FileEdit[]
  /** Values that the text at a place, or what could stand inside its range, may hang on; best first. Empty for Kustomize. */
  valuesNear(place: Place): readonly ValuesRoute[]
}

/** New contents of one file of the repository. */
export interface FileEdit {
  readonly kind: 'values' | 'template' | 'patch' | 'resource'
  readonly source: Source
  /** Without a byte order mark, like `source.text`. */
  readonly text: string
}

export type ValuesRoute = readonly (string | number)[]

/** A spot in a file of the repository that brings about something rendered. */
export interface Cause {
  readonly kind: 'values' | 'template' | 'patch' | 'transformer' | 'resource' | 'dependency' | 'root'
  /** How much of it is known: the line itself, the line that calls what is at fault, the file. */
  readonly how: 'line' | 'call' | 'file'
  readonly at: Place
  /** A few words: `set here`, `rendered here`, `included here`, `the chart`. */
  readonly label: string
}

/** The values of a unit, layer over layer (for a subchart's key: the parent's `sub.key` and `global` over its own defaults). */
export interface ValuesLayers {
  /** Where the key is written in the layer that wins; undefined where no file of the repository sets it. */
  placeOf(route: ValuesRoute): Place | undefined
  /** What it comes to over all layers; undefined where it is not set. */
  valueOf(route: ValuesRoute): Plain | undefined
  /** The unit with one more layer in memory that sets these keys: for a counterfactual. `null` removes a key, as Helm has it. */
  withSettings(settings: readonly ValuesSetting[]): RenderUnit
  /**
   * The files with these keys set where they are written, else in the layer that wins for their nearest parent, else in the
   * chart's own `values.yaml`: comments, helm-docs (`# -- text`) and bitnami (`## @param`) conventions kept. Undefined when it
   * cannot be done in one file. What `values.schema.json` refuses does not render: the render that verifies it says so.
   */
  editFor(settings: readonly ValuesSetting[]): FileEdit | undefined
}

export interface ValuesSetting {
  readonly route: ValuesRoute
  readonly value: Plain
}
