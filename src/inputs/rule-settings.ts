/** What a repository tells the rules about itself; all of it empty unless configured. */
export interface RuleSettings {
  /** Registries, or repositories in them, that images may come from: `registry.harbour.example/crane`. Empty: any. */
  readonly trustedRegistries: readonly string[]
  /** Which pods need nodes or a runtime of their own; no pods where namespaces and labels are both empty. */
  readonly sensitive: Sensitive
}

export interface Sensitive {
  readonly namespaces: readonly string[]
  /** `key=value`, or `key` for any value: of the pod or of its namespace. */
  readonly labels: readonly string[]
  /** Keys of taints that set nodes apart for such pods. */
  readonly taints: readonly string[]
  /** Names of RuntimeClasses that isolate; empty: those known to do so. */
  readonly runtimes: readonly string[]
}

export const defaultRuleSettings: RuleSettings = {
  trustedRegistries: [],
  sensitive: { namespaces: [], labels: [], taints: [], runtimes: [] },
}
