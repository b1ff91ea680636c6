import { describe, expect, it } from 'vitest'
import type { Notes, Notice } from '../../src/domain/notice.ts'
import { ingestNotes } from '../../src/store/ingest-notes.ts'
import { makeNotice, makeRelease } from '../plan/samples.ts'
import type { Store } from '../../src/store/open-store.ts'
import { temporaryStore } from './temporary-store.ts'

const windows = 'Windows Server 2019 retires on 1 March 2026; create Windows Server 2022 pools and move.'
const kubenet = 'Kubenet networking is retired on 31 March 2028, plan a migration to Azure CNI Overlay.'

const a = makeNotice({ id: 'a', text: windows, deadline: { date: '2026-03-01', precision: 'day' } })
const b = makeNotice({ id: 'b', text: kubenet, line: 13 })

function notesOf(...notices: Notice[]): Notes {
  const ids = [...new Set(['2025-08-29', ...notices.map((notice) => notice.release)])].sort().reverse()
  return { releases: ids.map((id, index) => makeRelease(id, 10 + index * 100)), notices, warnings: [] }
}
/** What the release notes changed. */
const ingest = async (store: Store, notes: Notes, now: Date) => (await ingestNotes(store, notes, now)).get('changelog')
const day = (date: string) => new Date(`${date}T09:00:00.000Z`)

async function read(store = temporaryStore()) {
  await ingestNotes(store, notesOf(a, b), day('2025-09-01'))
  return store
}

