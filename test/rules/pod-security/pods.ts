import type { Fields, Value, Variant } from './control.ts'

/** What a level asks of every pod, and no more. */
export interface Minimum {
  readonly pod: Fields
  readonly container: Fields
}

const image = 'registry.harbour.example/crane:2.0.1'

export const baseline: Minimum = { pod: {}, container: { image } }

export const restricted: Minimum = {
  pod: { securityContext: { runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } } },
  container: {
    image,
    securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } },
  },
}

/** The restricted level asks little of Windows. */
export const restrictedWindows: Minimum = {
  pod: { os: { name: 'windows' }, securityContext: { runAsNonRoot: true } },
  container: { image },
}

const lists = ['initContainers', 'containers', 'ephemeralContainers'] as const

/** The variant's manifests: with the changed container in each of the lists, and each as a Pod, a Deployment and a CronJob. */
export function manifestsOf(minimum: Minimum, variant: Variant): readonly string[] {
  const places = variant.container === undefined ? [undefined] : lists
  return places.flatMap(place => {
    const spec = specOf(minimum, variant, place)
    const template = { metadata: { annotations: variant.annotations }, spec }
    return [
      { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'crane', ...template.metadata }, spec },
      { apiVersion: 'apps/v1', kind: 'Deployment', metadata: { name: 'crane' }, spec: { template } },
      {
        apiVersion: 'batch/v1',
        kind: 'CronJob',
        metadata: { name: 'crane' },
        spec: { jobTemplate: { spec: { template } } },
      },
    ].map(manifest => JSON.stringify(manifest))
  })
}

function specOf(minimum: Minimum, variant: Variant, place: (typeof lists)[number] | undefined): Value {
  const common = merged(minimum.container, variant.everyContainer)
  const ofList = (list: (typeof lists)[number]): Value => [
    merged(common, { name: `${list.toLowerCase()}-winch` }),
    ...(list === place ? [merged(merged(common, { name: 'hook' }), variant.container)] : []),
  ]
  const containers = Object.fromEntries(lists.map(list => [list, ofList(list)]))
  return merged(merged(minimum.pod, variant.pod), containers)
}

/** Mappings into each other, everything else replaced. */
function merged(value: Value, change: Value): Value {
  if (change === undefined) return value
  if (!isMapping(value) || !isMapping(change)) return change
  const changed = Object.entries(change).map(([key, below]) => [
    key,
    below === undefined ? undefined : merged(value[key], below),
  ])
  return { ...value, ...Object.fromEntries(changed) }
}

function isMapping(value: Value): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
