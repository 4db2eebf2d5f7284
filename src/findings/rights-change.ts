import type { Right } from '../rules/kit/held-rights.ts'
import { groupBy } from '../text/group.ts'

/** Which rights a change gives and takes. */
export interface RightsChange {
  readonly gained: readonly RightsRow[]
  readonly lost: readonly RightsRow[]
}

/** The same verbs on several resources, held by one subject through one binding. */
export interface RightsRow {
  /** `ServiceAccount harbour/crane`, `Group dock-crew`. */
  readonly subject: string
  /** Empty where the role is not in the repository: then the role's name is all there is to say. */
  readonly verbs: readonly string[]
  /** As kubectl writes them: `pods/exec`, `deployments.apps`; URLs as they are. */
  readonly resources: readonly string[]
  /** Objects it is limited to; empty means all. */
  readonly names: readonly string[]
  /** A namespace, `*` for the whole cluster, `` for the namespace that whoever applies it chooses. */
  readonly scope: string
  /** `RoleBinding crane`. */
  readonly binding: string
  /** `ClusterRole edit`. */
  readonly role: string
}

/** Verbs of one resource together, then resources of the same verbs. */
export function rowsOf(rights: readonly Right[]): readonly RightsRow[] {
  const rows = [...groupBy(rights, right => JSON.stringify([holdingOf(right), thingOf(right)])).values()]
  const withVerbs = rows.flatMap(same => {
    const verbs = [...new Set(same.map(({ verb }) => verb).filter(verb => verb !== ''))].toSorted()
    return same.slice(0, 1).map(right => ({ right, verbs }))
  })
  const alike = groupBy(withVerbs, ({ right, verbs }) => JSON.stringify([holdingOf(right), verbs]))
  return [...alike.values()].flatMap(same =>
    same.slice(0, 1).map(({ right: { subject, names, scope, binding, role }, verbs }) => ({
      ...{ subject, verbs, names, scope, binding, role },
      resources: [
        ...new Set(same.map(({ right }) => thingOf(right)).filter(thing => thing !== '')),
      ].toSorted(),
    })),
  )
}

function holdingOf({ subject, names, scope, binding, role }: Right): readonly unknown[] {
  return [subject, scope, binding, role, names]
}

function thingOf({ url, resource, group }: Right): string {
  if (resource === '') return url
  if (group === '') return resource
  return resource === '*' && group === '*' ? '*' : `${resource}.${group}`
}
