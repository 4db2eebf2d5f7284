import { parseImage } from '../../sources/images/reference.ts'
import type { Container } from '../../sources/kubernetes/object.ts'
import type { YamlNode } from '../../sources/yaml/node.ts'
import { groupBy } from '../../text/group.ts'
import { fileNameOf } from '../../text/path.ts'
import { containerSecurityGuide } from '../kit/references.ts'
import type { Rule } from '../kit/rule.ts'

export const rule: Rule = {
  target: 'container',
  severity: 'high',
  profile: 'standard',
  checklist: ['WORK-17'],
  title: 'Containers run no remote control',
  why: 'A login service is one more way in, with passwords and keys that the cluster knows nothing of; `kubectl exec` does the same under RBAC and in the audit log.',
  references: [containerSecurityGuide],

  *check(container) {
    for (const [service, [sign, ...others]] of groupBy(signsOf(container), each => each.service)) {
      if (sign === undefined) continue
      yield {
        at: sign.at,
        key: service,
        message: `Container \`${container.name}\` ${sign.says}.`,
        related: others.map(({ at }) => ({ at, label: 'another sign of it' })),
      }
    }
  },
}

type Service = 'SSH' | 'Telnet' | 'RDP' | 'VNC' | 'TeamViewer'

/** What shows that a container can be controlled from afar. */
interface Sign {
  readonly at: YamlNode
  readonly service: Service
  /** Half a sentence. */
  readonly says: string
}

/** The surest ones first. */
function* signsOf(container: Container): Generator<Sign> {
  for (const key of ['command', 'args']) yield* started(container, key)
  yield* inImage(container)
  yield* listening(container)
}

const programs: readonly (readonly [Service, RegExp])[] = [
  ['SSH', /(?:^|[\s/;&|('"])(sshd|dropbear)(?=$|[\s;&|)'"])/],
  ['Telnet', /(?:^|[\s/;&|('"])((?:in\.)?telnetd)(?=$|[\s;&|)'"])/],
  ['RDP', /(?:^|[\s/;&|('"])(xrdp)(?=$|[\s;&|)'"])/],
  ['VNC', /(?:^|[\s/;&|('"])(Xvnc|vncserver|x0vncserver|x11vnc|tigervncserver)(?=$|[\s;&|)'"])/],
  ['TeamViewer', /(?:^|[\s/;&|('"])(teamviewerd?)(?=$|[\s;&|)'"])/],
]

/** A list of words, each of which may be a whole script. */
function* started(container: Container, key: string): Generator<Sign> {
  for (const at of container.at(key)?.items() ?? []) {
    if (typeof at.value !== 'string' || !/sshd|dropbear|telnetd|xrdp|vnc|teamviewer/i.test(at.value)) continue
    for (const [service, pattern] of programs) {
      const name = pattern.exec(at.value)?.[1]
      if (name !== undefined) yield { at, service, says: `starts \`${name}\`, a remote control` }
    }
  }
}

const imageWords: ReadonlyMap<string, Service> = new Map([
  ['sshd', 'SSH'],
  ['telnetd', 'Telnet'],
  ['xrdp', 'RDP'],
  ['vnc', 'VNC'],
  ['novnc', 'VNC'],
  ['tigervnc', 'VNC'],
  ['x11vnc', 'VNC'],
  ['teamviewer', 'TeamViewer'],
])

/** `ubuntu-xfce-vnc`: a word of the image's own name, not of the folders above it. */
function* inImage({ image }: Container): Generator<Sign> {
  if (typeof image?.value !== 'string' || !/ssh|telnet|rdp|vnc|teamviewer/i.test(image.value)) return
  const reference = parseImage(image.value)
  if (reference === undefined) return
  const name = fileNameOf(reference.repository).toLowerCase()
  for (const word of new Set(name.endsWith('openssh-server') ? ['sshd'] : name.split(/[-_.]+/))) {
    const service = imageWords.get(word)
    if (service !== undefined)
      yield { at: image, service, says: `runs \`${reference.name}\`, an image made for remote control` }
  }
}

const ports: ReadonlyMap<unknown, Service> = new Map([
  [22, 'SSH'],
  [23, 'Telnet'],
  [3389, 'RDP'],
  [5900, 'VNC'],
  [5901, 'VNC'],
])

function* listening(container: Container): Generator<Sign> {
  for (const entry of container.at('ports')?.items() ?? []) {
    const at = entry.at('containerPort')
    const service = ports.get(at?.value)
    if (at === undefined || service === undefined || !isTcp(entry)) continue
    yield { at, service, says: `listens on port ${at.value}, which is for ${service}` }
  }
}

function isTcp(port: YamlNode): boolean {
  return ['TCP', ''].includes(String(port.at('protocol')?.value ?? ''))
}
