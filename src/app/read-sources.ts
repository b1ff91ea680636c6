import { createHash } from 'node:crypto'
import type { Settings } from '../config/settings.ts'
import { documentKey, type Document } from '../domain/document.ts'
import { LookoutError } from '../domain/lookout-error.ts'
import type { Notes } from '../domain/notice.ts'
import type { Rules } from '../domain/rule.ts'
import { compileRules } from '../parse/compile-rules.ts'
import { parseDocuments } from '../parse/parse-documents.ts'
import { notesDocument } from '../parse/parse-notes.ts'
import { SourceError } from '../sources/source.ts'
import type { KeptDocument } from '../store/documents.ts'
import type { Store } from '../store/open-store.ts'
import type { SourceOutcome } from '../domain/source-outcome.ts'
import type { Context } from './context.ts'
import type { DocumentSource } from './create-sources.ts'
import { overlayDocuments } from './overlay-documents.ts'
import { readText } from './read-text.ts'

/** What the sources told, and how they fared. */
export interface Reading {
  readonly sources: readonly SourceReading[]
  /** What all documents say together; null where none changed. */
  readonly notes: Notes | null
  /** Those that are not kept like this yet. */
  readonly documents: readonly KeptDocument[]
}

export interface SourceReading extends SourceOutcome {
  /** What lets it answer "unchanged" next time; left out where that stays as it is. */
  readonly validators?: Readonly<Record<string, string>>
}

export interface ReadOptions {
  readonly context: Context
  readonly settings: Settings
  readonly rules: Rules
  readonly store: Store
  /** A file to read in place of all sources. */
  readonly changelog: string | undefined
  /** Ends the reading: what was not read by then has failed. */
  readonly signal?: AbortSignal | undefined
}

/** What one source answered. */
interface Told {
  readonly reading: SourceReading
  readonly documents: readonly Document[]
}

/**
 * Reads the sources side by side, then all that they told now and before as one. A source that fails leaves what it told
 * before; a file must be good: it throws a LookoutError.
 */
export async function readSources(options: ReadOptions): Promise<Reading> {
  const { store, changelog } = options
  const kept = await store.documents.list()
  if (changelog !== undefined) {
    const reading = readTogether([await readFile(changelog, options)], kept, options)
    if (reading.notes) await refuseShrunken(reading.notes, store, changelog)
    return reading
  }
  const told = await fetchAll(kept, options)
  try {
    return readTogether(told, kept, options)
  } catch (error) {
    if (!(error instanceof LookoutError)) throw error
    // What is kept was read before, so only release notes that came now can hold none.
    return readTogether(withoutNotes(told, error.message), kept, options)
  }
}

async function readFile(file: string, { context }: ReadOptions): Promise<Told> {
  const text = await readText(file, context)
  // Whatever GitHub last told is not what is kept any more.
  return { reading: { name: 'changelog', status: 'changed', validators: {} }, documents: [notesDocument(text, file)] }
}

/** A file that lost more than half of the releases known was cut off on its way. */
async function refuseShrunken({ releases }: Notes, store: Store, file: string): Promise<void> {
  const ofNotes = (all: readonly { readonly source: string }[]): number =>
    all.filter(({ source }) => source === 'changelog').length
  const [held, known] = [ofNotes(releases), ofNotes(await store.releases.list())]
  if (held * 2 >= known) return
  throw new LookoutError(
    `${file}: holds ${held} releases where ${known} are known, so it seems cut off; nothing was changed`,
  )
}

async function fetchAll(kept: readonly KeptDocument[], options: ReadOptions): Promise<Told[]> {
  const { createSources } = await import('./create-sources.ts')
  const { settings, context, store } = options
  const validators = new Map((await store.sources.list()).map((source) => [source.name, source.validators]))
  const sources = createSources(settings, context)
  context.progress(`reading ${sources.map(({ name }) => name).join(', ')} …`)
  return Promise.all(
    sources.map((source) => {
      const own = kept.filter((document) => document.source === source.name)
      return fetchOne(source, validators.get(source.name) ?? {}, own, options.signal)
    }),
  )
}

async function fetchOne(
  { name, source, documents }: DocumentSource,
  validators: Readonly<Record<string, string>>,
  kept: readonly Document[],
  signal: AbortSignal | undefined,
): Promise<Told> {
  try {
    const answer = await source.fetch(validators, signal && { signal })
    const { status, detail } = answer
    if (answer.status === 'unchanged') return { reading: { name, status, detail }, documents: [] }
    return {
      reading: { name, status, detail, validators: answer.validators },
      documents: documents(answer.content, kept),
    }
  } catch (error) {
    // Whatever a source sends, the others are read: what no check foresaw is named by its kind, for its words are not ours.
    const kind = error instanceof Error ? error.name : 'unknown'
    const reason = error instanceof SourceError ? error.message : `${name}: its answer cannot be read (${kind})`
    return { reading: { name, status: 'failed', error: reason }, documents: [] }
  }
}

function withoutNotes(told: readonly Told[], error: string): Told[] {
  return told.map((one) => {
    const isNotes = one.documents.some(({ form }) => form === 'notes')
    return isNotes ? { reading: { name: one.reading.name, status: 'failed', error }, documents: [] } : one
  })
}

function readTogether(told: readonly Told[], kept: readonly KeptDocument[], { rules, context }: ReadOptions): Reading {
  const mark = createHash('sha256').update(JSON.stringify(rules)).digest('hex').slice(0, 16)
  const current = overlayDocuments(
    kept,
    told.flatMap(({ documents }) => documents),
  )
  const unchanged = new Set(kept)
  const changed = new Set(current.flatMap((document) => (unchanged.has(document) ? [] : document.source)))
  const sources = told.map(({ reading }) => {
    const isSame = reading.status === 'changed' && !changed.has(reading.name)
    return isSame ? { ...reading, status: 'unchanged' as const } : reading
  })
  // Other rules read the same text differently.
  if (current.every(({ readWith }) => readWith === mark)) return { sources, notes: null, documents: [] }
  const { documents, ...notes } = parseDocuments(current, compileRules(rules))
  for (const warning of notes.warnings) context.progress(warning)
  const read = current.map((document, at) => ({ ...document, text: documents[at]?.text ?? '', readWith: mark }))
  const before = new Map(kept.map((document) => [documentKey(document), JSON.stringify(document)]))
  return {
    sources,
    notes,
    documents: read.filter((document) => JSON.stringify(document) !== before.get(documentKey(document))),
  }
}
