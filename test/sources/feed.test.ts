import { inspect } from 'node:util'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { isAboutAks } from '../../src/sources/about-aks.ts'
import { createFeedSource } from '../../src/sources/feed.ts'
import type { FeedOptions } from '../../src/sources/feed.ts'
import type { Validators } from '../../src/sources/source.ts'
import type { Fault } from '../servers/faults.ts'
import { endless, halfway, hang, reset, status } from '../servers/faults.ts'
import type { FeedServer } from '../servers/feed-server.ts'
import { startFeedServer } from '../servers/feed-server.ts'

const rss = (items: string) =>
  `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Blog</title>${items}</channel></rss>`
const atom = (entries: string) => `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom">${entries}</feed>`

const posts = rss(`
  <item><title>Windows pools on AKS</title><link>/posts/windows</link><guid isPermaLink="false">p-1</guid>
    <pubDate>Mon, 01 Sep 2025 10:00:00 +0200</pubDate><category>AKS</category><category domain="x">Windows</category>
    <description>Short &amp; plain</description><content:encoded><![CDATA[<p>In full</p>]]></content:encoded></item>
  <item><title>Storage</title><link>https://blog.example/storage</link><description>Disks</description></item>`)

let server: FeedServer
let pauses: number[]
beforeEach(async () => {
  server = await startFeedServer(posts)
  pauses = []
})
afterEach(() => server.close())

const source = (changes: Partial<FeedOptions> = {}) =>
  createFeedSource({
    name: 'aks-blog',
    url: `${server.url}/rss.xml?key=s3cret`,
    timeoutMs: 5000,
    sleep: async (seconds) => void pauses.push(seconds),
    ...changes,
  })

async function read(previous: Validators = {}, changes: Partial<FeedOptions> = {}) {
  const answer = await source(changes).fetch(previous)
  if (answer.status !== 'changed') throw new Error(`the source answered ${answer.status}`)
  return answer
}

async function entryOf(body: string) {
  server.body = body
  return (await read()).content[0]
}

