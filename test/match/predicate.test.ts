import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compilePredicate, type PredicateScope } from '../../src/match/predicate.ts'
import { PredicateError } from '../../src/match/predicate-error.ts'
import { sampleCluster, samplePool } from '../samples/sample-cluster.ts'

const onCluster = (source: string, cluster = sampleCluster()): boolean | 'unknown' =>
  compilePredicate(source, 'cluster').test({ cluster })

function refusal(source: string, scope: PredicateScope = 'cluster'): PredicateError {
  try {
    compilePredicate(source, scope)
  } catch (error) {
    if (error instanceof PredicateError) return error
    throw error
  }
  throw new Error(`${source} was not refused`)
}

describe('a predicate', () => {
  it('reads fields, lists, tags and pools of a cluster', () => {
    const cluster = sampleCluster({
      addons: ['keda'],
      pools: [samplePool(), samplePool({ os: 'windows-2019', count: 5 })],
    })
    expect(onCluster('cluster.network.plugin == "azure" && "keda" in cluster.addons', cluster)).toBe(true)
    expect(onCluster('cluster.tags.team == "web"', cluster)).toBe(true)
    expect(onCluster('cluster.pools.exists(p, p.os == "windows-2019" && p.count > 4)', cluster)).toBe(true)
    expect(onCluster('cluster.pools.all(p, p.os == "windows-2019")', cluster)).toBe(false)
    expect(onCluster('cluster.pools.filter(p, p.osType == "linux").size() == 2', cluster)).toBe(true)
  })

  it('reads a pool beside its cluster', () => {
    const predicate = compilePredicate('pool.fips && cluster.lts', 'pool')
    expect(predicate.test({ pool: samplePool({ fips: true }), cluster: sampleCluster({ lts: true }) })).toBe(true)
    expect(predicate.test({ pool: samplePool(), cluster: sampleCluster({ lts: true }) })).toBe(false)
  })

  it('reads a notice, when it concerns, and the days left', () => {
    const predicate = compilePredicate('notice.breaking && when == "now" && daysLeft <= 30', 'notice')
    const notice = { kind: 'retirement', breaking: true, deadline: null }
    expect(predicate.test({ notice, when: 'now', daysLeft: 30 })).toBe(true)
    expect(predicate.test({ notice, when: 'now', daysLeft: 31 })).toBe(false)
    expect(predicate.test({ notice, when: 'now', daysLeft: null })).toBe('unknown')
    expect(compilePredicate('has(notice.deadline)', 'notice').test({ notice, when: 'now', daysLeft: null })).toBe(false)
  })
})

describe('what is absent', () => {
  const bare = sampleCluster({ network: { plugin: null, mode: null }, pools: [samplePool({ os: null })] })

  it('makes a comparison unknown, and only where the answer rests on it', () => {
    expect(onCluster('cluster.network.plugin == "kubenet"', bare)).toBe('unknown')
    expect(onCluster('!(cluster.network.plugin == "kubenet")', bare)).toBe('unknown')
    expect(onCluster('cluster.network.plugin == "kubenet" && cluster.lts', bare)).toBe(false)
    expect(onCluster('cluster.network.plugin == "kubenet" || cluster.rbac', bare)).toBe(true)
    expect(onCluster('cluster.pools.exists(p, p.os == "windows-2019")', bare)).toBe('unknown')
    expect(onCluster('cluster.tags.owner == "web"', bare)).toBe('unknown')
  })

  it('can be asked for', () => {
    expect(onCluster('has(cluster.network.mode)', bare)).toBe(false)
    expect(onCluster('has(cluster.network.mode) && cluster.network.mode == "overlay"', bare)).toBe(false)
    expect(onCluster('has(cluster.tags.owner)', bare)).toBe(false)
    expect(onCluster('has(cluster.tags.team)', bare)).toBe(true)
  })
})

