import type { YamlNode } from '../../sources/yaml/node.ts'
import { type Fix, fixToReview, remove } from '../kit/fix.ts'
import { podSecurityStandards } from '../kit/references.ts'
import type { Rule } from '../kit/rule.ts'
import { writtenFields } from '../kit/security-context.ts'

export const rule: Rule = {
  target: 'pod',
  severity: 'medium',
  profile: 'baseline',
  checklist: ['WORK-11'],
  title: 'Containers keep to the SELinux types made for containers',
  why: 'SELinux keeps a container from the files and processes of its node by its type; another type, user or role may allow it nearly everything, as `spc_t` does.',
  references: [
    podSecurityStandards,
    {
      title: 'Kubernetes: assign SELinux labels to a container',
      url: 'https://kubernetes.io/docs/tasks/configure-pod-container/security-context/#assign-selinux-labels-to-a-container',
    },
  ],

  *check(pod) {
    if (pod.isWindows) return
    for (const { node, who, owner } of writtenFields(pod, 'seLinuxOptions')) {
      for (const field of ['user', 'role', 'type']) {
        const option = node.at(field)
        if (typeof option?.value !== 'string' || isAllowed(field, option.value)) continue
        yield {
          at: option,
          key: `${owner} ${field} ${option.value}`.trim(),
          message: `${who} runs with the SELinux ${field} \`${option.value}\`.`,
          fix: keepDefault(node, option, field),
        }
      }
    }
  },
}

const types: ReadonlySet<string> = new Set([
  'container_t',
  'container_init_t',
  'container_kvm_t',
  'container_engine_t',
])

function isAllowed(field: string, value: string): boolean {
  return value === '' || (field === 'type' && types.has(value))
}

/** Where nothing else is said the whole mapping goes. */
function keepDefault(options: YamlNode, option: YamlNode, field: string): Fix {
  return fixToReview(
    `Keep the ${field} that the runtime chooses`,
    "Make sure that the program needs nothing which SELinux denies to the runtime's own type.",
    remove(options.entries().length === 1 ? options : option),
  )
}
