import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { ingestNotes } from '../../src/store/ingest-notes.ts'
import { openStore, type Store } from '../../src/store/open-store.ts'
import { makeNotice, makeRelease } from '../plan/samples.ts'

const now = new Date('2025-10-01T09:00:00Z')
const notices = [
  makeNotice({
    id: '2025-09-21-beef',
    release: '2025-09-21',
    kind: 'security',
    kubernetes: '>=1.33 <1.35',
    breaking: false,
  }),
  makeNotice({ id: '2025-08-29-aaaa', subjects: ['os/windows-server-2019'] }),
  makeNotice({
    id: '2025-08-29-aabb',
    line: 13,
    endLine: 13,
    title: 'Kubenet networking retires',
    text: 'Migrate *kubenet* clusters to Azure CNI Overlay by 31 March 2028.',
    subjects: ['network/kubenet'],
    kubernetes: '<1.33',
  }),
]
let store: Store
const ids = (found: readonly { readonly id: string }[]) => found.map((notice) => notice.id)

beforeEach(async () => {
  store = openStore('unused', { copy: true })
  const releases = ['2025-09-21', '2025-08-29'].map((id) => makeRelease(id))
  await ingestNotes(store, { releases, notices, warnings: [] }, now)
})

describe('notices', () => {
  it('are listed newest release first, by each filter', async () => {
    const list = async (filter: Parameters<Store['notices']['list']>[0]) => ids(await store.notices.list(filter))
    expect(await list({})).toEqual(['2025-09-21-beef', '2025-08-29-aaaa', '2025-08-29-aabb'])
    expect(await list({ kind: 'security' })).toEqual(['2025-09-21-beef'])
    expect(await list({ breaking: false })).toEqual(['2025-09-21-beef'])
    expect(await list({ since: '2025-09-01' })).toEqual(['2025-09-21-beef'])
    expect(await list({ subject: 'network/kubenet' })).toEqual(['2025-08-29-aabb'])
    expect(await list({ subject: 'network/kube' })).toEqual([])
    expect(await list({ kubernetes: '1.34' })).toEqual(['2025-09-21-beef'])
    expect(await list({ kubernetes: '1.32' })).toEqual(['2025-08-29-aabb'])
    expect(await list({ kubernetes: 'nonsense' })).toEqual([])
  })

  it('are shown by id or by its unambiguous beginning', async () => {
    expect((await store.notices.get('2025-09')).id).toBe('2025-09-21-beef')
    expect((await store.notices.get('2025-08-29-aaaa')).id).toBe('2025-08-29-aaaa')
    await expect(store.notices.get('2025-08-29-aa')).rejects.toThrow(
      /several notices \(2025-08-29-aaaa, 2025-08-29-aabb\)/,
    )
    await expect(store.notices.get('2024')).rejects.toThrow(/no notice has the id "2024"; see: lookout notices list/)
    await expect(store.notices.get('%')).rejects.toThrow(/no notice/)
  })

  it('are found by words, the title counting most, with the words marked', async () => {
    const [found] = await store.notices.search('kubenet migrat')
    expect(found).toMatchObject({ id: '2025-08-29-aabb', title: 'Kubenet networking retires' })
    expect(found?.snippet.filter((piece) => piece.hit).map((piece) => piece.text)).toEqual(['Migrate', 'kubenet'])
    expect(found?.snippet.map((piece) => piece.text).join('')).toContain('Migrate *kubenet* clusters to Azure')
    expect(await store.notices.search('kubenet windows')).toEqual([])
  })

  it('are found by their latest text only, and not once they are withdrawn', async () => {
    const releases = [makeRelease('2025-08-29')]
    const text = 'Migrate *kubenet* clusters to Azure CNI Overlay by 31 March 2029, the flannel is gone.'
    await ingestNotes(store, { releases, notices: [{ ...notices[2]!, text }], warnings: [] }, now)
    expect(ids(await store.notices.search('flannel'))).toEqual(['2025-08-29-aabb'])
    expect(await store.notices.search('2028')).toEqual([])
    expect(await store.notices.search('windows')).toHaveLength(1)
  })

  it('are searched for any words without an error', async () => {
    expect(await store.notices.search('"kubenet" OR -title:*')).toEqual([])
    const hostile = fc.array(fc.constantFrom('"', "'", '*', 'NEAR(', 'AND', 'kube', ':', '^', '\0', '(', '%', ';', 'é'))
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          hostile.map((words) => words.join(' ')),
        ),
        async (words) => {
          expect(Array.isArray(await store.notices.search(words))).toBe(true)
        },
      ),
    )
  })
})
