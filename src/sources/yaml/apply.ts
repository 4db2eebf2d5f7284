import type { Plain, Route, Step } from './node.ts'
import { isList, isMapping } from './plain.ts'

/** A change of one document, by route. */
export type YamlPatch =
  | {
      readonly kind: 'set'
      readonly document: number
      readonly route: Route
      readonly value: Plain
      /** The key that a new one goes in front of, where it stands in the same block mapping. */
      readonly before?: string | undefined
    }
  | { readonly kind: 'insert'; readonly document: number; readonly route: Route; readonly value: Plain }
  | { readonly kind: 'remove'; readonly document: number; readonly route: Route }

/** What a value means after a patch; undefined when the patch does not fit it. A null on the way counts as an empty mapping. */
export function applyToPlain(plain: Plain, patch: YamlPatch): Plain | undefined {
  switch (patch.kind) {
    case 'set':
      return changed(plain, patch.route, () => patch.value)
    case 'insert':
      return changed(plain, patch.route, list => {
        if (list === null || list === undefined) return list === null ? [patch.value] : undefined
        return isList(list) ? [...list, patch.value] : undefined
      })
    case 'remove':
      return removed(plain, patch.route)
  }
}

function changed(
  plain: Plain | undefined,
  route: Route,
  change: (old: Plain | undefined) => Plain | undefined,
): Plain | undefined {
  const [step, ...rest] = route
  if (step === undefined) return change(plain)
  const parent = plain ?? {}
  const child = changed(childOf(parent, step), rest, change)
  if (child === undefined) return undefined
  if (isMapping(parent) && typeof step === 'string') return withEntry(parent, step, child)
  if (isList(parent) && typeof step === 'number' && step < parent.length) return parent.with(step, child)
  return undefined
}

function removed(plain: Plain, route: Route): Plain | undefined {
  const [step, ...rest] = route
  const child = step === undefined ? undefined : childOf(plain, step)
  if (step === undefined || child === undefined) return undefined
  if (rest.length === 0) {
    if (isList(plain)) return plain.filter((_, index) => index !== step)
    return Object.fromEntries(Object.entries(plain ?? {}).filter(([key]) => key !== step))
  }
  const below = removed(child, rest)
  return below === undefined ? undefined : changed(plain, [step], () => below)
}

function childOf(plain: Plain, step: Step): Plain | undefined {
  if (isList(plain)) return typeof step === 'number' ? plain[step] : undefined
  return isMapping(plain) && typeof step === 'string' && Object.hasOwn(plain, step) ? plain[step] : undefined
}

/** `__proto__` is a key like any other. */
function withEntry(map: { readonly [key: string]: Plain }, key: string, value: Plain): Plain {
  return Object.fromEntries([...Object.entries(map).filter(([other]) => other !== key), [key, value]])
}
