import { createHash } from 'node:crypto'
import type { Commit, TreeEntry } from '../../../src/repository/commit.ts'
import { kustomizeFiles } from '../../../src/sources/kustomize/files.ts'
import { kustomizePlanner } from '../../../src/sources/kustomize/planner.ts'
import type { PlannedTree } from '../../../src/sources/rendering/plan.ts'
import type { Renderer } from '../../../src/sources/rendering/renderer.ts'
import type { Cause, RenderedFile, RenderUnit } from '../../../src/sources/rendering/unit.ts'
import type { Route, YamlNode } from '../../../src/sources/yaml/node.ts'
import { toRepoPath } from '../../../src/text/path.ts'

/** File path -> text. */
export type Yard = Readonly<Record<string, string>>

export const crane: string = `apiVersion: apps/v1
kind: Deployment
metadata:
  name: crane
spec:
  replicas: 1
  selector:
    matchLabels: {app: crane}
  template:
    metadata:
      labels: {app: crane}
    spec:
      serviceAccountName: crane
      containers:
      - name: crane
        image: harbour.example/crane:1.0
        securityContext:
          privileged: false
      - name: log-boat
        image: harbour.example/log-boat:2.0
`

export const tideService: string = `apiVersion: v1
kind: Service
metadata:
  name: tide-api
spec:
  type: ClusterIP
  ports:
  - port: 80
`

/** A base, two overlays over it, and a component that one of them uses. */
export const shipyard: Yard = {
  'base/kustomization.yaml': 'resources:\n- crane.yaml\n- tide.yaml\n',
  'base/crane.yaml': crane,
  'base/tide.yaml': tideService,
  'dock/kustomization.yaml': 'resources: [../base]\nnamePrefix: dock-\npatches:\n- path: privileged.yaml\n',
  'dock/privileged.yaml': `apiVersion: apps/v1
kind: Deployment
metadata: {name: crane}
spec:
  template:
    spec:
      containers:
      - name: crane
        securityContext:
          privileged: true
`,
  'quay/kustomization.yaml': 'resources:\n- ../base\ncomponents:\n- ../loud\n',
  'loud/kustomization.yaml':
    'apiVersion: kustomize.config.k8s.io/v1alpha1\nkind: Component\npatches:\n- path: level.yaml\n',
  'loud/level.yaml':
    'apiVersion: v1\nkind: Service\nmetadata:\n  name: tide-api\nspec:\n  type: LoadBalancer\n',
}

/** A commit that holds these files; a text that begins with `link:` is a symbolic link. */
export function treeOf(yard: Yard): PlannedTree {
  const entries = Object.keys(yard)
    .sort()
    .map((path): TreeEntry => {
      const kind = yard[path]?.startsWith('link:') ? 'symlink' : 'file'
      const id = createHash('sha1').update(`${path}:${yard[path]}`).digest('hex')
      return { path: toRepoPath(path), kind, id }
    })
  const commit: Commit = {
    sha: null,
    isWhole: true,
    list: () => Promise.resolve(entries),
    async *read(wanted) {
      for (const entry of wanted) {
        const text = yard[entry.path]?.replace(/^link:/, '')
        yield [entry, { kind: 'bytes', bytes: new TextEncoder().encode(text) }] as const
      }
    },
  }
  return { commit, entries }
}

/** The only build of a root. */
export async function unitOf(yard: Yard, root: string): Promise<RenderUnit> {
  const { units, gaps } = await kustomizePlanner(treeOf(yard), {}).unitsOf(toRepoPath(root), 'everything')
  const [unit] = units
  if (unit === undefined) throw new Error(`nothing to build: ${gaps.map(gap => gap.because).join('; ')}`)
  return unit
}

/** What the engine makes of it. */
export async function build(unit: RenderUnit, renderer: Renderer): Promise<RenderedFile> {
  const result = await renderer.render(unit.request)
  if (result.kind !== 'kustomize') throw new Error(result.kind === 'failed' ? result.because : result.kind)
  const [file] = kustomizeFiles(unit, result)
  if (file === undefined) throw new Error('nothing was built')
  return file
}

export function fieldOf(file: RenderedFile, kind: string, ...route: Route): YamlNode {
  const node = file.objects.find(object => object.kind === kind)?.at(...route)
  if (node === undefined) throw new Error(`${kind} has no ${route.join('.')}`)
  return node
}

/** `patch line dock/privileged.yaml:10`. */
export function shown({ kind, how, at }: Cause): string {
  return `${kind} ${how} ${at.source.path}:${at.source.lines.lineAt(at.range.start)}`
}
