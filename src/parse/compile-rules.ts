import { remember } from '../domain/remember.ts'
import type { Kind } from '../domain/notice.ts'
import type { DateMeaning } from '../domain/calendar-date.ts'
import type { BreakingRule, KindRule, Phrase, ReachRule, Rules, SubjectRule, WordingCondition } from '../domain/rule.ts'
import { compileCondition, having, type Condition, type Conditioned } from './condition.ts'
import { factNames, type FactName } from './gather-facts.ts'
import { emptyKeySet, type KeySet } from './key-set.ts'
import { compilePhrases, type PhraseSet } from './phrases.ts'
import { roleSignals } from './subject-roles.ts'
import { widerSubjects } from './wider-subjects.ts'

/** What a phrase stands for. */
type PhraseMeaning =
  | { readonly type: 'wording' }
  | { readonly type: 'subject'; readonly subject: SubjectRule }
  | { readonly type: 'region'; readonly region: string }

/** The rules for one section, and those of them for what was found to be of some kind. */
interface SectionRules {
  readonly kinds: readonly Conditioned<KindRule>[]
  breakingOf(kind: Kind): readonly Conditioned<BreakingRule>[]
  reachOf(kind: Kind): readonly Conditioned<ReachRule>[]
}

/** Rules made ready for reading texts; compile once, read many. */
export interface CompiledRules {
  readonly rules: Rules
  readonly phrases: PhraseSet
  meaningOf(key: number): PhraseMeaning
  /** With room for the keys of all phrases and facts. */
  readonly noKeys: KeySet
  /** Keys of the facts by name, and those made of others. */
  readonly factKeys: Readonly<Record<FactName, number>>
  readonly facts: readonly { readonly key: number; readonly condition: Condition }[]
  readonly kinds: readonly Conditioned<KindRule>[]
  readonly breaking: readonly Conditioned<BreakingRule>[]
  readonly reach: readonly Conditioned<ReachRule>[]
  /** Those of the rules that hold in a section of some role, if the rest of what they ask for is there. */
  inSection(role: string): SectionRules
  /** Keys of the signals' phrases. */
  readonly signals: Readonly<Record<string, number>>
  /** Keys of those that give subjects their roles. */
  readonly roleKeys: readonly number[]
  readonly boilerplate: readonly number[]
  readonly software: ReadonlySet<string>
  /** Keys of phrases that tell what a date of their sentence means. */
  readonly dateMeanings: ReadonlyMap<number, PhraseDateMeaning>
  /** Of each subject those that it stands under. */
  readonly wider: ReadonlyMap<string, ReadonlySet<string>>
  /** Heading in lower case → role. */
  readonly roles: ReadonlyMap<string, string>
}

/** What a phrase says of a date near it; a signal says it more generally than a meaning's own words. */
interface PhraseDateMeaning {
  readonly meaning: DateMeaning
  readonly isGeneral: boolean
}

/** Compiles all rules into one phrase automaton; throws an Error that names the phrase or signal that is wrong. */
export function compileRules(rules: Rules): CompiledRules {
  const meanings: PhraseMeaning[] = []
  const phrases: [number, Phrase][] = []
  const add = (meaning: PhraseMeaning, says: readonly Phrase[]): number => {
    const key = meanings.push(meaning) - 1
    for (const phrase of says) phrases.push([key, phrase])
    return key
  }
  const signals = new Map(Object.entries(rules.signals).map(([name, says]) => [name, add({ type: 'wording' }, says)]))
  const keysOf = (says: readonly Phrase[] | undefined): number[] | null =>
    says?.map((phrase) => (phrase.startsWith('$') ? signalKey(signals, phrase) : add({ type: 'wording' }, [phrase]))) ??
    null
  for (const subject of rules.subjects) add({ type: 'subject', subject }, subject.says)
  for (const region of rules.regions) add({ type: 'region', region: region.id }, [region.id, region.name])
  const dateMeanings = new Map<number, PhraseDateMeaning>()
  for (const { meaning, says } of rules.meanings) {
    for (const phrase of says) {
      for (const key of keysOf([phrase]) ?? []) dateMeanings.set(key, { meaning, isGeneral: phrase.startsWith('$') })
    }
  }
  const factKeys = Object.fromEntries(
    [...factNames, ...Object.keys(rules.facts)].map((name) => [name, add({ type: 'wording' }, [])]),
  )
  const conditioned = <R extends { readonly when: WordingCondition }>(list: readonly R[]): Conditioned<R>[] =>
    list.map((rule) => ({ rule, condition: compileCondition(rule.when, keysOf, factKeys) }))
  const facts = Object.entries(rules.facts).map(([name, when]) => ({
    key: factKeys[name] as number,
    condition: compileCondition(when, keysOf, factKeys),
  }))
  const [kinds, breaking, reach] = [conditioned(rules.kinds), conditioned(rules.breaking), conditioned(rules.reach)]
  const boilerplate = keysOf(rules.boilerplate) ?? []
  return {
    rules,
    phrases: compilePhrases(phrases),
    meaningOf: (key) => meanings[key] as PhraseMeaning,
    noKeys: emptyKeySet(meanings.length),
    factKeys: factKeys as Record<FactName, number>,
    facts,
    kinds,
    breaking,
    reach,
    inSection: remember((role) => {
      const [breakingThere, reachThere] = [having(breaking, 'section', role), having(reach, 'section', role)]
      return {
        kinds: having(kinds, 'section', role),
        breakingOf: remember((kind: Kind) => having(breakingThere, 'kind', kind)),
        reachOf: remember((kind: Kind) => having(reachThere, 'kind', kind)),
      }
    }),
    signals: Object.fromEntries(signals),
    roleKeys: roleSignals.flatMap((signal) => signals.get(signal) ?? []),
    boilerplate,
    software: new Set(rules.software),
    dateMeanings,
    wider: widerSubjects(rules.subjects),
    roles: new Map(
      Object.entries(rules.sections).flatMap(([role, names]) => names.map((name) => [name, role] as const)),
    ),
  }
}

function signalKey(signals: ReadonlyMap<string, number>, reference: string): number {
  const key = signals.get(reference.slice(1))
  if (key === undefined) throw new Error(`signal ${reference} is not defined under "signals"`)
  return key
}
