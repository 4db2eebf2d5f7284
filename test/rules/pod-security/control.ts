/** A field's values as JSON; `undefined` takes a field away. */
export type Value = undefined | null | boolean | number | string | readonly Value[] | Fields

export interface Fields {
  readonly [key: string]: Value
}

/** What is changed in the minimal pod of a level. */
export interface Variant {
  readonly title: string
  /** In the pod's specification. */
  readonly pod?: Fields
  /** In one more container: three pods, one for each list of containers. */
  readonly container?: Fields
  /** In all containers of all lists, that one included. */
  readonly everyContainer?: Fields
  readonly annotations?: Fields
  /** Rules of other controls that refuse it too. */
  readonly also?: readonly string[]
}

/** A control of the Pod Security Standards, v1.37. */
export interface Control {
  readonly name: string
  /** One of them refuses each failing pod, and nothing else does. */
  readonly rules: readonly string[]
  readonly failing: readonly Variant[]
  readonly passing: readonly Variant[]
}

/** A container's securityContext. */
export function secured(fields: Fields): Fields {
  return { securityContext: fields }
}

/** The same values one by one. */
export function each<T>(values: readonly T[], toVariant: (value: T) => Variant): readonly Variant[] {
  return values.map(toVariant)
}
