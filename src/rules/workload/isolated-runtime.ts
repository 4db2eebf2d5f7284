import type { KubeObject, Pod } from '../../sources/kubernetes/object.ts'
import type { RepositoryIndex } from '../../sources/kubernetes/repository-index.ts'
import { definitionsFor } from '../kit/definitions.ts'
import { type Fix, fixToReview } from '../kit/fix.ts'
import type { Reference } from '../kit/references.ts'
import { type CannotTell, cannotTell, type Rule, type RuleSettings } from '../kit/rule.ts'
import { setForPod } from '../kit/security-context.ts'
import { type Sensitivity, sensitivityOf } from '../kit/sensitive.ts'
import { titleOf } from '../kit/titles.ts'

const field = 'runtimeClassName'

const runtimeClasses: Reference = {
  title: 'Kubernetes: runtime class',
  url: 'https://kubernetes.io/docs/concepts/containers/runtime-class/',
}

export const rule: Rule = {
  target: 'pod',
  severity: 'low',
  profile: 'strict',
  checklist: ['CLUSTER-6'],
  title: 'Sensitive pods have a runtime that isolates them from the kernel',
  why: "Containers of the usual runtime share the node's kernel: one flaw in it, and code of the pod owns the node, or code of the node's other pods owns this one.",
  references: [runtimeClasses],
  reads: ['Namespace', 'RuntimeClass'],

  *check(pod, index, settings) {
    const sensitivity = sandboxOf(pod) ?? sensitivityOf(pod, index, settings)
    if (sensitivity === undefined) return
    if ('cannotTell' in sensitivity) return yield sensitivity

    const title = `${titleOf(pod.object)}, sensitive ${sensitivity.because},`
    const runtime = pod.at(field)
    const name = typeof runtime?.value === 'string' ? runtime.value : ''
    if (runtime === undefined || name === '') {
      const fix = isolate(pod, settings)
      yield { at: pod, absent: true, message: `${title} shares the kernel of its node.`, ...(fix && { fix }) }
      return
    }
    const answer = isIsolating(name, pod.object, index, settings)
    if (typeof answer === 'object') yield answer
    if (answer !== false) return
    const fix = isolate(pod, settings)
    yield {
      at: runtime,
      key: name,
      message: `${title} has the runtime \`${name}\`, which does not isolate it from its node.`,
      ...(fix && { fix }),
    }
  },
}

/** Sandboxes for agents are there to run what nobody has read. */
function sandboxOf({ object }: Pod): Sensitivity | undefined {
  const isSandbox = object.kind === 'Sandbox' || object.kind === 'SandboxTemplate'
  return isSandbox ? { because: 'as a sandbox for foreign code' } : undefined
}

function isIsolating(
  name: string,
  from: KubeObject,
  index: RepositoryIndex,
  { sensitive }: RuleSettings,
): boolean | CannotTell {
  if (sensitive.runtimes.length > 0) return sensitive.runtimes.includes(name)
  const handlers = definitionsFor(from, 'RuntimeClass', name, index).flatMap(handlerOf)
  const answers = new Set((handlers.length > 0 ? handlers : [name]).map(isolatesBy))
  const [answer] = answers
  if (answers.size === 1 && answer !== undefined) return answer
  return cannotTell(`the repository does not settle what the RuntimeClass \`${name}\` does`)
}

function handlerOf(runtimeClass: KubeObject): readonly string[] {
  const handler = runtimeClass.at('handler')?.value ?? runtimeClass.at('spec', 'runtimeHandler')?.value
  return typeof handler === 'string' && runtimeClass.group === 'node.k8s.io' ? [handler] : []
}

/** Undefined for what is not known; a class that the repository does not hold is mostly named for its handler. */
function isolatesBy(handler: string): boolean | undefined {
  if (/^(?:gvisor|runsc|kata|krun|aws\.firecracker|firecracker)(?:[-_.]|$)|hypervisor$/.test(handler))
    return true
  return /^(?:runc|crun|youki|nvidia)(?:[-_.]|$)/.test(handler) ? false : undefined
}

/** Only with a runtime that the repository itself names. */
function isolate(pod: Pod, { sensitive }: RuleSettings): Fix | undefined {
  const [runtime] = sensitive.runtimes
  if (runtime === undefined) return undefined
  return fixToReview(
    `Run on \`${runtime}\``,
    'Make sure that nodes offer this runtime to the pod, and that the program runs on it: not every system call does.',
    setForPod(pod, [field], runtime),
  )
}
