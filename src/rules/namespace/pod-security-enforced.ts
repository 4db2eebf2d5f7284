import type { KubeObject } from '../../sources/kubernetes/object.ts'
import type { YamlEntry, YamlNode } from '../../sources/yaml/node.ts'
import { type Fix, fixToReview, remove, safeFix, set } from '../kit/fix.ts'
import { isNamespace, systemNamespaces } from '../kit/namespaces.ts'
import { podSecurityStandards } from '../kit/references.ts'
import type { Problem, Rule } from '../kit/rule.ts'

export const rule: Rule = {
  target: 'object',
  severity: 'medium',
  profile: 'standard',
  checklist: ['WORK-18'],
  title: 'Namespaces enforce a Pod Security Standard',
  why: 'Without the label the API server accepts every pod in the namespace, a privileged one too.',
  references: [
    podSecurityStandards,
    {
      title: 'Kubernetes: enforce Pod Security Standards with namespace labels',
      url: 'https://kubernetes.io/docs/tasks/configure-pod-container/enforce-standards-namespace-labels/',
    },
  ],

  *check(namespace) {
    if (!isNamespace(namespace)) return

    const label = namespace.at('metadata', 'labels', enforce)
    if (isLevel(label?.value)) return

    const annotation = namespace.at('metadata', 'annotations', enforce)
    if (label !== undefined) {
      yield { at: label, message: unknownLevel(namespace, levelIn(label)), ...fixOf(namespace) }
    } else if (annotation !== undefined) {
      yield { at: annotation, message: onlyAnnotated(namespace), fix: moveAnnotations(namespace) }
    } else {
      yield { at: namespace, absent: true, message: unlabelled(namespace), ...fixOf(namespace) }
    }
  },
}

const prefix = 'pod-security.kubernetes.io/'
const enforce = `${prefix}enforce`

function isLevel(value: unknown): boolean {
  return value === 'privileged' || value === 'baseline' || value === 'restricted'
}

/** The Pod Security admission plugin validates the labels when a namespace is created or they change. */
function unknownLevel({ name }: KubeObject, level: string): string {
  const what = level === '' ? 'an empty Pod Security level' : `the Pod Security level \`${level}\``
  return `Namespace \`${name}\` asks for ${what}, which does not exist, so that the API server refuses it.`
}

function onlyAnnotated({ name }: KubeObject): string {
  return `Namespace \`${name}\` names its Pod Security level in an annotation, where nothing reads it: only labels count.`
}

function unlabelled({ name }: KubeObject): string {
  return systemNamespaces.has(name)
    ? `System namespace \`${name}\` enforces no Pod Security Standard, so that every pod is accepted beside the cluster's own.`
    : `Namespace \`${name}\` enforces no Pod Security Standard.`
}

/** The pods of kube-system need more than `baseline` allows. */
function fixOf({ root, name }: KubeObject): Pick<Problem, 'fix'> {
  if (name === 'kube-system') return {}
  return {
    fix: fixToReview(
      'Enforce the baseline level',
      'No pod of the namespace may be privileged, share a namespace of its node or mount a host path.',
      set(root, ['metadata', 'labels', enforce], 'baseline'),
    ),
  }
}

/** A level that does not exist is not worth moving. */
function moveAnnotations(namespace: KubeObject): Fix {
  const { root } = namespace
  const labels = root.at('metadata', 'labels')
  const annotations = root.at('metadata', 'annotations')
  const entries = annotations?.entries() ?? []
  const misplaced = entries.filter(({ key }) => key.startsWith(prefix))

  const moved = misplaced
    .filter(({ key }) => labels?.at(key) === undefined)
    .map(({ key, node }) => set(root, ['metadata', 'labels', key], levelOf(key, node)))
  const removed =
    annotations !== undefined && misplaced.length === entries.length
      ? [remove(annotations)]
      : misplaced.map(({ node }) => remove(node))

  const isKnown = misplaced.every(({ key, node }: YamlEntry) => key !== enforce || isLevel(node.value))
  if (isKnown) return safeFix('Make the annotations labels', ...removed, ...moved)
  return fixToReview(
    'Enforce the baseline level by a label',
    'No pod of the namespace may be privileged, share a namespace of its node or mount a host path.',
    ...removed,
    ...moved,
  )
}

function levelOf(key: string, node: YamlNode): string {
  const level = levelIn(node)
  return key === enforce && !isLevel(level) ? 'baseline' : level
}

function levelIn({ value }: YamlNode): string {
  return String(value ?? '')
}
