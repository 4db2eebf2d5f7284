import { executionsOf } from '../../sources/kubernetes/container-commands.ts'
import type { KubeObject } from '../../sources/kubernetes/object.ts'
import type { YamlNode } from '../../sources/yaml/node.ts'

/**
 * Where another rule says what is wrong with a secret: the values of environment variables (workload/no-literal-secret-in-env), commands,
 * arguments, hooks and probes (workload/no-literal-secret-in-args).
 */
export function nodesOfWorkloadRules({ pod }: KubeObject): readonly YamlNode[] {
  return (pod?.containers ?? []).flatMap(container => [
    ...(container.at('env')?.items() ?? []).flatMap(variable => variable.at('value') ?? []),
    ...executionsOf(container).flatMap(({ items }) => items),
  ])
}

/** The fields that hold a ConfigMap's or Secret's entries. */
export function entryFields(object: KubeObject): readonly YamlNode[] {
  if (object.group !== '') return []
  const keys =
    object.kind === 'Secret'
      ? ['data', 'stringData']
      : object.kind === 'ConfigMap'
        ? ['data', 'binaryData']
        : []
  return keys.flatMap(key => object.at(key) ?? [])
}