describe('a slip is refused with its place and the mend', () => {
  it.each([
    ['cluster.netwrk.plugin == "azure"', 8, 'did you mean "network"?'],
    ['has(cluster.network.plugn)', 20, 'did you mean "plugin"?'],
    ['cluster.pools.exists(p, p.oss == "x")', 26, 'did you mean "os"?'],
    ['cluster.pools.exists(p, has(p.vmsize))', 30, 'did you mean "vmSize"?'],
    ['clusters.lts', 0, 'did you mean "cluster"?'],
    ['"kedda" in cluster.addons', 0, 'did you mean "keda"?'],
    ['cluster.addons.exists(a, a == "kedda")', 30, 'did you mean "keda"?'],
    ['cluster.sku in ["base", "automtic"]', 24, 'did you mean "automatic"?'],
    ['cluster.tier != "gold"', 16, 'there are free, standard, premium'],
    ['cluster.name.startWith("a")', 13, 'did you mean "startsWith"?'],
  ])('%s', (source, offset, hint) => {
    expect(refusal(source)).toMatchObject({ offset, hint })
  })

  it.each([
    ['cluster.name', 'yields string, not true or false'],
    ['cluster.name == 3', 'no such overload: string == int'],
    ['cluster.lts ==', 'Unexpected token: EOF'],
    ['', 'Unexpected token: EOF'],
  ])('%s: %s', (source, message) => {
    expect(refusal(source).message).toBe(message)
  })

  it('knows only the variables of its scope', () => {
    expect(refusal('pool.fips', 'cluster').message).toBe('unknown variable "pool"')
    expect(refusal('cluster.lts', 'notice').message).toBe('unknown variable "cluster"')
  })
})

describe('hostile sources', () => {
  it.each([
    'cluster.name.matches("(a+)+$")',
    'cluster.tags.exists(k, k.matches("(a+)+$"))',
    'has(cluster.name) && [cluster.name].exists(n, n.matches("x"))',
    '{"a": cluster.name.matches("x")}["a"]',
    'cel.bind(x, "a", x == x)',
    '["a", "b"].join("x") == "a"',
    'cluster.pools.all(a, cluster.pools.all(b, cluster.pools.all(c, true)))',
    `${'('.repeat(500)}true${')'.repeat(500)}`,
    `${'!'.repeat(1500)}true`,
    `[${'1,'.repeat(900)}1].size() > 0`,
    `${'true || '.repeat(400)}true`,
    'constructor.constructor("return process")()',
    'cluster.__proto__ == cluster',
    '\u0000',
  ])('%j is refused', (source) => {
    expect(refusal(source)).toBeInstanceOf(PredicateError)
  })

  it('never throws anything but a PredicateError', () => {
    const fragments = fc.constantFrom(
      'cluster',
      '.',
      'pools',
      'exists',
      '(',
      ')',
      'p',
      ',',
      '"x"',
      '==',
      '&&',
      '!',
      '[',
      ']',
      '{',
      '}',
      'in',
      '?',
      ':',
      '1',
      'has',
      ' ',
    )
    const sources = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(fragments, { maxLength: 25 }).map((parts) => parts.join('')),
    )
    fc.assert(
      fc.property(sources, (source) => {
        try {
          const answer = onCluster(source)
          expect([true, false, 'unknown']).toContain(answer)
        } catch (error) {
          expect(error).toBeInstanceOf(PredicateError)
        }
      }),
    )
  })

  it('reads own keys of tags alone', () => {
    const tags = JSON.parse('{"__proto__": "x", "hasOwnProperty": "y"}') as Record<string, string>
    expect(onCluster('cluster.tags.hasOwnProperty == "y"', sampleCluster({ tags }))).toBe(true)
    expect(onCluster('has(cluster.tags.toString)', sampleCluster({ tags }))).toBe(false)
  })

  it('leaves stack traces of others as long as they were', () => {
    const before = Error.stackTraceLimit
    onCluster('cluster.network.policy == "calico"')
    expect(Error.stackTraceLimit).toBe(before)
  })
})
