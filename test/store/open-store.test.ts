import Database from 'better-sqlite3'
import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ingestNotes } from '../../src/store/ingest-notes.ts'
import { LookoutError } from '../../src/domain/lookout-error.ts'
import { firstTables } from '../../src/store/migrations/001-first-tables.ts'
import { openStore } from '../../src/store/open-store.ts'
import { sqliteError } from '../../src/store/sqlite-error.ts'
import { makeNotice, makeRelease } from '../plan/samples.ts'
import { temporaryFolder, temporaryStore } from './temporary-store.ts'

const now = new Date('2025-10-01T09:00:00Z')
const notes = { releases: [makeRelease('2025-08-29')], notices: [makeNotice()], warnings: [] }

function refusal(open: () => unknown): string {
  try {
    open()
  } catch (error) {
    if (error instanceof LookoutError) return error.message
    throw error
  }
  return 'opened'
}

describe('openStore', () => {
  it('makes the file and its folders, with a write-ahead log, and finds everything again', async () => {
    const file = join(temporaryFolder(), 'data', 'deep', 'lookout.db')
    const first = openStore(file)
    await ingestNotes(first, notes, now)
    await first.close()
    const second = temporaryStore(file)
    expect(await second.notices.list()).toHaveLength(1)
    const raw = new Database(file, { readonly: true })
    expect(raw.pragma('journal_mode', { simple: true })).toBe('wal')
    raw.close()
  })

  it('brings a database of the first version up to date, and has its sources read anew', async () => {
    const file = join(temporaryFolder(), 'lookout.db')
    const first = new Database(file)
    first.exec(firstTables)
    first.exec(`INSERT INTO sources VALUES ('changelog', 'changed', '2025-09-01T00:00:00.000Z', NULL, '{"etag":"1"}', NULL);
      INSERT INTO runs VALUES ('r', '2025-09-01T00:00:00.000Z', NULL, '[]', '{}');
      INSERT INTO deliveries VALUES (1, 'd', 'r', 'shop', 'console', 'alert', 't', '[]', 'planned', 0, '', NULL, NULL);`)
    first.pragma('application_id = 0x4c4f4f4b')
    first.pragma('user_version = 1')
    first.close()
    const store = temporaryStore(file)
    expect(await store.sources.list()).toEqual([])
    expect(await store.documents.list()).toEqual([])
    expect(await store.deliveries.due(now)).toMatchObject([{ id: 'd', troubles: [] }])
  })

  it('refuses what is no database of this Lookout, naming the file and the mend', async () => {
    const folder = temporaryFolder()
    const path = (name: string) => join(folder, name)
    writeFileSync(path('text.db'), 'not a database '.repeat(100))
    writeFileSync(path('file'), '')
    const foreign = new Database(path('foreign.db'))
    foreign.exec('CREATE TABLE songs (title TEXT)')
    foreign.close()
    await openStore(path('newer.db')).close()
    const newer = new Database(path('newer.db'))
    newer.pragma('user_version = 99')
    newer.close()

    expect(refusal(() => openStore(path('text.db')))).toMatch(
      /text\.db: is not a SQLite database or is damaged; restore/,
    )
    expect(refusal(() => openStore(path('foreign.db')))).toMatch(
      /foreign\.db: is a database of another program; name another/,
    )
    expect(refusal(() => openStore(path('newer.db')))).toMatch(
      /newer\.db: was written by a newer Lookout \(version 99.*; update/,
    )
    expect(refusal(() => openStore(folder))).toMatch(/cannot be opened; name a file in a folder/)
    expect(refusal(() => openStore(path('file/lookout.db')))).toMatch(/stands below a file, not a folder/)
    for (const name of ['text.db', 'foreign.db', 'newer.db']) {
      expect(refusal(() => openStore(path(name), { copy: true }))).toContain(name)
    }
  })

  it('leaves a foreign database as it was', () => {
    const file = join(temporaryFolder(), 'foreign.db')
    const foreign = new Database(file)
    foreign.exec('CREATE TABLE songs (title TEXT)')
    foreign.close()
    const before = readFileSync(file)
    refusal(() => openStore(file))
    expect(readFileSync(file).equals(before)).toBe(true)
  })

  it('names the file and the mend when it is damaged below an intact head', async () => {
    const file = join(temporaryFolder(), 'lookout.db')
    const store = openStore(file)
    await ingestNotes(store, notes, now)
    await store.close()
    const bytes = readFileSync(file)
    writeFileSync(file, bytes.fill(0xff, 8192))
    const read = async () => {
      const damaged = temporaryStore(file)
      await damaged.notices.list()
    }
    await expect(read()).rejects.toThrow(/lookout\.db: is not a SQLite database or is damaged/)
  })

  it('says so when another program holds the file locked', async () => {
    const file = join(temporaryFolder(), 'lookout.db')
    const store = openStore(file, { lockWait: 1 })
    const other = new Database(file)
    other.exec('BEGIN IMMEDIATE')
    await expect(ingestNotes(store, notes, now)).rejects.toThrow(/lookout\.db: is locked by another program; end it/)
    other.exec('ROLLBACK')
    await ingestNotes(store, notes, now)
    other.close()
    await store.close()
  })

  it.each(['SQLITE_READONLY', 'SQLITE_READONLY_DBMOVED', 'EACCES', 'EROFS'])('says how to mend %s', (code) => {
    const mended = sqliteError(Object.assign(new Error('refused'), { code }), 'lookout.db')
    expect(mended).toMatchObject({
      message: expect.stringMatching(/^lookout\.db: may not be written; check its permissions/),
    })
  })

  it.skipIf(process.getuid?.() === 0)('refuses a file that may not be written', async () => {
    const folder = temporaryFolder()
    const file = join(folder, 'lookout.db')
    await openStore(file).close()
    chmodSync(file, 0o400)
    expect(refusal(() => openStore(file))).toMatch(/may not be written/)
  })

  it('writes all of a transaction or nothing', async () => {
    const store = temporaryStore()
    const failing = store.transaction(async (within) => {
      await ingestNotes(within, notes, now)
      expect(await within.notices.list()).toHaveLength(1)
      throw new Error('power cut')
    })
    await expect(failing).rejects.toThrow('power cut')
    expect(await store.notices.list()).toEqual([])
    expect(await store.releases.list()).toEqual([])
  })
})

describe('openStore with copy', () => {
  it('makes nothing where there is no file', async () => {
    const folder = temporaryFolder()
    const store = openStore(join(folder, 'data', 'lookout.db'), { copy: true })
    await ingestNotes(store, notes, now)
    expect(await store.notices.search('windows')).toHaveLength(1)
    await store.close()
    expect(readdirSync(folder)).toEqual([])
  })

  it('sees what is stored and leaves no trace of what it writes', async () => {
    const folder = temporaryFolder()
    const file = join(folder, 'lookout.db')
    const store = openStore(file)
    await ingestNotes(store, notes, now)
    await store.close()
    const before = readFileSync(file)

    const copy = openStore(file, { copy: true })
    expect(await copy.notices.list()).toHaveLength(1)
    await ingestNotes(copy, { ...notes, notices: [] }, now)
    expect(await copy.notices.list()).toEqual([])
    await copy.close()
    expect(readdirSync(folder)).toEqual(['lookout.db'])
    expect(readFileSync(file).equals(before)).toBe(true)
  })

  it('sees what another process wrote but has not yet moved into the file', async () => {
    const file = join(temporaryFolder(), 'lookout.db')
    const writer = temporaryStore(file)
    await ingestNotes(writer, notes, now)
    const copy = openStore(file, { copy: true })
    expect(await copy.notices.list()).toHaveLength(1)
    await copy.close()
  })

  it('reads a file in a folder that may not be written', async () => {
    const folder = join(temporaryFolder(), 'read-only')
    mkdirSync(folder)
    const file = join(folder, 'lookout.db')
    await openStore(file).close()
    chmodSync(folder, 0o500)
    const copy = openStore(file, { copy: true })
    expect(await copy.notices.list()).toEqual([])
    await copy.close()
    chmodSync(folder, 0o700)
  })
})
