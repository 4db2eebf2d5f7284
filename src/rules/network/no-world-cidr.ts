import type { KubeObject } from '../../sources/kubernetes/object.ts'
import type { YamlNode } from '../../sources/yaml/node.ts'
import { type Fix, fixToReview, remove } from '../kit/fix.ts'
import {
  ciliumRulesOf,
  isCiliumPolicy,
  isNetworkPolicy,
  type PolicyRule,
  peersOf,
  portsOf,
  rulesOf,
} from '../kit/policy-rules.ts'
import { networkPolicies } from '../kit/references.ts'
import type { Problem, Rule } from '../kit/rule.ts'
import { titleOf } from '../kit/titles.ts'

export const rule: Rule = {
  target: 'object',
  severity: 'medium',
  profile: 'standard',
  checklist: ['NET-1'],
  title: 'Network policies do not name the whole internet',
  why: 'A range of all addresses lets anybody in who finds the way, or any stolen data out.',
  references: [networkPolicies],

  *check(policy) {
    const rules = isNetworkPolicy(policy)
      ? rulesOf(policy)
      : isCiliumPolicy(policy)
        ? ciliumRulesOf(policy)
        : []
    for (const one of rules) {
      const blocks = blocksOf(one)
      for (const world of worldsIn(blocks)) yield* problemsOf(one, world, policy)
    }
  },
}

/** A range of addresses that a rule names, less some. */
interface Block {
  readonly cidr: string
  readonly node: YamlNode
  readonly except: readonly string[]
  /** What names it alone, and may go where others stay. */
  readonly item: YamlNode | undefined
}

function blocksOf(one: PolicyRule): readonly Block[] {
  const [plain, set] = one.direction === 'ingress' ? ['fromCIDR', 'fromCIDRSet'] : ['toCIDR', 'toCIDRSet']
  return [
    ...peersOf(one).flatMap(peer => blockOf(peer.at('ipBlock'), peer)),
    ...(one.node.at(plain)?.items() ?? []).flatMap(node => blockAt(node, undefined, undefined)),
    ...(one.node.at(set)?.items() ?? []).flatMap(item => blockOf(item, undefined)),
  ]
}

function blockOf(block: YamlNode | undefined, item: YamlNode | undefined): readonly Block[] {
  return blockAt(block?.at('cidr'), block?.at('except'), item)
}

function blockAt(
  node: YamlNode | undefined,
  except: YamlNode | undefined,
  item: YamlNode | undefined,
): readonly Block[] {
  if (node === undefined || typeof node.value !== 'string') return []
  const excepted = (except?.items() ?? []).map(({ value }) => String(value))
  return [{ cidr: node.value.trim(), node, except: excepted, item }]
}

/** All addresses, in one range or in two halves. */
function worldsIn(blocks: readonly Block[]): readonly Block[] {
  const whole = blocks.filter(({ cidr }) => isWorld(cidr))
  const halves = halfRanges.flatMap(([lower, upper]) => {
    const [first, second] = [lower, upper].map(half => blocks.find(({ cidr }) => half.test(cidr)))
    return first && second ? [{ ...first, cidr: `${first.cidr}, ${second.cidr}`, item: undefined }] : []
  })
  return [...whole, ...halves]
}

function isWorld(cidr: string): boolean {
  return /\/0+$/.test(cidr)
}

const halfRanges = [
  [/^0\.0\.0\.0\/1$/, /^128\.0\.0\.0\/1$/],
  [/^::\/1$/, /^8000::\/1$/],
] as const

/** What leaves is less grave than what comes in, and less so where it cannot reach the private networks. */
function* problemsOf(one: PolicyRule, world: Block, policy: KubeObject): Generator<Problem> {
  const { cidr, node, except } = world
  const sparesPrivate = except.some(range => privateRange.test(range))
  const fix = fixOf(one, world)
  const common = { at: node, key: `${one.direction} ${cidr}`, ...(fix && { fix }) }
  if (one.direction === 'ingress') {
    const message = `${titleOf(policy)} lets the whole internet in: \`${cidr}\`.`
    yield { ...common, severity: sparesPrivate ? 'medium' : 'high', message }
  } else if (!sparesPrivate && portsOf(one) !== 'dns') {
    const message = `${titleOf(policy)} lets its pods reach the whole internet: \`${cidr}\`.`
    yield { ...common, severity: 'low', profile: 'strict', message }
  }
}

/** Only a peer beside others can go: a rule without peers is for everybody. */
function fixOf(one: PolicyRule, { item }: Block): Fix | undefined {
  const others = peersOf(one).filter(peer => !isWorld(String(peer.at('ipBlock', 'cidr')?.value ?? '')))
  if (item === undefined || others.length === 0) return undefined
  return fixToReview(
    'Remove the range of everybody',
    'The other peers must hold all that is needed.',
    remove(item),
  )
}

/** RFC 1918, 3927, 4193, 4291 and 6598. */
const privateRange = /^(?:10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|169\.254\.|100\.64\.|f[cd]|fe[89ab])/i
