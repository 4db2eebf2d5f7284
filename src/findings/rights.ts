import { type Right, rightsBeyond, rightsOf } from '../rules/kit/held-rights.ts'
import { isBinding, isRole } from '../rules/kit/rbac.ts'
import type { KubeObject } from '../sources/kubernetes/object.ts'
import type { RepositoryIndex } from '../sources/kubernetes/repository-index.ts'
import { RenderedIndex } from './rendered-index.ts'
import { type RightsChange, rowsOf } from './rights-change.ts'
import type { Survey } from './survey.ts'

/** More rights at one end are not compared. */
export const mostRights = 5_000

/** Compares who may do what by the roles and bindings that the change touches; undefined where nobody asks. */
export function rightsChange(was: Survey, is: Survey): RightsChange | 'too many' | undefined {
  if (!is.judging.rules.some(rule => rule.target === 'change')) return undefined
  const unbuilt = new Set([...was.unbuilt, ...is.unbuilt])
  const [before, after] = [rightsIn(was, unbuilt), rightsIn(is, unbuilt)]
  if (Math.max(before.length, after.length) > mostRights) return 'too many'
  return { gained: rowsOf(rightsBeyond(after, before)), lost: rowsOf(rightsBeyond(before, after)) }
}

/** A chart or overlay that was not built at one end is left out at both. */
function rightsIn({ files, renders, view }: Survey, unbuilt: ReadonlySet<string>): readonly Right[] {
  const rights: Right[] = []
  const add = (objects: readonly KubeObject[], index: RepositoryIndex) => {
    for (const binding of bindingsOf(objects, index))
      if (rights.length <= mostRights) rights.push(...rightsOf(binding, index))
  }
  add(
    files.flatMap(file => file.objects),
    view.index,
  )
  for (const { rendered } of renders) {
    if (unbuilt.has(rendered.unit.root)) continue
    add(
      rendered.files.flatMap(file => file.objects),
      new RenderedIndex(rendered, view.index),
    )
  }
  return rights
}

/** The bindings among the objects, and those of other files that refer to a role among them. */
function bindingsOf(objects: readonly KubeObject[], index: RepositoryIndex): ReadonlySet<KubeObject> {
  const bindings = new Set(objects.filter(isBinding))
  for (const role of objects.filter(isRole)) {
    for (const kind of ['RoleBinding', 'ClusterRoleBinding'] as const) {
      for (const binding of index.objects(kind, { mentioning: role.name }))
        if (isBinding(binding) && refersTo(binding, role)) bindings.add(binding)
    }
  }
  return bindings
}

function refersTo(binding: KubeObject, role: KubeObject): boolean {
  const isSame =
    binding.at('roleRef', 'name')?.value === role.name && binding.at('roleRef', 'kind')?.value === role.kind
  return isSame && (role.kind === 'ClusterRole' || binding.namespace === role.namespace)
}
