import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { load as parse } from 'js-yaml'
import { readRules } from '../../src/config/read-rules.ts'
import { addonNames, type Cluster } from '../../src/domain/cluster.ts'
import { osReleases } from '../../src/domain/os-release.ts'
import type { SubjectRule } from '../../src/domain/rule.ts'
import { expandRule, type WrittenSubjectRule } from '../../src/match/expand-rule.ts'
import { compilePredicate } from '../../src/match/predicate.ts'
import { compileRules } from '../../src/parse/compile-rules.ts'
import { findPhrases } from '../../src/parse/find-phrases.ts'
import { findSubjects } from '../../src/parse/find-subjects.ts'
import { pickScope } from '../../src/parse/pick-scope.ts'
import { sampleCluster, samplePool } from '../samples/sample-cluster.ts'

const rules = readRules()
const compiled = compileRules(rules)
const subjects = new Map(rules.subjects.map((rule) => [rule.id, rule]))

function subjectsOf(text: string): string[] {
  const phrases = findPhrases(text, compiled)
  const mentions = findSubjects(phrases, compiled)
  const [{ words }, { wider }] = [phrases, compiled]
  return [...pickScope(mentions, { kind: 'announcement', introduces: false, words, wider }).subjects]
}

/** Whether a cluster has the subject: through a pool, as a whole, or perhaps. */
function has(id: string, cluster: Cluster): boolean | 'possible' {
  const rule = subjects.get(id)
  if (!rule) throw new Error(`there is no rule ${id}`)
  if (rule.cluster !== undefined && compilePredicate(rule.cluster, 'cluster').test({ cluster }) === true) return true
  if (rule.pool !== undefined) {
    const predicate = compilePredicate(rule.pool, 'pool')
    if (cluster.pools.some((pool) => predicate.test({ pool, cluster }) === true)) return true
  }
  if (rule.possible !== undefined && compilePredicate(rule.possible, 'cluster').test({ cluster }) === true)
    return 'possible'
  return false
}

const haves = (cluster: Cluster, group: string): string[] =>
  [...subjects.keys()].filter((id) => id.startsWith(`${group}/`) && has(id, cluster) === true)

describe('every built-in subject', () => {
  it('has an id of its own', () => {
    const folder = join(import.meta.dirname, '../../rules/subjects')
    const written = readdirSync(folder).flatMap((name) => {
      const file = parse(readFileSync(join(folder, name), 'utf8')) as { subjects: WrittenSubjectRule[] }
      return file.subjects.flatMap(expandRule).map((rule) => rule.id)
    })
    expect(written.filter((id, index) => written.indexOf(id) !== index)).toEqual([])
  })

  it.each(rules.subjects.map((rule): [string, SubjectRule] => [rule.id, rule]))('%s', (id, rule) => {
    for (const source of [rule.cluster, rule.possible]) if (source !== undefined) compilePredicate(source, 'cluster')
    if (rule.pool !== undefined) compilePredicate(rule.pool, 'pool')
    expect(rule.under === undefined || subjects.has(rule.under)).toBe(true)
    expect(rule.reason.replaceAll(/\{(pools|cluster)\}/g, '')).not.toMatch(/[{}]/)
    expect(rule.reason.includes('{pools}') && rule.pool === undefined).toBe(false)
    expect(rule.examples.fires.length).toBeGreaterThan(0)
    expect(rule.examples.silent.length).toBeGreaterThan(0)
    for (const text of rule.examples.fires) expect(subjectsOf(text), text).toContain(id)
    for (const text of rule.examples.silent) expect(subjectsOf(text), text).not.toContain(id)
  })
})

