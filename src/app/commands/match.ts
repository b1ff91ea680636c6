import { LookoutError } from '../../domain/lookout-error.ts'
import { readInventory } from '../../inventory/read-inventory.ts'
import { createMatcher, matchNotices } from '../../match/match-notices.ts'
import { consoleMatches } from '../../render/console-matches.ts'
import type { Context } from '../context.ts'
import { readNotes } from '../read-notes.ts'
import { readText } from '../read-text.ts'

interface MatchOptions {
  readonly changelog?: string
  readonly clusters?: string
  readonly since?: string
  readonly until?: string
  readonly possible?: boolean
}

/** `lookout match --changelog FILE --clusters FILE` */
export async function match(context: Context, _args: readonly string[], options: MatchOptions): Promise<void> {
  const { changelog, clusters } = options
  if (!changelog || !clusters) throw new LookoutError('lookout match needs --changelog FILE and --clusters FILE')
  const since = readDay('--since', options.since) ?? ''
  const until = readDay('--until', options.until) ?? '9999'
  const { notes, rules } = await readNotes(changelog, context)
  const inventory = readInventory(await readText(clusters, context), clusters)
  for (const warning of inventory.warnings) context.errors.write(`${warning}\n`)
  const notices = notes.notices.filter(({ release }) => release.slice(0, 10) >= since && release.slice(0, 10) <= until)
  const all = matchNotices(notices, inventory.clusters, createMatcher(rules), context.instant)
  const matches = options.possible ? all : all.filter(({ certainty }) => certainty === 'sure')
  context.print({ matches }, () => consoleMatches(matches, notices, context.terminal, context.instant))
}

function readDay(option: string, text: string | undefined): string | null {
  if (text === undefined) return null
  if (/^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text))) return text
  throw new LookoutError(`${option} ${text}: is not a day; write it as 2025-01-31`)
}
