import { describe, expect, it } from 'vitest'
import { assignThreads, type Kept } from '../../src/plan/assign-threads.ts'
import { makeNotice } from './samples.ts'

const june = makeNotice({ id: 'june', thread: 'june', release: '2025-06-01' })
const july = makeNotice({ id: 'july', thread: 'june', release: '2025-07-01' })
const august = makeNotice({ id: 'august', thread: 'june', release: '2025-08-01' })
const fresh = (id: string): [string, Kept] => [id, { id, thread: null }]

describe('assignThreads', () => {
  it('names a new thread after its oldest notice', () => {
    const threads = assignThreads([august, july, june], new Map([fresh('june'), fresh('july'), fresh('august')]))
    expect([...threads.values()]).toEqual(['june', 'june', 'june'])
  })

  it('gives the same threads to a database filled week by week as to one filled at once', () => {
    const kept = new Map<string, Kept>()
    for (const reading of [[june], [july, june], [august, july, june]]) {
      const added = reading[0]!.id
      kept.set(added, { id: added, thread: null })
      kept.set(added, { id: added, thread: assignThreads(reading, kept).get(added)! })
    }
    expect([...kept.values()].map((place) => place.thread)).toEqual(['june', 'june', 'june'])
  })

  it('keeps to the stored thread when the oldest notice was edited, so that readings call the thread otherwise', () => {
    const edited = [august, july, june].map((notice) => ({ ...notice, thread: 'june-edited' }))
    edited[2] = { ...edited[2]!, id: 'june-edited' }
    const kept = new Map<string, Kept>([
      ['june-edited', { id: 'june', thread: 'june' }],
      ['july', { id: 'july', thread: 'june' }],
      fresh('august'),
    ])
    expect(assignThreads(edited, kept)).toEqual(new Map([['august', 'june']]))
  })

  it('joins the oldest of several stored threads that a reading takes for one', () => {
    const kept = new Map<string, Kept>([
      ['june', { id: 'june', thread: 'june' }],
      ['july', { id: 'july', thread: 'july' }],
      fresh('august'),
    ])
    expect(assignThreads([august, july, june], kept).get('august')).toBe('june')
  })

  it('uses stored ids, where a notice could not keep the id it was read as', () => {
    expect(assignThreads([june], new Map([['june', { id: 'june.2', thread: null }]])).get('june')).toBe('june.2')
  })
})