describe('ingestNotes', () => {
  it('stores every field of a notice', async () => {
    const full = makeNotice({
      id: 'full',
      deadline: { date: '2025-Q3', precision: 'quarter' },
      dates: [{ date: '2025-Q3', precision: 'quarter', meaning: 'removal' }],
      kubernetes: '>=1.34',
      patches: ['1.33.3'],
      supportEnds: [{ minor: '1.31', plan: 'standard' }],
      regions: ['westcentralus'],
      subjects: ['os/windows-server-2019'],
      cves: ['CVE-2025-4563'],
      images: [{ os: 'ubuntu-22.04', version: '202508.20.0', url: null }],
      links: [{ text: 'it\'s "here"', url: 'https://example.com/?a=%27' }],
    })
    const store = temporaryStore()
    await ingestNotes(store, notesOf(full), day('2025-09-01'))
    const at = '2025-09-01T09:00:00.000Z'
    const stored = { ...full, readAs: 'full', state: 'present', firstSeen: at, changedAt: at }
    expect(await store.notices.list()).toEqual([stored])
  })

  it('writes no notice when it reads the same document again', async () => {
    const store = await read()
    const before = await store.notices.list()
    const outcome = await ingest(store, notesOf(b, a), day('2025-09-08'))
    expect(outcome).toMatchObject({ added: 0, edited: 0, withdrawn: 0, unchanged: 2 })
    expect(await store.notices.list()).toEqual(before)
    expect((await store.releases.list())[0]).toMatchObject({
      firstSeen: '2025-09-01T09:00:00.000Z',
      lastSeen: '2025-09-08T09:00:00.000Z',
    })
  })

  it('moves lines with a release that is put on top, and changes nothing else', async () => {
    const store = await read()
    const shifted = [a, b].map((notice) => ({ ...notice, line: notice.line + 100, endLine: notice.endLine + 100 }))
    const newer = makeNotice({ id: 'c', release: '2025-09-21' })
    await ingestNotes(store, notesOf(newer, ...shifted), day('2025-09-22'))
    const stored = await store.notices.list({ releases: ['2025-08-29'] })
    expect(stored.map(({ line, changedAt }) => [line, changedAt])).toEqual([
      [112, '2025-09-01T09:00:00.000Z'],
      [113, '2025-09-01T09:00:00.000Z'],
    ])
  })

  it('keeps id and thread of an edited notice, and records what changed', async () => {
    const store = await read()
    const text = windows.replace('1 March 2026', '1 April 2027')
    const edited = makeNotice({
      ...a,
      id: 'a2',
      thread: 'a2',
      text,
      deadline: { date: '2027-04-01', precision: 'day' },
    })
    const outcome = await ingest(store, notesOf(edited, b), day('2025-09-08'))
    expect(outcome).toMatchObject({ added: 0, edited: 1, withdrawn: 0, unchanged: 1 })
    expect(await store.notices.get('a')).toMatchObject({ thread: 'a', text, readAs: 'a2', deadline: edited.deadline })
    expect(await store.noticeVersions.of('a')).toEqual([
      {
        notice: 'a',
        seenAt: '2025-09-08T09:00:00.000Z',
        event: 'edited',
        oldText: windows,
        newText: text,
        changes: [
          { field: 'text', from: windows, to: text },
          { field: 'deadline', from: '2026-03-01', to: '2027-04-01' },
        ],
      },
    ])
    expect(await ingest(store, notesOf(edited, b), day('2025-09-09'))).toMatchObject({
      edited: 0,
      unchanged: 2,
    })

    // A later release tells the matter again: readings call its thread by the new id.
    const again = makeNotice({ id: 'd', thread: 'a2', release: '2025-10-12', text })
    await ingestNotes(store, notesOf(again, edited, b), day('2025-10-13'))
    expect((await store.notices.list({ thread: 'a' })).map((notice) => notice.id)).toEqual(['d', 'a'])
  })

  it('withdraws what is missing from a release, and restores it when it is back', async () => {
    const store = await read()
    expect(await ingest(store, notesOf(a), day('2025-09-08'))).toMatchObject({
      withdrawn: 1,
      unchanged: 1,
    })
    expect((await store.notices.list()).map((notice) => notice.id)).toEqual(['a'])
    expect(await store.notices.list({ withdrawn: true })).toHaveLength(2)
    await ingestNotes(store, notesOf(a, b), day('2025-09-15'))
    expect(await store.notices.list()).toHaveLength(2)
    expect((await store.noticeVersions.of('b')).map((version) => version.event)).toEqual(['withdrawn', 'restored'])
  })

  it('leaves a release alone that the document does not hold', async () => {
    const store = await read()
    const other = makeNotice({ id: 'c', release: '2025-09-21' })
    const onlyNew = { ...notesOf(other), releases: [makeRelease('2025-09-21')] }
    expect(await ingest(store, onlyNew, day('2025-09-22'))).toMatchObject({ withdrawn: 0, added: 1 })
    expect(await store.notices.list()).toHaveLength(3)
  })

  it('tells what changed by source, and hands a release on to the source that tells it now', async () => {
    const store = temporaryStore()
    const published = { ...notesOf(a), releases: [{ ...makeRelease('2025-08-29'), source: 'releases' }] }
    expect([...(await ingestNotes(store, published, day('2025-09-01')))]).toMatchObject([
      ['releases', { newReleases: 1, added: 1 }],
    ])
    expect(await store.releases.list()).toMatchObject([{ source: 'releases' }])
    expect([...(await ingestNotes(store, notesOf(a, b), day('2025-09-08')))]).toMatchObject([
      ['changelog', { newReleases: 0, added: 1, unchanged: 1 }],
    ])
    expect(await store.releases.list()).toMatchObject([{ source: 'changelog' }])
  })

  it('writes what better rules read out of the same words, without calling it an edit', async () => {
    const store = await read()
    const outcome = await ingest(store, notesOf({ ...a, kind: 'security' }, b), day('2025-09-08'))
    expect(outcome).toMatchObject({ edited: 0, unchanged: 2 })
    expect(await store.notices.get('a')).toMatchObject({ kind: 'security', changedAt: '2025-09-08T09:00:00.000Z' })
    expect(await store.notices.get('b')).toMatchObject({ changedAt: '2025-09-01T09:00:00.000Z' })
    expect(await store.noticeVersions.of('a')).toEqual([])
  })

  it('finds another id for a text that comes back beside its own edited notice', async () => {
    const store = await read()
    const edited = makeNotice({ ...a, id: 'a2', text: `${windows} Images follow a year later.` })
    await ingestNotes(store, notesOf(edited, b), day('2025-09-08'))
    await ingestNotes(store, notesOf(edited, a, b), day('2025-09-15'))
    expect((await store.notices.list()).map((notice) => notice.id).sort()).toEqual(['a', 'a.2', 'b'])
    expect(await ingest(store, notesOf(edited, a, b), day('2025-09-16'))).toMatchObject({
      unchanged: 3,
    })
  })

  it('agrees on ids and threads whether the database was filled at once or week by week', async () => {
    const weeks = ['2025-06-17', '2025-07-20', '2025-08-29', '2025-09-21'].map((release, index) => [
      makeNotice({ id: `w${index}`, thread: 'w0', release }),
      makeNotice({ id: `k${index}`, thread: index < 2 ? 'k0' : 'k2', release, text: kubenet }),
    ])
    const atOnce = temporaryStore()
    const weekly = temporaryStore()
    await ingestNotes(atOnce, notesOf(...weeks.toReversed().flat()), day('2025-09-22'))
    for (let week = 1; week <= weeks.length; week++) {
      await ingestNotes(weekly, notesOf(...weeks.slice(0, week).toReversed().flat()), day('2025-09-22'))
    }
    const threads = async (store: typeof weekly) => (await store.notices.list()).map(({ id, thread }) => [id, thread])
    expect(await threads(weekly)).toEqual(await threads(atOnce))
  })
})
