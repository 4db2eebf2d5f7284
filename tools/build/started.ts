import type { HelmRequest, KustomizeRequest, RenderRequest } from '../../src/sources/rendering/engine.ts'
import { type Instance, openInstance } from '../../src/sources/rendering/instance.ts'
import { writeRequest } from '../../src/sources/rendering/request.ts'
import { stateOf, withExportedGlobals, withState } from './wasm-image.ts'

/**
 * The renderer with its start behind it: `_initialize` has run and both engines have rendered once, so that what they build on
 * first use (Kustomize's schemas) is there as well. An instance then starts in a tenth of the time, and every render has one
 * of its own. The host's clock and random numbers are the same each time, and so are the bytes. Garbage is
 * collected: there is less to keep, and a render's first collection is far away.
 */
export async function started(module: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  const instance = openInstance(await WebAssembly.compile(withExportedGlobals(module)), 0n)
  const { settle } = instance.exports
  if (typeof settle !== 'function') throw new Error('The renderer exports no settle')
  for (const request of [chart, overlay]) {
    demandRendered(instance, request)
    settle()
  }
  return withState(module, stateOf(instance.exports, new Uint8Array(instance.memory.buffer)))
}

const service = `apiVersion: v1
kind: Service
metadata:
  name: crane
spec:
  ports:
    - port: 80
`

const chart: HelmRequest = {
  engine: 'helm',
  files: new Map([
    ['Chart.yaml', bytes('apiVersion: v2\nname: crane\nversion: 1.0.0\n')],
    ['values.yaml', bytes('port: 80\n')],
    ['templates/_name.tpl', bytes('{{ define "name" }}crane{{ end }}')],
    [
      'templates/service.yaml',
      bytes(
        service
          .replace('name: crane', 'name: {{ include "name" . | quote }}')
          .replace(/80/, '{{ .Values.port }}'),
      ),
    ],
  ]),
  values: [],
  releaseName: 'crane',
  namespace: 'default',
  apiVersions: [],
  isLint: false,
  isTraced: true,
}

const overlay: KustomizeRequest = {
  engine: 'kustomize',
  files: new Map([
    [
      'kustomization.yaml',
      bytes('resources: [service.yaml]\nnamespace: harbour\npatches: [{path: patch.yaml}]\n'),
    ],
    ['service.yaml', bytes(service)],
    ['patch.yaml', bytes(service.replace('80', '8080'))],
  ]),
  root: '',
  isTraced: true,
}

function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

function demandRendered(instance: Instance, request: RenderRequest): void {
  const limits = { outputBytes: 1e6, archiveBytes: 1e6, files: 100, archiveRatio: 100 }
  const answer = instance.render(writeRequest(request, limits))
  const text = typeof answer === 'string' ? answer : new TextDecoder().decode(answer)
  if (!text.startsWith(`{"kind":"${request.engine}"`))
    throw new Error(`The renderer does not warm up: ${text}`)
}
