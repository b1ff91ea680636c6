import type { BreakingRule, KindRule, ReachRule } from '../domain/rule.ts'
import type { FoundDate } from './find-dates.ts'
import type { SubjectMention } from './subject-roles.ts'
import type { FoundRange } from './find-versions.ts'
import type { PhraseHit } from './phrases.ts'
import type { Reading } from './reading.ts'
import type { Words } from './words.ts'

/** What a bullet's data was read from; the rules are those that decided. */
export interface Evidence {
  readonly plain: string
  readonly words: Words
  readonly hits: readonly PhraseHit[]
  readonly reading: Reading
  readonly dates: readonly FoundDate[]
  readonly versions: readonly FoundRange[]
  readonly mentions: readonly SubjectMention[]
  readonly kindRule: KindRule | undefined
  readonly breakingRule: BreakingRule | undefined
  readonly reachRule: ReachRule | undefined
}
