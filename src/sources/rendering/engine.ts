/** Path -> bytes. Paths are the engine's: relative to what it takes for its root, `/` between parts, no `./`. */
export type Files = ReadonlyMap<string, Uint8Array>

/** What is asked of an engine; one render. */
export type RenderRequest = HelmRequest | KustomizeRequest

/** `helm template` of one chart with one set of values. */
export interface HelmRequest {
  readonly engine: 'helm'
  /** The chart's own files, its dependencies (folders or `.tgz`) below `charts/`. */
  readonly files: Files
  /** YAML texts over the chart's own `values.yaml`, later over earlier, as with `-f`. */
  readonly values: readonly Uint8Array[]
  readonly releaseName: string
  readonly namespace: string
  /** `v1.34.0`; undefined for Helm's own default. */
  readonly kubeVersion?: string
  /** Added to `.Capabilities.APIVersions`, as with `--api-versions`. */
  readonly apiVersions: readonly string[]
  /** `required` and `fail` do not end the render, as in `helm lint`. */
  readonly isLint: boolean
  /** Record where the output comes from. */
  readonly isTraced: boolean
}

/** `kustomize build` of one folder. */
export interface KustomizeRequest {
  readonly engine: 'kustomize'
  /** Paths from the repository's root. */
  readonly files: Files
  /** The folder with the kustomization, `''` for the root. */
  readonly root: string
  readonly isTraced: boolean
}

export type RenderResult = HelmResult | KustomizeResult | Failed

/** The engine gave up, or was ended. */
export interface Failed {
  readonly kind: 'failed'
  /**
   * `chart`: what was given cannot be rendered. `budget`: time, memory, output or archive limits. `values`: only `required`
   * or `fail` (of a template) stand in the way, or a value is missing: worth another try in lint mode.
   */
  readonly reason: 'chart' | 'values' | 'budget'
  /** A phrase of our own that quotes no line of any input (an engine's error text may hold a secret): `the template calls itself without end`. */
  readonly because: string
  /** Where, when the engine says so: its own path and a 1-based line. */
  readonly at?: { readonly path: string; readonly line: number }
}

export interface HelmResult {
  readonly kind: 'helm'
  /** Rendered templates that are not blank (notes, partials and tests' output as Helm gives them), in Helm's order of installation where it has one. */
  readonly files: readonly RenderedTemplate[]
  /** What `helm template` prints, byte for byte; only where `isTraced` is not set. */
  readonly manifest: string
  /** Our own phrases: a dependency that Chart.yaml names but that is not there; a deprecated thing. */
  readonly missingDependencies: readonly string[]
}

export interface RenderedTemplate {
  /** The template's path in `HelmRequest.files`; inside an archive `charts/redis-1.2.3.tgz!/templates/x.yaml`. */
  readonly path: string
  readonly text: string
  /** Undefined when not asked for, or when the traced render differs from the plain one: then only the file is known. */
  readonly trace: HelmTrace | undefined
}

/** All offsets count UTF-16 units, from 0, in texts without a byte order mark. */
export interface HelmTrace {
  readonly origins: readonly TemplateOrigin[]
  /** By `start`. Zero-width ones are kept: an `if` that rendered nothing. They cover what is known, without overlap. */
  readonly segments: readonly TraceSegment[]
}

/** A node of a template, executed once. Equal executions are one. */
export interface TemplateOrigin {
  /** As in `RenderedTemplate.path`. */
  readonly path: string
  readonly kind: 'text' | 'action' | 'if' | 'with' | 'range' | 'template'
  /** The node in the template's text, braces included. */
  readonly start: number
  readonly end: number
  /**
   * The values it reads (for a control node its pipeline's), as routes from the topmost chart's values: `['redis', 'master',
   * 'podSecurityContext']`. A list's items by 0-based number. Best first; empty for text.
   */
  readonly values: readonly (readonly (string | number)[])[]
  /** The control node that encloses it or the action that called its template: an index of `origins`; -1 for none. */
  readonly parent: number
}

export interface TraceSegment {
  /** In the rendered text; no segment crosses a line end, except one of whole lines that come from one `call`. */
  readonly start: number
  readonly end: number
  /** An index of `origins`. */
  readonly origin: number
  /**
   * `text`: the very characters of the template from `at` on. `value`: what the action at `origin` printed.
   * `call`: somewhere below the action at `origin`; which line of the called template is not known.
   */
  readonly how: 'text' | 'value' | 'call'
  /** Offset in the template of a `text`; else -1. */
  readonly at: number
}

export interface KustomizeResult {
  readonly kind: 'kustomize'
  /** What `kustomize build` prints, byte for byte. */
  readonly text: string
  /** One for each document of `text`, in order; empty when not traced. */
  readonly objects: readonly KustomizeOrigin[]
}

/** What the annotations of `buildMetadata: [originAnnotations, transformerAnnotations]` say of one object. */
export interface KustomizeOrigin {
  /** The file that holds the resource; undefined for a generated one. From the repository's root. */
  readonly path: string | undefined
  /** The generator's kustomization file, for a generated resource. */
  readonly configuredIn: string | undefined
  readonly transformations: readonly {
    readonly configuredIn: string
    /** `PatchTransformer`, `ImageTagTransformer`. */
    readonly by: string
  }[]
}
