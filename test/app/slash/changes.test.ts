import { describe, expect, it } from 'vitest'
import { admin, elsewhere, startAsking, today, type Asking } from './start-asking.ts'

const asAdmin = { channel: elsewhere, user: admin }

async function idOf({ ask }: Asking, title: string): Promise<string> {
  const { text } = await ask('deadlines 900d')
  return text.match(new RegExp(`${title}.* · (\\S+)$`, 'm'))?.[1] ?? ''
}

describe('mute, snooze and unmute', () => {
  it('take an alert out of what is told, and put it back', async () => {
    const asking = await startAsking()
    const { ask } = asking
    const id = await idOf(asking, 'Azure Linux')
    expect((await ask(`mute ${id}`)).text).toMatch(/^Azure Linux 2.0 .* is muted for #shop-aks\.$/)
    expect((await ask('deadlines')).text).toContain('Nothing is due.')
    expect((await ask('status')).text).toContain(
      'shop-test · 1.32.6, support until 31 Mar 2026 (in 162 days) · ✅ nothing open',
    )
    expect((await ask('cluster shop-test')).text).toMatch(/Muted or snoozed\n.*Azure Linux/)
    expect((await ask('muted')).text).toMatch(/Azure Linux.* · muted · /)
    await ask(`unmute ${id}`)
    expect((await ask('deadlines')).text).toContain('Azure Linux')
    expect((await ask('muted')).text).toContain('Nothing is.')
  })

  it('keep runs silent, a snooze until its day', async () => {
    const asking = await startAsking()
    const id = await idOf(asking, 'Azure Linux')
    expect((await asking.ask(`snooze 14d ${id.slice(0, -2)}`)).text).toMatch(
      /is snoozed for #shop-aks until 3 Nov 2025\.$/,
    )
    // The reminder of 30 days falls due on 31 October.
    expect((await asking.week('2025-11-02T09:00:00Z', '--changelog', 'CHANGELOG.md')).told).toEqual([])
    const after = await asking.week('2025-11-03T10:00:00Z', '--changelog', 'CHANGELOG.md')
    expect(after.told).toContainEqual(expect.stringContaining('shop reminder Azure Linux'))
    expect((await asking.ask('muted', { now: '2025-11-03T10:00:00Z' })).text).toContain('Nothing is.')
  })

  it('snooze until two weeks before the deadline, never past it', async () => {
    const asking = await startAsking()
    const id = await idOf(asking, 'Azure Linux')
    expect((await asking.ask(`snooze deadline ${id}`)).text).toMatch(/is snoozed for #shop-aks until 16 Nov 2025\.$/)
    expect((await asking.ask(`snooze ${id} 41d`)).text).toBe(
      'its deadline is too near for that; acknowledge or mute it, or snooze it for less',
    )
  })

  it('leave what a button acknowledged open, and say so', async () => {
    const { ask, store } = await startAsking()
    const [state] = (await store.alerts.list('shop')).filter(({ told }) => told.title.startsWith('Azure Linux'))
    await store.alerts.save([{ ...state!, status: 'acknowledged' }])
    expect((await ask('deadlines')).text).toMatch(/Azure Linux.* · acknowledged · /)
  })

  it('answer twice alike, and reach their own route alone', async () => {
    const asking = await startAsking()
    const id = await idOf(asking, 'Windows')
    const first = await asking.ask(`mute ${id}`)
    expect(await asking.ask(`mute ${id}`)).toEqual(first)
    const [kubernetes] = (await asking.store.alerts.list('web')).filter(({ told }) => told.kubernetes !== null)
    expect((await asking.ask(`mute ${kubernetes?.thread}`)).text).toContain('nothing open has the id')
    const statuses = (await asking.store.alerts.list()).map(({ route, status }) => [route, status])
    expect(statuses.filter(([, status]) => status !== 'open')).toEqual([['shop', 'muted']])
  })
})

describe('register and unregister', () => {
  const register = 'register new version=1.33.2 location=westeurope pool=system=ubuntu-22.04 tag=team=shop'

  it('are for admins', async () => {
    const { ask } = await startAsking()
    for (const question of [register, 'unregister shop-prod']) {
      expect((await ask(question)).text).toMatch(/changes the inventory, which is for admins; ask one of the admins$/)
    }
    expect((await ask('status')).text).toContain('2 clusters')
  })

  it('change what is watched at once', async () => {
    const { ask } = await startAsking()
    expect((await ask(register, asAdmin)).text).toBe('new is registered. The next run tells what concerns it.')
    expect((await ask('cluster new')).text).toMatch(
      /1\.33\.2, support until .*\nNothing is open, as of the last run\.$/,
    )
    const later = { ...asAdmin, now: today.replace('09:00', '10:00') }
    expect((await ask(`${register} pool=win=windows-2022 lts`, later)).text).toContain('new is up to date')
    expect((await ask('cluster new')).text).toContain('1.33.2 LTS')
    expect((await ask('unregister new', asAdmin)).text).toContain('new is forgotten.')
    expect((await ask('status')).text).toContain('2 clusters')
  })

  it('say what is wrong or missing', async () => {
    const { ask } = await startAsking()
    for (const [question, answer] of [
      ['register version=1.33', 'register which cluster? For example: /aks register NAME version='],
      ['register a b', '"b" is not understood here'],
      ['register a versoin=1.33', 'did you mean "version"?'],
      ['register a location=westeurope', 'version=: '],
      ['register a version=1.33 location=x pool=system', 'pool= "system": needs a name and a value'],
      [
        'register shop-prod version=1.33 location=x pool=s=flatcar',
        'a cluster named "shop-prod" is registered from run',
      ],
      ['unregister shop', 'no cluster is named "shop"'],
    ] as const) {
      const { text } = await ask(question, asAdmin)
      expect([question, text]).toEqual([question, expect.stringContaining(answer)])
    }
  })
})
