import { LookoutError } from '../../domain/lookout-error.ts'
import { createMatcher, matchNotices } from '../../match/match-notices.ts'
import { consoleMatches } from '../../render/console-matches.ts'
import type { Context } from '../context.ts'
import { readClusters } from '../read-clusters.ts'
import { readDay } from '../read-option.ts'
import { readNotes } from '../read-notes.ts'

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
  const inventory = await readClusters(clusters, context)
  const notices = notes.notices.filter(({ release }) => release.slice(0, 10) >= since && release.slice(0, 10) <= until)
  const all = matchNotices(notices, inventory, createMatcher(rules), context.instant)
  const matches = options.possible ? all : all.filter(({ certainty }) => certainty === 'sure')
  context.print({ matches }, () => consoleMatches(matches, notices, context.terminal, context.instant))
}
