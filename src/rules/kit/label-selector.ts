import type { YamlNode } from '../../sources/yaml/node.ts'

export interface KnownLabels {
  readonly labels: ReadonlyMap<string, string>
  /** False when the labelled object is not in the commit: it may have more. */
  readonly isComplete: boolean
}

export type Answer = 'yes' | 'no' | 'perhaps'

/** Whether a label selector (`matchLabels`, `matchExpressions`) selects; an empty one selects everything. */
export function selects(selector: YamlNode, known: KnownLabels): Answer {
  if (selector.kind !== 'map') return 'no'
  const equalities = selector.at('matchLabels')?.entries() ?? []
  const expressions = selector.at('matchExpressions')?.items() ?? []
  return all([
    ...equalities.map(({ key, node }) => holds(key, 'In', [String(node.value)], known)),
    ...expressions.map(expression => {
      const [key, operator] = [expression.at('key')?.value, expression.at('operator')?.value]
      const values = expression.at('values')?.items() ?? []
      return holds(
        String(key),
        String(operator),
        values.map(({ value }) => String(value)),
        known,
      )
    }),
  ])
}

function holds(key: string, operator: string, values: readonly string[], known: KnownLabels): Answer {
  const value = known.labels.get(key)
  if (value === undefined && !known.isComplete) return 'perhaps'
  const isListed = value !== undefined && values.includes(value)
  switch (operator) {
    case 'In':
      return isListed ? 'yes' : 'no'
    case 'NotIn':
      return isListed ? 'no' : 'yes'
    case 'Exists':
      return value === undefined ? 'no' : 'yes'
    case 'DoesNotExist':
      return value === undefined ? 'yes' : 'no'
    default:
      return 'no'
  }
}

function all(answers: readonly Answer[]): Answer {
  if (answers.includes('no')) return 'no'
  return answers.includes('perhaps') ? 'perhaps' : 'yes'
}

/** Whether one of several does. */
export function any(answers: readonly Answer[]): Answer {
  if (answers.includes('yes')) return 'yes'
  return answers.includes('perhaps') ? 'perhaps' : 'no'
}
