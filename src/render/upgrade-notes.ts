import type { UpgradePlan } from '../domain/upgrade.ts'
import type { Words } from './languages/language.ts'
import { safeLine } from './safe-text.ts'

const noteLength = 300

/** What to know of the way and of where it leads, a sentence each. */
export function upgradeNotes({ notes, support, to }: UpgradePlan, { sentence, answer }: Words): string[] {
  const told = support && answer.supported[support.plan](to, support.until.date)
  return [...notes.map(sentence), ...(told ? [told] : [])].map((note) => safeLine(note, noteLength))
}
