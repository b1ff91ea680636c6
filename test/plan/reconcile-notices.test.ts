import { describe, expect, it } from 'vitest'
import type { ImageMention } from '../../src/domain/node-image.ts'
import { reconcileNotices } from '../../src/plan/reconcile-notices.ts'
import { makeNotice, makeStored } from './samples.ts'

const windows = 'Windows Server 2019 retires on 1 March 2026; create Windows Server 2022 pools and move your workloads.'
const kubenet = 'Kubenet networking is retired on 31 March 2028, plan a migration to Azure CNI Overlay before then.'

describe('reconcileNotices', () => {
  it('knows notices by their ids, whatever their order and lines', () => {
    const stored = [makeStored({ id: 'a', text: windows }), makeStored({ id: 'b', text: kubenet })]
    const read = [makeNotice({ id: 'b', text: kubenet, line: 1 }), makeNotice({ id: 'a', text: windows, line: 2 })]
    const outcome = reconcileNotices(stored, read)
    expect(outcome.same.map((pair) => pair.stored.id)).toEqual(['b', 'a'])
    expect([outcome.edited, outcome.added, outcome.withdrawn, outcome.restored]).toEqual([[], [], [], []])
  })

  it('takes another text under the same id for an edit', () => {
    const read = makeNotice({ id: 'a', text: windows.replace('1 March 2026', '1 April 2027') })
    expect(reconcileNotices([makeStored({ id: 'a', text: windows })], [read]).edited).toMatchObject([{ read }])
  })

  it('pairs a reworded bullet with the one that vanished', () => {
    const reworded = 'On 1 April 2027 Windows Server 2019 retires: move your workloads to Windows Server 2022 pools.'
    const { edited, added, withdrawn } = reconcileNotices(
      [makeStored({ id: 'a', text: windows }), makeStored({ id: 'b', text: kubenet })],
      [makeNotice({ id: 'c', text: reworded }), makeNotice({ id: 'b', text: kubenet })],
    )
    expect(edited).toMatchObject([{ stored: { id: 'a' }, read: { id: 'c' } }])
    expect([added, withdrawn]).toEqual([[], []])
  })

  it('takes a component under another version for an edit, and another component for another notice', () => {
    const cilium = makeStored({ id: 'a', text: 'Cilium has been updated to v1.16.5.' })
    const newer = makeNotice({ id: 'b', text: 'Cilium has been updated to v1.17.0.' })
    const calico = makeNotice({ id: 'c', text: 'Calico has been updated to v1.16.5.' })
    expect(reconcileNotices([cilium], [calico, newer])).toMatchObject({ edited: [{ read: newer }], added: [calico] })
  })

  it.each([
    ['Azure Disk CSI driver has been upgraded to v1.31.2', 'Azure File CSI driver has been upgraded to v1.31.2'],
    ['KEDA add-on updated to 2.15', 'VPA add-on updated to 1.2'],
  ])('keeps apart: %s / %s', (before, now) => {
    const outcome = reconcileNotices([makeStored({ id: 'a', text: before })], [makeNotice({ id: 'b', text: now })])
    expect(outcome).toMatchObject({ edited: [], added: [{ id: 'b' }], withdrawn: [{ id: 'a' }] })
  })

  it('never pairs node images of two families, though all but a digit of their texts is one', () => {
    const image = (os: string): ImageMention[] => [{ os, version: '202510.03.0', url: null }]
    const text = (os: string) => `The AKS Ubuntu ${os} node image is now 202510.03.0, with the usual security patches.`
    const stored = [makeStored({ id: 'a', text: text('22.04'), images: image('ubuntu-22.04') })]
    const read = [makeNotice({ id: 'b', text: text('24.04'), images: image('ubuntu-24.04') })]
    expect(reconcileNotices(stored, read).edited).toEqual([])
  })

  it('never pairs notices about different subjects', () => {
    const stored = [makeStored({ id: 'a', text: windows, subjects: ['os/windows-server-2019'] })]
    const read = [makeNotice({ id: 'b', text: windows.replace('March', 'April'), subjects: ['os/ubuntu-20.04'] })]
    expect(reconcileNotices(stored, read).edited).toEqual([])
  })

  it('gives the larger half of a split bullet its id', () => {
    const stored = [makeStored({ id: 'a', text: `${windows} Existing pools can no longer scale afterwards.` })]
    const read = [
      makeNotice({ id: 'b', text: windows }),
      makeNotice({ id: 'c', text: 'Existing pools can no longer scale afterwards.' }),
    ]
    expect(reconcileNotices(stored, read)).toMatchObject({ edited: [{ read: { id: 'b' } }], added: [{ id: 'c' }] })
  })

  it('knows an edited notice by its latest reading, and by its first text when the edit is taken back', () => {
    const stored = [makeStored({ id: 'a', readAs: 'b', text: kubenet })]
    expect(reconcileNotices(stored, [makeNotice({ id: 'b', text: kubenet })]).same).toHaveLength(1)
    expect(reconcileNotices(stored, [makeNotice({ id: 'a', text: windows })]).edited).toHaveLength(1)
  })

  it('restores a withdrawn notice, and does not withdraw it twice', () => {
    const gone = makeStored({ id: 'a', text: windows, state: 'withdrawn' })
    expect(reconcileNotices([gone], [makeNotice({ id: 'a', text: windows })]).restored).toHaveLength(1)
    expect(reconcileNotices([gone], []).withdrawn).toEqual([])
  })

  it('survives a release that was rewritten from the first bullet to the last', () => {
    const texts = (mark: string) => Array.from({ length: 5000 }, (_, index) => `${mark} ${index} ${windows}`)
    const stored = texts('old').map((text, index) => makeStored({ id: `a${index}`, text }))
    const read = texts('new').map((text, index) => makeNotice({ id: `b${index}`, text }))
    expect(reconcileNotices(stored, read).added).toHaveLength(5000)
  })
})
