import { fileNameOf } from '../../text/path.ts'
import { remove } from '../kit/fix.ts'
import { hostPathOf } from '../kit/host-paths.ts'
import { hostPathVolumes } from '../kit/references.ts'
import type { Rule } from '../kit/rule.ts'
import { titleOf } from '../kit/titles.ts'

export const rule: Rule = {
  target: 'pod',
  severity: 'critical',
  profile: 'baseline',
  checklist: ['WORK-8'],
  title: 'Pods do not get the socket of their container runtime',
  why: 'Whoever may write to that socket starts containers with every right on the node and reads the secrets of all others; a read-only mount does not hinder it.',
  references: [
    {
      title: 'OWASP: Docker security, do not expose the Docker daemon socket',
      url: 'https://cheatsheetseries.owasp.org/cheatsheets/Docker_Security_Cheat_Sheet.html',
    },
    hostPathVolumes,
  ],

  *check(pod) {
    for (const volume of pod.at('volumes')?.items() ?? []) {
      const hostPath = hostPathOf(volume)
      if (hostPath === undefined || !leadsToRuntime(hostPath.path)) continue

      const { at, node, path } = hostPath
      yield {
        at,
        key: path,
        message: `${titleOf(pod.object)} can command the container runtime of its node through \`${path}\`.`,
        instead: [remove(node)],
      }
    }
  },
}

/** The folders above these hold much else: they are left to `workload/no-host-path`. */
function leadsToRuntime(path: string): boolean {
  return sockets.has(fileNameOf(path)) || /^(?:\/var)?\/run\/(?:docker|containerd|crio)$/.test(path)
}

const sockets: ReadonlySet<string> = new Set([
  'buildkitd.sock',
  'containerd.sock',
  'cri-dockerd.sock',
  'crio.sock',
  'docker.sock',
  'podman.sock',
])