describe('a feed', () => {
  it('is read as RSS', async () => {
    const { content, detail } = await read()
    expect(detail).toBe('2 entries')
    expect(content).toEqual([
      {
        id: 'p-1',
        title: 'Windows pools on AKS',
        link: `${server.url}/posts/windows`,
        date: '2025-09-01T08:00:00.000Z',
        categories: ['AKS', 'Windows'],
        content: '<p>In full</p>',
      },
      {
        id: 'https://blog.example/storage',
        title: 'Storage',
        link: 'https://blog.example/storage',
        date: null,
        categories: [],
        content: 'Disks',
      },
    ])
  })

  it('is read as Atom', async () => {
    const entry = await entryOf(
      atom(`<entry><id>urn:1</id><title type="html">Retirement
        of kubenet</title><link rel="alternate" href="https://blog.example/1"/>
        <published>2025-09-01T08:00:00Z</published><updated>2025-09-02T08:00:00Z</updated>
        <category term="AKS"/><content type="html">&lt;p&gt;In full&lt;/p&gt;</content></entry>`),
    )
    expect(entry).toEqual({
      id: 'urn:1',
      title: 'Retirement of kubenet',
      link: 'https://blog.example/1',
      date: '2025-09-01T08:00:00.000Z',
      categories: ['AKS'],
      content: '<p>In full</p>',
    })
  })

  it('may be empty', async () => {
    server.body = rss('')
    expect(await read()).toMatchObject({ content: [], detail: '0 entries' })
  })

  it.each(['etag', 'last-modified'] as const)(
    'costs one conditional request where %s tells no change',
    async (kind) => {
      server.validator = kind
      const { validators } = await read()
      expect(await source().fetch(validators)).toEqual({ status: 'unchanged', detail: '304' })
      expect(server.requests).toHaveLength(2)
      server.validator = 'etag'
      server.body = rss('<item><title>New</title></item>')
      expect((await read(validators)).content).toMatchObject([{ title: 'New' }])
    },
  )

  it('keeps what is asked for', async () => {
    expect((await read({}, { keep: isAboutAks })).content.map(({ title }) => title)).toEqual(['Windows pools on AKS'])
  })

  it.each<[string, string | null]>([
    ['2025-09-01', '2025-09-01T00:00:00.000Z'],
    ['2025-09-01T08:00:00', '2025-09-01T08:00:00.000Z'],
    ['Mon, 01 Sep 2025 08:00:00', '2025-09-01T08:00:00.000Z'],
    ['Mon, 01 Sep 2025 08:00:00 EST', '2025-09-01T13:00:00.000Z'],
    ['one day', null],
    ['-99999999', null],
  ])('tells the date %s in UTC', async (date, instant) => {
    expect(await entryOf(rss(`<item><pubDate>${date}</pubDate></item>`))).toMatchObject({ date: instant })
    expect(await entryOf(atom(`<entry><updated>${date}</updated></entry>`))).toMatchObject({ date: instant })
  })

  it.each(['javascript:alert(1)', 'data:text/html,x', 'https://'])('gives no link for %s', async (link) => {
    expect(await entryOf(rss(`<item><title>x</title><link>${link}</link></item>`))).toMatchObject({ link: null })
  })

  it.each<[string, (text: string) => string]>([
    ['description', (text) => rss(`<item><description>${text}</description></item>`)],
    ['content:encoded', (text) => rss(`<item><content:encoded>${text}</content:encoded></item>`)],
    ['content', (text) => atom(`<entry><content type="html">${text}</content></entry>`)],
  ])('is not slowed by what stands in a hostile %s', async (_, feed) => {
    const text = '&lt;p'.repeat(100_000)
    expect((await entryOf(feed(text)))?.content).toHaveLength(200_000)
  })

  it.each<[string, Fault, requests: number, message: RegExp]>([
    ['503', status(503), 3, /answers with status 503/],
    ['reset', reset, 3, /broke the connection off/],
    ['half a body', halfway, 3, /broke the connection off/],
    ['hang', hang, 3, /no full answer within 0.3 s/],
    ['404', status(404), 1, /status 404.*; check the url of aks-blog under sources.feeds/],
    ['unasked 304', status(304), 1, /status 304/],
    ['endless body', endless, 1, /more than 5 MB/],
    ['page', status(200, {}, '<!DOCTYPE html><html><body><p>Sign in</body></html>'), 1, /no RSS or Atom feed/],
    ['cut document', status(200, {}, posts.slice(0, 400)), 1, /no RSS or Atom feed/],
    ['bomb of entities', status(200, {}, `<!DOCTYPE x [<!ENTITY a "aa">]>${rss('&a;')}`), 1, /no RSS or Atom feed/],
    ['long pause', status(429, { 'retry-after': '600' }), 1, /status 429/],
  ])('that answers with a %s is named, without its secrets', async (_, fault, requests, message) => {
    server.faults.push(...Array.from({ length: 9 }, () => fault))
    const failed = source({ timeoutMs: fault === hang ? 300 : 5000 }).fetch({})
    const error: unknown = await failed.catch((thrown: unknown) => thrown)
    expect(error).toMatchObject({ name: 'SourceError', message: expect.stringMatching(message) })
    expect(String(error)).toMatch(/aks-blog: .*\(http:\/\/127\.0\.0\.1:\d+\/rss\.xml\); /)
    expect(inspect(error)).not.toContain('s3cret')
    expect(server.requests).toHaveLength(requests)
  })

  it('is read after a pause that it asks for', async () => {
    server.faults.push(status(429, { 'retry-after': '7' }), status(500))
    const { validators } = await read()
    expect(pauses).toEqual([7, 2])
    expect(JSON.stringify(validators)).not.toContain('s3cret')
  })

  it('is given up when the run is stopped during a pause', async () => {
    server.faults.push(status(500))
    const controller = new AbortController()
    const forever = new Promise<void>(() => {})
    const sleep = () => {
      controller.abort()
      return forever
    }
    await expect(source({ sleep }).fetch({}, { signal: controller.signal })).rejects.toThrow('aks-blog: was stopped')
  })
})

describe('news about AKS', () => {
  const entry = { id: '1', title: 'Storage', link: null, date: null, categories: [], content: '' }
  it.each([
    { ...entry, title: 'AKS: new regions' },
    { ...entry, categories: ['Azure Kubernetes Service (AKS)'] },
    { ...entry, content: '<p>For kubernetes clusters</p>' },
  ])('is known by title, category or text', (told) => expect(isAboutAks(told)).toBe(true))

  it.each(['Storage', 'Tasks and leaks'])('is not "%s"', (title) => expect(isAboutAks({ ...entry, title })).toBe(false))
})
