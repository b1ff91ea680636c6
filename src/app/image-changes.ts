import type { Settings } from '../config/settings.ts'
import type { ImageChanges } from '../domain/image-changes.ts'
import type { Notice } from '../domain/notice.ts'
import type { PoolStanding } from '../domain/pool-standing.ts'
import { parseImageNotes, type ImageNotes } from '../parse/parse-image-notes.ts'
import { compareImageNotes } from '../plan/compare-image-notes.ts'
import { SourceError } from '../sources/source.ts'
import type { Store } from '../store/open-store.ts'
import type { Context } from './context.ts'
import { githubSettings } from './github-settings.ts'

/** What lies between the image that a pool runs and the newest, or why that cannot be told. */
export type ToldChanges = { readonly changes: ImageChanges } | { readonly reason: string }

/** A function that tells the changes of a pool's image; notes are fetched once and kept. */
export async function createImageChanges(
  context: Context,
  settings: Settings,
  store: Store,
  notices: readonly Notice[],
): Promise<(pool: PoolStanding) => Promise<ToldChanges | null>> {
  const { createImageNotesSource } = await import('../sources/github-image-notes.ts')
  const { owner, repo } = settings.sources.changelog
  const fetchNotes = createImageNotesSource({ owner, repo, ...githubSettings(settings, context) })
  const folders = notesFolders(notices)
  const known = new Map<string, Promise<ImageNotes>>()
  const read = (path: string): Promise<ImageNotes> => {
    const reading = known.get(path) ?? readNotes(path)
    known.set(path, reading)
    return reading
  }
  async function readNotes(path: string): Promise<ImageNotes> {
    const kept = await store.imageNotes.get(path)
    if (kept !== null) return parseImageNotes(kept)
    const text = await fetchNotes(path)
    await store.imageNotes.save(path, text, context.now())
    return parseImageNotes(text)
  }
  return async ({ os, running, newest, between }) => {
    if (os === null || running === null || newest === null || between.length === 0) return null
    const folder = folders.get(os)
    if (folder === undefined) return { reason: 'release notes link no notes of this image' }
    try {
      const [before, after] = [await read(`${folder}/${running}.txt`), await read(`${folder}/${newest}.txt`)]
      return { changes: compareImageNotes(before, after) }
    } catch (error) {
      if (!(error instanceof SourceError)) throw error
      return { reason: error.message }
    }
  }
}

/** The folder of each OS release's notes, `vhd-notes/AzureLinuxv3`, as release notes link them. */
function notesFolders(notices: readonly Notice[]): Map<string, string> {
  const folders = new Map<string, string>()
  for (const { os, url } of notices.flatMap(({ images }) => images)) {
    const [, folder] = /\/blob\/[^/]+\/(vhd-notes\/[\w./-]+)\/[^/]+\.txt$/.exec(url ?? '') ?? []
    if (folder !== undefined && !folder.includes('..') && !folders.has(os)) folders.set(os, folder)
  }
  return folders
}
