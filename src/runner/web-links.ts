import { rulePage } from '../inputs/product.ts'
import type { Links } from '../reports/links.ts'

/** The runner's variables; a local action has no repository of its own. */
export interface Environment {
  readonly [name: string]: string | undefined
}

/** Rules' pages stand in the action's own repository at the ref that runs, files in the reviewed one at the head. */
export function webLinks(env: Environment, head: string | null): Links {
  const { GITHUB_SERVER_URL: server = 'https://github.com', GITHUB_REPOSITORY: repository = '' } = env
  const { GITHUB_ACTION_REPOSITORY: action, GITHUB_ACTION_REF: ref } = env
  return {
    ruleUrl: id => (action && ref ? `${server}/${action}/blob/${ref}/docs/rules/${id}.md` : rulePage(id)),
    permalink: (path, line) => {
      if (head === null || repository === '') return undefined
      const file = path.split('/').map(encodeURIComponent).join('/')
      return `${server}/${repository}/blob/${head}/${file}${line === undefined ? '' : `#L${line}`}`
    },
  }
}
