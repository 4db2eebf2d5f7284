import type { KubeObject } from '../../sources/kubernetes/object.ts'
import { type Fix, fixToReview, safeFix, set } from '../kit/fix.ts'
import { type RemovedApi, removedApi } from '../kit/removed-apis.ts'
import type { Rule } from '../kit/rule.ts'

export const rule: Rule = {
  target: 'object',
  severity: 'high',
  profile: 'standard',
  checklist: ['CLUSTER-5', 'WORK-20'],
  title: 'Objects use API versions that Kubernetes still serves',
  why: 'A cluster refuses an object of a removed API version, so that it cannot be deployed.',
  references: [
    {
      title: 'Kubernetes: deprecated API migration guide',
      url: 'https://kubernetes.io/docs/reference/using-api/deprecation-guide/',
    },
  ],

  *check(object) {
    const api = removedApi(object.apiVersion, object.kind)
    if (api === undefined) return

    const fix = fixOf(object, api)
    yield {
      at: object.at('apiVersion') ?? object,
      message: messageOf(object, api),
      ...(fix && { fix }),
    }
  },
}

function messageOf({ kind, name }: KubeObject, { apiVersion, removedIn, replacement }: RemovedApi): string {
  const removed = `${kind} \`${name}\` uses \`${apiVersion}\`, which Kubernetes ${removedIn} removed`
  if (replacement !== undefined) return `${removed}; its successor is \`${replacement}\`.`
  return `${removed}; Pod Security admission and admission policies took the place of ${kind}.`
}

function fixOf(object: KubeObject, { replacement, migration }: RemovedApi): Fix | undefined {
  if (replacement === undefined || migration === 'rewritten' || object.at('apiVersion') === undefined)
    return undefined

  const title = `Use ${replacement}`
  const patch = set(object.root, ['apiVersion'], replacement)
  if (migration === 'same') return safeFix(title, patch)
  const isReady = migration.needs === undefined || object.at(...migration.needs)?.kind === 'map'
  return isReady ? fixToReview(title, migration.check, patch) : undefined
}
