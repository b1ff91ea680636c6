import type { Cluster, NodePool } from '../domain/cluster.ts'
import { fillReason } from '../domain/fill-reason.ts'
import type { SubjectRule } from '../domain/rule.ts'
import { compilePredicate, type Predicate } from './predicate.ts'

/** What a cluster has of a subject: these pools, or the cluster as a whole (`pools` null). */
export interface Ownership {
  readonly certainty: 'sure' | 'possible'
  readonly pools: readonly NodePool[] | null
  /** Plain sentence. */
  readonly reason: string
}

/** Tells who has a subject; each rule is asked once a cluster. */
export interface Owners {
  owns(subject: string, cluster: Cluster): Ownership | null
  /** The rule behind a subject, compiled; null where there is none. */
  rule(subject: string): CompiledSubject | null
  group(subject: string): string
  /** Whether anything tells who has it: what anybody may have only names what a text speaks of. */
  isTold(subject: string): boolean
}

/** A subject's rule and its conditions. */
interface CompiledSubject {
  readonly rule: SubjectRule
  readonly pool: Predicate | null
  readonly cluster: Predicate | null
  readonly possible: Predicate | null
  readonly known: WeakMap<Cluster, Ownership | null>
}

/** Compiles the subjects' predicates when they are first asked for. */
export function findOwners(subjects: readonly SubjectRule[]): Owners {
  const rules = new Map(subjects.map((rule) => [rule.id, rule]))
  const compiled = new Map<string, CompiledSubject>()
  function ready(subject: string): CompiledSubject | null {
    const known = compiled.get(subject)
    const rule = rules.get(subject)
    if (known || !rule) return known ?? null
    const made = compileSubject(rule)
    compiled.set(subject, made)
    return made
  }
  return {
    group: (subject) => subject.slice(0, subject.indexOf('/')),
    isTold: (subject) => {
      const rule = rules.get(subject)
      if (!rule) return false
      return (rule.pool ?? rule.cluster) !== undefined || (rule.possible ?? 'true') !== 'true'
    },
    rule: ready,
    owns(id, cluster) {
      const subject = ready(id)
      if (!subject) return null
      const known = subject.known.get(cluster)
      if (known !== undefined) return known
      const found = ask(subject, cluster)
      subject.known.set(cluster, found)
      return found
    },
  }
}

function compileSubject(rule: SubjectRule): CompiledSubject {
  return {
    rule,
    pool: rule.pool === undefined ? null : compilePredicate(rule.pool, 'pool'),
    cluster: rule.cluster === undefined ? null : compilePredicate(rule.cluster, 'cluster'),
    possible: rule.possible === undefined ? null : compilePredicate(rule.possible, 'cluster'),
    known: new WeakMap(),
  }
}

function ask(subject: CompiledSubject, cluster: Cluster): Ownership | null {
  const { rule } = subject
  const whole = subject.cluster?.test({ cluster }) ?? null
  if (whole === true) return { certainty: 'sure', pools: null, reason: fillReason(rule.reason, cluster.name, []) }
  const answers = subject.pool
    ? cluster.pools.map((pool) => ({ pool, answer: subject.pool!.test({ pool, cluster }) }))
    : []
  const pools = answers.flatMap(({ pool, answer }) => (answer === true ? [pool] : []))
  if (pools.length > 0)
    return {
      certainty: 'sure',
      pools,
      reason: fillReason(
        rule.reason,
        cluster.name,
        pools.map(({ name }) => name),
      ),
    }
  const unsure = answers.flatMap(({ pool, answer }) => (answer === 'unknown' ? [pool] : []))
  const maybe =
    whole === 'unknown' ||
    unsure.length > 0 ||
    (subject.possible !== null && subject.possible.test({ cluster }) !== false)
  if (!maybe) return null
  return {
    certainty: 'possible',
    pools: unsure.length > 0 ? unsure : null,
    reason: `the inventory does not tell whether ${cluster.name} has ${rule.name}`,
  }
}
