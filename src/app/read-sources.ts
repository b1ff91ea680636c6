import { createHash } from 'node:crypto'
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

const name = 'changelog'
const timeoutMs = 30_000

/**
 * Reads the release notes: from a file where one is given (which must be good), from GitHub otherwise (which may fail:
 * the run goes on with what is stored).
 */
export async function readSources(options: ReadOptions): Promise<SourceReading[]> {
  if (options.changelog === undefined) return [await fetchChangelog(options)]
  const { context, rules, store, changelog } = options
  const notes = readNotes(await readText(changelog, context), changelog, rules, context)
  await refuseShrunken(notes, store, changelog)
  return [{ name, notes }]
}

async function fetchChangelog({ context, settings, rules, store }: ReadOptions): Promise<SourceReading> {
  const { createChangelogSource } = await import('../sources/github-changelog.ts')
  const source = createChangelogSource({
    ...settings.sources.changelog,
    apiUrl: settings.endpoints.githubApi,
    token: settings.secrets.githubToken?.reveal() ?? null,
    timeoutMs,
    now: context.now,
    log: (line) => context.progress(line),
  })
  const stored = (await store.sources.list()).find((one) => one.name === name)
  const mark = rulesMark(rules)
  try {
    context.progress(`reading ${settings.sources.changelog.owner}/${settings.sources.changelog.repo} …`)
    const answer = await source.fetch(sinceLast(stored?.validators ?? {}, mark))
    if (answer.status === 'unchanged') return { name, notes: null }
    const notes = readNotes(answer.content, settings.sources.changelog.path, rules, context)
    return { name, notes, validators: { ...answer.validators, rules: mark } }
  } catch (error) {
    if (!(error instanceof Error)) throw error
    return { name, notes: null, error: error.message }
  }
}

function readNotes(text: string, file: string, rules: Rules, context: Context): Notes {
  const notes = parseNotes(text, compileRules(rules), file)
  for (const warning of notes.warnings) context.progress(`${file}: ${warning}`)
  return notes
}

/** Other rules read the same text differently: then it is fetched anew, though its length is still known. */
function sinceLast({ etag, ...rest }: Readonly<Record<string, string>>, mark: string): Record<string, string> {
  return rest['rules'] === mark && etag !== undefined ? { ...rest, etag } : rest
}

function rulesMark(rules: Rules): string {
  return createHash('sha256').update(JSON.stringify(rules)).digest('hex').slice(0, 16)
}

/** A document that lost more than half of the releases known was cut off on its way. */
async function refuseShrunken(notes: Notes, store: Store, file: string): Promise<void> {
  const known = (await store.releases.list()).filter(({ source }) => source === name).length
  if (notes.releases.length * 2 >= known) return
  throw new LookoutError(
    `${file}: holds ${notes.releases.length} releases where ${known} are known, so it seems cut off; nothing was changed`,
  )
}