describe('the vocabulary of the inventory', () => {
  it.each(osReleases)('%s has a rule of its own', (os) => {
    const pool = samplePool({ os, osType: os.startsWith('windows') ? 'windows' : 'linux', osSku: null, image: null })
    const names = haves(sampleCluster({ pools: [pool] }), 'os')
    const narrowest = names.filter((id) => !names.some((other) => subjects.get(other)?.under === id))
    expect(narrowest.length).toBeGreaterThan(0)
    expect(narrowest).not.toEqual(expect.arrayContaining(['os/linux']))
    expect(narrowest).not.toEqual(expect.arrayContaining(['os/windows']))
  })

  it.each(addonNames)('%s turns some subject on', (addon) => {
    const without = rules.subjects.filter((rule) => has(rule.id, sampleCluster()) === true).length
    const withIt = rules.subjects.filter((rule) => has(rule.id, sampleCluster({ addons: [addon] })) === true).length
    expect(withIt).toBeGreaterThan(without)
  })

  it('finds Istio revisions that are yet to come', () => {
    const cluster = sampleCluster({ addons: ['istio'], istioRevisions: ['asm-1-38'] })
    expect(subjectsOf('Revision asm-1-38 of the Istio add-on leaves support.')).toEqual(['addon/istio-asm-1-38'])
    expect(has('addon/istio-asm-1-38', cluster)).toBe(true)
    expect(has('addon/istio-asm-1-37', cluster)).toBe(false)
  })
})

describe('who has a subject', () => {
  it('tells network modes apart', () => {
    const overlay = sampleCluster()
    const flat = sampleCluster({ network: { mode: null } })
    const podSubnet = sampleCluster({ network: { mode: null }, pools: [samplePool({ podSubnet: true })] })
    expect(haves(overlay, 'network')).toEqual(['network/azure-cni', 'network/overlay'])
    expect(haves(flat, 'network')).toEqual(['network/azure-cni', 'network/node-subnet'])
    expect(haves(podSubnet, 'network')).toEqual(['network/azure-cni', 'network/pod-subnet'])
    expect(has('network/static-block', podSubnet)).toBe('possible')
    expect(haves(sampleCluster({ network: { plugin: 'kubenet', mode: null } }), 'network')).toEqual(['network/kubenet'])
  })

  it('tells what is not there from what is not known', () => {
    expect(haves(sampleCluster({ network: { policy: null } }), 'policy')).toEqual([])
    expect(haves(sampleCluster({ network: { policy: 'none' } }), 'policy')).toEqual([])
    expect(haves(sampleCluster({ network: { policy: 'azure' } }), 'policy')).toEqual([
      'policy/network-policy',
      'policy/azure-npm',
    ])
    expect(haves(sampleCluster({ network: { dataplane: null } }), 'dataplane')).toEqual([])
    expect(haves(sampleCluster({ network: { dataplane: 'cilium' } }), 'dataplane')).toEqual(['dataplane/cilium'])
  })

  it('does not take T4 sizes for the retired NCv3', () => {
    const t4 = sampleCluster({ pools: [samplePool({ vmSize: 'Standard_NC4as_T4_v3', vmFamily: 'NCv3', gpu: true })] })
    const v3 = sampleCluster({ pools: [samplePool({ vmSize: 'Standard_NC24rs_v3', vmFamily: 'NCv3', gpu: true })] })
    expect(haves(t4, 'vm')).toEqual(['vm/nc-t4-v3'])
    expect(haves(v3, 'vm')).toEqual(['vm/nc-v3'])
  })

  it('counts Mariner 2.0 as Azure Linux 2.0', () => {
    const cluster = sampleCluster({ pools: [samplePool({ os: 'mariner-2' })] })
    expect(has('os/azure-linux-2', cluster)).toBe(true)
    expect(has('os/azure-linux-3', cluster)).toBe(false)
  })

  it('finds Docker nodes by the name of their image', () => {
    const image = (raw: string): Cluster =>
      sampleCluster({
        pools: [samplePool({ os: 'ubuntu-18.04', image: { os: 'ubuntu-18.04', version: '2022.08.29', raw } })],
      })
    expect(has('runtime/docker', image('AKSUbuntu-1804gen2-2022.08.29'))).toBe(true)
    expect(has('runtime/docker', image('AKSUbuntu-1804gen2containerd-2022.08.29'))).toBe(false)
    expect(has('runtime/docker', sampleCluster())).toBe(false)
  })

  it('takes extensions that az aks list does not show for possible', () => {
    expect(has('addon/dapr', sampleCluster())).toBe('possible')
    expect(has('addon/dapr', sampleCluster({ addons: ['dapr'] }))).toBe(true)
  })
})

describe('regions', () => {
  it('have one short name each, made of their display name', () => {
    expect(new Set(rules.regions.map((region) => region.id)).size).toBe(rules.regions.length)
    for (const { id, name } of rules.regions) expect(name.replaceAll(' ', '').toLowerCase()).toBe(id)
  })
})
