import { describe, expect, it } from 'vitest'
import { gatherMatters } from '../../src/plan/gather-matters.ts'
import { makeRelease, makeStored } from './samples.ts'

const seen = '2025-09-01T00:00:00.000Z'
const releases = ['2025-08-29', '2025-06-17', '2025-08-29-2'].map((id) => {
  return { ...makeRelease(id), source: 'changelog', firstSeen: seen, lastSeen: seen }
})
const june = makeStored({
  id: 'a',
  thread: 'a',
  release: '2025-06-17',
  deadline: { date: '2026-03', precision: 'month' },
})
const august = makeStored({ id: 'b', thread: 'a', release: '2025-08-29' })

describe('gatherMatters', () => {
  it('tells a thread from its newest notice, with the deadline last named', () => {
    const [matter] = gatherMatters([june, august], releases)
    expect(matter).toMatchObject({ thread: 'a', notice: { id: 'b' }, date: '2025-08-29', deadline: june.deadline })
  })

  it('takes the second release of a day for the newer', () => {
    const second = makeStored({ id: 'c', thread: 'a', release: '2025-08-29-2' })
    expect(gatherMatters([june, second, august], releases)[0]?.notice.id).toBe('c')
  })

  it('counts the age of a late edit from the day it was seen', () => {
    const late = { ...june, firstSeen: '2025-09-20T08:00:00.000Z' }
    expect(gatherMatters([late], releases)[0]?.date).toBe('2025-09-20')
  })

  it('falls back to older tellings when the newest is withdrawn, and is withdrawn with the last', () => {
    const gone = { ...august, state: 'withdrawn' as const }
    expect(gatherMatters([june, gone], releases)[0]).toMatchObject({ notice: { id: 'a' }, withdrawn: false })
    expect(gatherMatters([gone], releases)[0]).toMatchObject({ notice: { id: 'b' }, withdrawn: true })
  })
})
