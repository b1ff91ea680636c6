import type { Cluster } from '../domain/cluster.ts'
import type { ExplanationStep } from '../domain/explanation.ts'
import type { Notice } from '../domain/notice.ts'
import type { SeverityRule } from '../domain/rule.ts'
import type { Concern } from './concern.ts'
import type { Owners } from './find-owners.ts'
import type { Standing } from './kubernetes-range.ts'
import type { Predicate } from './predicate.ts'
import { showValues } from './show-values.ts'

// The questions that matching asks, in words; matching calls these only where somebody asked why.

export function reachStep({ reach }: Notice, answer: boolean): ExplanationStep {
  const because = reach === 'new' ? 'it reaches only what is created anew' : `its reach is "${reach}"`
  return { question: 'Does it concern anything that exists?', answer, because }
}

export function newsStep({ kind, breaking, subjects }: Notice, isNews: boolean): ExplanationStep {
  const because = isNews
    ? `a ${kind} that breaks nothing and names no subject would concern everybody`
    : `${breaking ? 'it breaks something' : `it is a ${kind}`} and names ${subjects.length === 0 ? 'no subject' : subjects.join(', ')}`
  return { question: 'Does it tell more than news?', answer: !isNews, because }
}

export function regionStep({ regions, cloud }: Notice, { name, location }: Cluster, answer: boolean): ExplanationStep {
  const limits = [...(regions.length === 0 ? [] : [regions.join(', ')]), ...(cloud === null ? [] : [`${cloud} clouds`])]
  const told = limits.length === 0 ? 'the notice names no region' : `the notice is limited to ${limits.join(' and ')}`
  return { question: 'Is the cluster in its regions?', answer, because: `${told}; ${name} is in ${location || '?'}` }
}

export function demandStep({ requires }: Notice, { name }: Cluster, isReady: boolean): ExplanationStep {
  const because =
    requires.length === 0
      ? 'it demands nothing'
      : `it demands ${requires.join(', ')}, which ${name} ${isReady ? 'has' : 'lacks, or the inventory cannot tell'}`
  return { question: 'Is there anything left to do?', answer: !isReady, because }
}

const standings: Readonly<Record<Standing, string>> = {
  in: 'in it',
  below: 'below it, so an upgrade leads there',
  out: 'out of it for good',
}

export function rangeStep({ kubernetes }: Notice, { version }: Cluster, standing: Standing): ExplanationStep {
  const question = 'Is its Kubernetes version in the range, or on the way there?'
  if (kubernetes === null) return { question, answer: true, because: 'the notice is not limited by version' }
  return { question, answer: standing !== 'out', because: `${version || '?'} to ${kubernetes}: ${standings[standing]}` }
}

/** A subject's CEL with the cluster's own values, pool by pool where it asks of pools. */
export function ownershipStep(subject: string, cluster: Cluster, owners: Owners): ExplanationStep {
  const compiled = owners.rule(subject)
  if (!compiled) return { question: `Does it have ${subject}?`, answer: false, because: 'there is no rule of that id' }
  const owned = owners.owns(subject, cluster)
  const asked = [
    compiled.cluster && `cluster: ${withValues(compiled.cluster, { cluster })}`,
    compiled.pool && `pool: ${withPoolValues(compiled.pool, cluster)}`,
    owned?.certainty !== 'sure' && compiled.possible && `possible: ${withValues(compiled.possible, { cluster })}`,
  ].filter((text) => text)
  return {
    question: `Does it have ${compiled.rule.name} (${subject})?`,
    answer: owned?.certainty === 'possible' ? null : owned !== null,
    because: asked.join('; ') || 'the rule names nobody who has it',
  }
}

export function nothingSharedStep(group: readonly string[]): ExplanationStep {
  const because = `no node pool has ${group.join(' or ')} and what was asked before`
  return { question: 'Does one node pool meet all conditions?', answer: false, because }
}

export function imageStep({ images }: Notice, { pools }: Cluster, concern: Concern | null): ExplanationStep {
  const announced = images.map(({ os, version }) => `${os} ${version}`).join(', ')
  const running = pools.map(({ name, image }) => `${name} runs ${image ? `${image.os} ${image.version}` : '?'}`)
  return {
    question: 'Does a pool run an older image of the same OS?',
    answer: concern !== null,
    because: concern?.reasons.join('; ') ?? `announced: ${announced || 'none'}; ${running.join(', ')}`,
  }
}

export function versionStep(notice: Notice, cluster: Cluster, concern: Concern | null): ExplanationStep {
  const runs = `${cluster.name} runs ${cluster.version || '?'}${cluster.lts ? ' on long-term support' : ''}`
  const because = concern?.certainty === 'possible' ? concern.reasons.join('; ') : runs
  const answer = concern?.certainty === 'possible' ? null : concern !== null
  return {
    question: 'Is its version one that the notice tells of?',
    answer,
    because: `${versionsTold(notice)}; ${because}`,
  }
}

function versionsTold({ supportEnds, patches, kubernetes }: Notice): string {
  const ends = supportEnds.map(({ minor, plan }) => (plan === 'unsaid' ? minor : `${minor} (${plan})`))
  if (ends.length > 0) return `support ends for ${ends.join(', ')}`
  return patches.length > 0 ? `new patches are ${patches.join(', ')}` : `it speaks of ${kubernetes ?? 'no version'}`
}

export function severityStep(
  { id, severity, why }: SeverityRule,
  predicate: Predicate,
  values: Readonly<Record<string, unknown>>,
): ExplanationStep {
  return {
    question: `How severe: ${severity}`,
    answer: true,
    because: `rule ${id}: ${withValues(predicate, values)}. ${why}`,
  }
}

function withValues(predicate: Predicate, values: Readonly<Record<string, unknown>>): string {
  const paths = predicate.reads()
  return paths.length === 0 ? predicate.source : `${predicate.source}, where ${showValues(paths, values)}`
}

function withPoolValues(predicate: Predicate, cluster: Cluster): string {
  const paths = predicate.reads()
  if (paths.length === 0 || cluster.pools.length === 0) return predicate.source
  const pools = cluster.pools.map((pool) => `${pool.name} has ${showValues(paths, { pool, cluster })}`)
  return `${predicate.source}, where ${pools.join('; ')}`
}
