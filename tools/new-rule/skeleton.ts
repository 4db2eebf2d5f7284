/** A rule's files, by what they are called in `src/rules` and in its fixture folder. */
export interface Skeleton {
  readonly rule: string
  readonly fixtures: Readonly<Record<string, string>>
}

export const manifestSkeleton: Skeleton = {
  rule: ruleText('container', 'securityContext', [
    "const privileged = container.at('securityContext', 'privileged')",
    'if (privileged?.value !== true) return',
    '',
    'yield { at: privileged, message: `Container \\`${container.name}\\` ...` }',
  ]),
  fixtures: {
    'bad.yaml': podText('tide-api'),
    'good.yaml': podText('crane'),
    'fixed.yaml': podText('tide-api'),
    'findings.txt': 'bad.yaml:1:1 high What is wrong, with the name of the thing in backticks.\n',
  },
}

export const dockerfileSkeleton: Skeleton = {
  rule: ruleText('instruction', 'dockerfileReference', [
    "if (instruction.keyword !== 'RUN') return",
    '',
    "yield { at: instruction, message: 'What is wrong.' }",
  ]),
  fixtures: {
    'bad.Dockerfile': 'FROM debian:13.1\nCOPY tide-api /usr/local/bin/\n',
    'good.Dockerfile': 'FROM debian:13.1\nCOPY crane /usr/local/bin/\n',
    'fixed.Dockerfile': 'FROM debian:13.1\nCOPY tide-api /usr/local/bin/\n',
    'findings.txt': 'bad.Dockerfile:1:1 high What is wrong, with the name of the thing in backticks.\n',
  },
}

function ruleText(target: string, reference: string, check: readonly string[]): string {
  return `import { ${reference} } from '../kit/references.ts'
import type { Rule } from '../kit/rule.ts'

export const rule: Rule = {
  target: '${target}',
  severity: 'high',
  profile: 'standard',
  checklist: [],
  title: 'The wanted condition',
  why: 'Why it matters, in one or two sentences.',
  references: [${reference}],

  *check(${target}) {
${check.map(line => (line === '' ? '' : `    ${line}`)).join('\n')}
  },
}
`
}

function podText(name: string): string {
  return `apiVersion: v1
kind: Pod
metadata:
  name: ${name}
  namespace: harbour
spec:
  containers:
    - name: ${name}
      image: registry.example/${name}:1.4.2
`
}
