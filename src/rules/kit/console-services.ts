import type { Backend } from '../../sources/kubernetes/ingress.ts'
import type { Container, KubeObject, Pod } from '../../sources/kubernetes/object.ts'
import type { RepositoryIndex } from '../../sources/kubernetes/repository-index.ts'
import type { YamlNode } from '../../sources/yaml/node.ts'
import { type Console, consoleCalled, consoleInImage } from './consoles.ts'
import { definitionsFor } from './definitions.ts'
import { workloadsBehind } from './selected-workloads.ts'
import { isService } from './services.ts'

export interface FoundConsole {
  readonly program: Console
  /** Undefined where the Service's name alone tells it. */
  readonly workload: KubeObject | undefined
}

/** A console, or none, or one that only a workload outside of the commit would tell. */
export type ConsoleAnswer = FoundConsole | 'undecided' | undefined

/** The console that stands behind a Service; behind one of its ports, where an Ingress leads to that. */
export function consoleBehind(
  service: KubeObject,
  port: Backend['port'],
  index: RepositoryIndex,
): ConsoleAnswer {
  const ports = portsOf(service, port)
  const workloads = workloadsBehind(service, index)
  if (workloads.length === 0) {
    const found = calledConsole(service.name, ports.flatMap(wordsOf))
    return found ?? (service.at('spec', 'selector') ? 'undecided' : undefined)
  }
  const answers = workloads.map(workload => ({ program: consoleIn(workload, ports), workload }))
  const [first] = answers
  if (answers.some(({ program }) => program !== first?.program)) return 'undecided'
  return first?.program && { program: first.program, workload: first.workload }
}

/** The console that an Ingress or a route leads to. */
export function consoleAt(route: KubeObject, { name, port }: Backend, index: RepositoryIndex): ConsoleAnswer {
  if (typeof name.value !== 'string' || name.value === '') return undefined
  const services = definitionsFor(route, 'Service', name.value, index).filter(isService)
  const [first, ...others] = services.map(service => behindRoute(service, port, index))
  if (services.length === 0)
    return calledConsole(name.value, port === undefined ? [] : [String(port)]) ?? 'undecided'
  return others.every(other => isSame(first, other)) ? first : 'undecided'
}

/** Google's load balancers ask for a login where a BackendConfig says so. */
function behindRoute(service: KubeObject, port: Backend['port'], index: RepositoryIndex): ConsoleAnswer {
  const annotations = service.at('metadata', 'annotations')
  const keys = ['cloud.google.com/backend-config', 'beta.cloud.google.com/backend-config']
  return keys.some(key => annotations?.at(key)) ? undefined : consoleBehind(service, port, index)
}

function isSame(one: ConsoleAnswer, other: ConsoleAnswer): boolean {
  const [a, b] = [one, other].map(answer => (typeof answer === 'object' ? answer.program : answer))
  return a === b
}

function calledConsole(name: string, ports: readonly string[]): FoundConsole | undefined {
  const program = consoleCalled(name)
  return program && isReached(program, new Set(ports)) ? { program, workload: undefined } : undefined
}

/** The entries of `ports` that are meant; all of them where none is named. */
function portsOf(service: KubeObject, port: Backend['port']): readonly YamlNode[] {
  const ports = service.at('spec', 'ports')?.items() ?? []
  const named = ports.filter(entry => ['port', 'name'].some(key => entry.at(key)?.value === port))
  return named.length > 0 ? named : ports
}

/** By what a console's port can be known: its number, its name, what it leads to. */
function wordsOf(port: YamlNode): readonly string[] {
  const target = port.at('targetPort') ?? port.at('port')
  const values = [target?.value, port.at('name')?.value, port.at('port')?.value]
  return values.flatMap(value =>
    typeof value === 'string' || typeof value === 'number' ? [String(value)] : [],
  )
}

/** Of the containers that declare one of the ports, or of all where none does. */
function consoleIn(workload: KubeObject, ports: readonly YamlNode[]): Console | undefined {
  const { pod } = workload
  if (pod === undefined || hasDoorkeeper(pod)) return undefined
  const words = new Set(ports.flatMap(wordsOf))
  const isMeant = (port: readonly string[]) => port.some(word => words.has(word))
  const plain = pod.containers.filter(({ role }) => role === 'plain')
  const declaring = plain.filter(container => declaredPorts(container).some(isMeant))
  const reached = new Set([...words, ...declaring.flatMap(declaredPorts).filter(isMeant).flat()])
  const serving = declaring.length > 0 ? declaring : plain
  const programs = [
    ...serving.map(({ image }) =>
      typeof image?.value === 'string' ? consoleInImage(image.value) : undefined,
    ),
    consoleCalled(workload.name),
  ]
  return programs.find(program => program !== undefined && isReached(program, reached))
}

function isReached({ ports }: Console, words: ReadonlySet<string>): boolean {
  return ports.size === 0 || words.size === 0 || [...ports].some(port => words.has(port))
}

/** Each port's number and name. */
function declaredPorts(container: Container): readonly (readonly string[])[] {
  const ports = container.at('ports')?.items() ?? []
  return ports.map(port =>
    [port.at('containerPort')?.value, port.at('name')?.value].flatMap(value =>
      typeof value === 'string' || typeof value === 'number' ? [String(value)] : [],
    ),
  )
}

/** A container beside the console that asks for a login. */
function hasDoorkeeper(pod: Pod): boolean {
  return pod.containers.some(({ image }) => doorkeeper.test(String(image?.value ?? '')))
}

const doorkeeper =
  /(?:^|\/)(?:[\w-]*oauth2?[_-]proxy|kube-rbac-proxy|[\w-]*gatekeeper|louketo-proxy|authelia|authentik-proxy|pomerium|vouch-proxy|cloudflared)(?:[:@]|$)/
