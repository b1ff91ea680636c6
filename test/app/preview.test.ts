import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { expect, it } from 'vitest'
import { callLookout, collector, surround } from './run-lookout.ts'
import { workplace } from './workplace.ts'

const channel = /AKS Lookout is watching 2 clusters for checkout/

it('--html writes every kind of message on one page, the same in any year', async () => {
  const place = workplace({ 'lookout.yaml': 'no: configuration' }, { now: '2041-12-31T23:59:59Z' })
  const { stdout, stderr, exitCode } = await place.run('preview', '--html', 'messages.html')
  expect([stdout, stderr, exitCode]).toEqual(['written: messages.html\n', '', 0])
  expect(readdirSync(place.folder).sort()).toEqual(['lookout.yaml', 'messages.html'])
  const page = readFileSync(join(place.folder, 'messages.html'), 'utf8')
  for (const words of [
    channel,
    /1 reply<\/p>[\s\S]*<b>5 days left\.<\/b>/,
    /<b>Postponed: 30 Nov 2025 → 31 Jan 2026<\/b> \(release 2025-11-02\)/,
    /<s><b>[^<]*Azure Linux 2\.0[^<]*<\/b><\/s>[\s\S]*2 replies/,
    /Newer node images for 3 pools/,
    /needs a hand: 1 trouble[\s\S]*503/,
    /Acknowledged by <span class="person">@maria<\/span>, 20 Oct 2025/,
    /Why this concerns you[\s\S]*node pool ledger runs Ubuntu 18\.04/,
    /<code>\/aks status<\/code>[\s\S]*2 clusters · #back-office/,
    /<code>\/aks upgrade invoices-prod-uks 1\.34<\/code>/,
    /srcdoc="[^"]*AKS weekly, checkout/,
  ]) {
    expect(page).toMatch(words)
  }
  expect(page).not.toMatch(/went wrong|undefined|\[object/)
})

it('--language shows what a route of that language is told', async () => {
  const place = workplace()
  await place.run('preview', '--html', 'messages.html', '--language', 'ja')
  const page = readFileSync(join(place.folder, 'messages.html'), 'utf8')
  for (const words of [/見守っています/, /残り 5 日です。/, /クラスターの登録/, /srcdoc="[^"]*AKS 週報（checkout）/]) {
    expect(page).toMatch(words)
  }
})

it('serves the page on loopback until it is asked to stop', async () => {
  const stop = new AbortController()
  const output = new PassThrough({ encoding: 'utf8' })
  const { folder } = workplace()
  const ended = callLookout(['preview'], {
    ...surround({ folder }, output, collector().stream),
    stopSignal: () => stop.signal,
  })
  const [printed] = (await once(output, 'data')) as [string]
  const [address] = printed.split('\n')
  expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
  const response = await fetch(address!)
  expect(response.headers.get('content-type')).toMatch(/^text\/html/)
  expect(await response.text()).toMatch(channel)
  stop.abort()
  expect(await ended).toBe(0)
})

it('refuses what is no port', async () => {
  const { stderr, exitCode } = await workplace().run('preview', '--port', '70000')
  expect([stderr, exitCode]).toEqual([
    '--port "70000": is no port; write a number from 0, which takes a free one, to 65535\n',
    2,
  ])
})
