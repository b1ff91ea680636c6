import { describe, expect, it } from 'vitest'
import { admin, elsewhere, startAsking } from './start-asking.ts'

/** Ids differ from run to run of the rules; what stands before them is told. */
const lines = (text: string): string[] =>
  text.split('\n').map((line) => line.replace(/ · \d{4}-\d\d-\d\d-\w+$/, '').trim())

describe('what is open for the clusters of a channel', () => {
  it('status: each cluster at a glance, the most urgent first', async () => {
    const { ask } = await startAsking()
    expect(lines((await ask('status')).text)).toEqual([
      '2 clusters · #shop-aks',
      '• shop-test · 1.32.6, support until 31 Mar 2026 (in 162 days) · 🟠 Azure Linux 2.0 node pools lose support on 30 November 2025',
      '• shop-prod · 1.32.6, support until 31 Mar 2026 (in 162 days) · images 8 weeks, 1 image behind · 🟠 Windows Server 2019 retires on 1 March 2026',
    ])
    const web = await ask('status', { channel: { id: 'C2PLATFORM', name: 'privategroup' } })
    expect(web.text).toContain('web-prod · 1.31.9, support 🔴 until 1 Nov 2025 (in 12 days) · images 8 weeks')
    expect(web.text).not.toContain('shop')
  })

  it('cluster: everything open, and why', async () => {
    const { ask } = await startAsking()
    expect(lines((await ask('cluster SHOP-PROD')).text)).toEqual([
      'shop-prod · westeurope',
      '1.32.6, support until 31 Mar 2026 (in 162 days) · images 8 weeks, 1 image behind',
      '• 🟠 Windows Server 2019 retires on 1 March 2026 · 1 Mar 2026, in 132 days · node pool win runs Windows Server 2019',
    ])
  })

  it('deadlines: what is due, by month', async () => {
    const { ask } = await startAsking()
    expect(lines((await ask('deadlines')).text)).toEqual([
      '1 deadline within 90 days · #shop-aks',
      'Nov 2025',
      '• 🟠 Azure Linux 2.0 node pools lose support on 30 November 2025 · 30 Nov 2025, in 41 days · shop-test (system)',
    ])
    expect(lines((await ask('deadlines 400d')).text).slice(-2)[0]).toBe('Mar 2026')
    expect((await ask('deadlines', { now: '2025-12-10T09:00:00Z' })).text).toMatch(/Overdue\n.*overdue by 10 days/)
  })

  it('images: the node pools that are behind', async () => {
    const { ask } = await startAsking()
    expect(lines((await ask('images')).text)).toEqual([
      '1 node pool of 3 behind the newest image · #shop-aks',
      '• shop-prod / system: Ubuntu 22.04 202508.06.0 → 202510.03.0, 8 weeks, 1 image behind',
    ])
  })

  it('digest: the week of the route, as the mail tells it', async () => {
    const { ask } = await startAsking()
    const { text } = await ask('digest')
    expect(text).toMatch(/^AKS weekly, shop · 20 – 26 Oct 2025/)
    expect(text).toMatch(/\nDo\n.*🟠 .*Azure Linux 2\.0 node pools lose support/s)
    expect(text).toContain('Kubernetes versions\n')
    expect((await ask('digest', { channel: elsewhere, user: admin })).text).toContain('ask in its channel')
  })

  it('upgrade: what stands on the way, the words in any order', async () => {
    const { ask } = await startAsking()
    const asAdmin = { channel: elsewhere, user: admin }
    const { text } = await ask('upgrade web-prod 1.34', asAdmin)
    expect(text).toContain('web-prod: Kubernetes 1.31.9 → 1.34\nNo minor may be skipped')
    expect(text).toMatch(/With 1.34\n.*Starting with Kubernetes 1.34, the API server rejects kubenet clusters/)
    for (const words of ['upgrade 1.34 web-prod', 'web-prod upgrade v1.34.2']) {
      expect((await ask(words, asAdmin)).text).toBe(text)
    }
    expect((await ask('upgrade web-prod 1.34')).text).toMatch(/^no cluster is named "web-prod"; /)
  })
})

describe('what AKS publishes', () => {
  it('version: its support, what it breaks and brings', async () => {
    const { ask } = await startAsking()
    expect((await ask('version 1.31')).text).toContain('Standard support: 🔴 until 1 Nov 2025 (in 12 days)')
    expect((await ask('1.34 version')).text).toMatch(/Breaks\n.*rejects kubenet clusters/)
  })

  it('search: the words found stand out', async () => {
    const { ask } = await startAsking()
    const { text, blocks } = await ask('search istio gateways')
    expect(text).toMatch(/^1 found for istio gateways\n/)
    expect(JSON.stringify(blocks)).toContain('{"type":"text","text":"gateways","style":{"bold":true}}')
    expect((await ask('search istio windows')).text).toContain('No notice has all these words.')
  })

  it('notices: filters in any order', async () => {
    const { ask } = await startAsking()
    const list = async (words: string) => lines((await ask(words)).text).filter((line) => line.startsWith('•'))
    expect(await list('notices')).toHaveLength(7)
    const retirements = await list('notices retirement since 2025-10-01')
    expect(retirements).toEqual([expect.stringContaining('Windows Server 2019')])
    for (const same of [
      'retirements 2025-10-01 notices',
      'notices since 2025-10-01 breaking Windows 2019 retirement',
    ]) {
      expect(await list(same)).toEqual(retirements)
    }
    expect(await list('notices 1.34 behavioral-change')).toEqual([expect.stringContaining('kubenet')])
    expect(await list('notices addon/istio 30d')).toEqual([expect.stringContaining('Istio add-on')])
    expect((await ask('notices security')).text).toContain('No notice fits.')
  })
})

it('help shows all that it can do on one screen, also to nothing asked', async () => {
  const { ask } = await startAsking()
  const { text, buttons } = await ask('')
  for (const name of ['status', 'deadlines [90d]', 'mute ID', 'unregister NAME']) expect(text).toContain(`/aks ${name}`)
  expect([buttons, (await ask('help', { channel: elsewhere })).text]).toEqual([{}, text])
})
