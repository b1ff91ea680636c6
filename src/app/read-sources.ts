import type { Settings } from '../config/settings.ts'
import { LookoutError } from '../domain/lookout-error.ts'
import type { Notes } from '../domain/notice.ts'
import type { Rules } from '../domain/rule.ts'
import { compileRules } from '../parse/compile-rules.ts'
import { parseNotes } from '../parse/parse-notes.ts'
import type { Store } from '../store/open-store.ts'
import type { Context } from './context.ts'
import { readText } from './read-text.ts'
import type { SourceReading } from './run-once.ts'

export interface ReadOptions {
  readonly context: Context
  readonly settings: Settings
  readonly rules: Rules
  readonly store: Store
  /** A file to read in place of the repository's CHANGELOG. */
  readonly changelog: string | undefined
}

/** Reads the release notes: from a file where one is given, from GitHub otherwise. */
export async function readSources({ context, rules, store, changelog }: ReadOptions): Promise<SourceReading[]> {
  if (changelog === undefined) throw new LookoutError('lookout run needs --changelog FILE')
  const text = await readText(changelog, context)
  const notes = parseNotes(text, compileRules(rules), changelog)
  await refuseShrunken(notes, store, changelog)
  for (const warning of notes.warnings) context.progress(warning)
  return [{ name: 'changelog', notes }]
}

/** A document that lost more than half of the releases known was cut off on its way. */
async function refuseShrunken(notes: Notes, store: Store, name: string): Promise<void> {
  const known = (await store.releases.list()).filter(({ source }) => source === 'changelog').length
  if (notes.releases.length * 2 >= known) return
  throw new LookoutError(
    `${name}: holds ${notes.releases.length} releases where ${known} are known, so it seems cut off; nothing was changed`,
  )
}
