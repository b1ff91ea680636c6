import { describe, expect, it } from 'vitest'
import { admin, elsewhere, startAsking } from './start-asking.ts'

const misunderstood: readonly (readonly [question: string, answer: string])[] = [
  ['statsu', '"statsu" is not known; did you mean "status"?'],
  ['quite something', 'there are status, cluster'],
  ['istio status search', 'that could be "status" or "search"; put the one you mean first'],
  ['cluster', 'which cluster? "/aks status" lists them'],
  ['cluster shop-prd', 'no cluster is named "shop-prd"; did you mean "shop-prod"?'],
  ['cluster nothing-like-it', 'see: /aks status'],
  ['status now', '"now" is not understood here'],
  ['upgrade shop-prod', 'which Kubernetes version? Write it like 1.34'],
  ['upgrade shop-prod 1.30', 'AKS does not go back to 1.30'],
  ['upgrade shop-prod 1.60', 'Kubernetes 1.60 is not announced yet'],
  ['notices retirment', 'did you mean "retirement"?'],
  ['notices windows server', '"windows server" may mean os/windows-2019, os/windows-2022'],
  ['notices retirement security', '"security": a kind is given twice'],
  ['notices 2025-13-01', '"2025-13-01" is not a day'],
  ['deadlines soon', '"soon" is not understood here; there are 90d'],
  ['search', 'search for which words?'],
  ['mute', 'which alert? "/aks deadlines"'],
  ['mute 1999', 'nothing open has the id "1999"'],
  ['mute 2025', '"2025" begins the ids of 2 alerts'],
  ['search ' + 'a'.repeat(2000), 'that is too long'],
]

it('a question that is not understood says what was meant, to the person who asks alone', async () => {
  const { ask } = await startAsking()
  for (const [question, answer] of misunderstood) {
    const { text, visibility } = await ask(`${question} --public`)
    expect([question, text, visibility]).toEqual([question, expect.stringContaining(answer), 'ephemeral'])
  }
})

describe('whose clusters are spoken of', () => {
  it('those of no route in another channel, where everybody may ask what AKS publishes', async () => {
    const { ask } = await startAsking()
    for (const question of ['status', 'cluster shop-prod', 'deadlines', 'images', 'muted', 'upgrade shop-prod 1.34']) {
      const { text } = await ask(question, { channel: elsewhere })
      expect(text).toBe('this channel hears of no clusters; ask in #shop-aks, the channel of web')
    }
    expect((await ask('search kubenet', { channel: elsewhere })).text).toContain('1 found')
  })

  it('those of a private channel, which Slack names to nobody, by the messages that went there', async () => {
    const { ask, store } = await startAsking()
    const hidden = { id: 'C7', name: 'privategroup' }
    expect((await ask('status', { channel: hidden })).text).toContain('this channel hears of no clusters')
    const [told] = await store.deliveries.ofRun((await store.runs.list(1))[0]?.id ?? '')
    await store.deliveries.markSent(told?.id ?? '', { channel: hidden.id, ts: '1.1' })
    expect((await ask('status', { channel: hidden })).text).toContain('2 clusters · this channel')
  })

  it('its own in each private channel, though one is named like the other', async () => {
    const { ask, store } = await startAsking()
    const [told] = await store.deliveries.ofRun((await store.runs.list(1))[0]?.id ?? '')
    await store.deliveries.markSent(told?.id ?? '', { channel: 'C7', ts: '1.1' })
    for (const question of ['status', 'images', 'deadlines']) {
      const [one, other] = [
        (await ask(question, { channel: { id: 'C7', name: 'privategroup' } })).text,
        (await ask(question, { channel: { id: 'C2PLATFORM', name: 'privategroup' } })).text,
      ]
      expect([one.includes('web-prod'), other.includes('shop-')]).toEqual([false, false])
      expect([one.includes('shop-'), other.includes('web-prod')]).toEqual([true, true])
    }
  })

  it('all to an admin elsewhere, and in a channel its own', async () => {
    const { ask } = await startAsking()
    expect((await ask('status', { channel: elsewhere, user: admin })).text).toContain('3 clusters · all routes')
    expect((await ask('status', { user: admin })).text).toContain('2 clusters · #shop-aks')
  })

  it('to the person who asks alone, unless that one says otherwise', async () => {
    const { ask } = await startAsking()
    expect((await ask('status')).visibility).toBe('ephemeral')
    for (const question of ['status --public', '—public status', '--public help']) {
      expect((await ask(question)).visibility).toBe('public')
    }
  })
})
