import Database from 'better-sqlite3'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { status } from '../servers/faults.ts'
import { startFeedServer, type FeedServer } from '../servers/feed-server.ts'
import { startGitHubServer, type GitHubServer, type GitHubServerRelease } from '../servers/github-server.ts'
import { announce, linux, shopClusters, startWatch, windows, type Watch } from './watch.ts'

interface Sources {
  readonly watch: Watch
  readonly github: GitHubServer
  readonly feed: FeedServer
}

/** A watch that reads release notes, releases and a feed; `more` = further lines below `sources`. */
async function startSources(more = '', routes = ''): Promise<Sources> {
  const github = await startGitHubServer()
  const feed = await startFeedServer(rss())
  onTestFinished(() => Promise.all([github.close(), feed.close()]).then(() => {}))
  github.files.set('CHANGELOG.md', announce('2025-10-12', windows))
  const config = `clusters: [clusters.json]
sources:
  feeds: [{ name: aks-blog, url: "${feed.url}/rss.xml" }]
${more.replaceAll('FEED', feed.url)}
routes:
  - { name: shop, match: 'cluster.tags.team == "shop"', slack: '#shop-aks' }
${routes}`
  const env = { GITHUB_API_URL: github.url, GITHUB_SERVER_URL: github.url }
  return { watch: await startWatch({ config, env }), github, feed }
}

function rss(...entries: readonly { title: string; text: string; date?: string }[]): string {
  const items = entries.map(
    ({ title, text, date = 'Tue, 14 Oct 2025 10:00:00 GMT' }) =>
      `<item><title>${title}</title><link>https://blog.example.com/${encodeURIComponent(title)}</link>
       <pubDate>${date}</pubDate><description>&lt;p&gt;${text}&lt;/p&gt;</description></item>`,
  )
  return `<rss version="2.0"><channel><title>Blog</title>${items.join('')}</channel></rss>`
}

function release(date: string, ...bullets: string[]): GitHubServerRelease {
  return {
    id: Date.parse(date),
    tag_name: date,
    name: `Release ${date}`,
    body: `# Announcements\n\n${bullets.map((bullet) => `* ${bullet}\n`).join('')}`,
    draft: false,
    prerelease: false,
    html_url: `https://github.com/Azure/AKS/releases/tag/${date}`,
    published_at: `${date}T08:00:00Z`,
    updated_at: null,
  }
}

it('a release counts before its section; the section then edits it and says the last word', async () => {
  const { watch, github } = await startSources()
  await watch.week('2025-10-13T09:00:00Z')
  github.releases = [release('2025-10-19', linux, 'Kubenet is retired on 31 March 2028.')]
  expect(await watch.week('2025-10-20T09:00:00Z')).toMatchObject({
    run: { newNotices: 2, edited: 0 },
    told: ['shop new Azure Linux 2.0 node pools lose support on 30 November 2025'],
  })
  const reworded = linux.replace('30 November 2025', '14 December 2025')
  github.files.set('CHANGELOG.md', announce('2025-10-19', reworded) + announce('2025-10-12', windows))
  expect(await watch.week('2025-10-27T09:00:00Z')).toMatchObject({
    run: { newNotices: 0, edited: 1, withdrawn: 0 },
    alerts: [{ reason: 'updated', changes: [{ field: 'deadline', from: '2025-11-30', to: '2025-12-14' }] }],
  })
  const { notices } = await watch.ask<{ notices: { title: string }[] }>('notices', 'list', '--since', '2025-10-19')
  expect(notices.map(({ title }) => title)).toEqual([
    'Azure Linux 2.0 node pools lose support on 14 December 2025',
    'Kubenet is retired on 31 March 2028',
  ])
})

it('what the release notes take back is withdrawn, though the release says it still', async () => {
  const { watch, github } = await startSources()
  github.releases = [release('2025-10-12', windows, linux)]
  github.files.set('CHANGELOG.md', announce('2025-10-12', windows, linux))
  expect(await watch.week('2025-10-13T09:00:00Z')).toMatchObject({ run: { newNotices: 2 } })
  github.files.set('CHANGELOG.md', announce('2025-10-12', windows))
  expect(await watch.week('2025-10-20T09:00:00Z')).toMatchObject({ run: { withdrawn: 1, newNotices: 0 } })
  github.releases = [release('2025-10-19'), ...github.releases]
  expect(await watch.week('2025-10-27T09:00:00Z')).toMatchObject({ run: { withdrawn: 0, newNotices: 0 } })
})

it('without quota the newest releases come from their feed', async () => {
  const { watch, github } = await startSources()
  await watch.week('2025-10-13T09:00:00Z')
  github.atom = `<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>r</id><updated>2025-10-19T08:00:00Z</updated>
    <title>Release 2025-10-19</title>
    <link rel="alternate" href="${github.url}/Azure/AKS/releases/tag/2025-10-19"/>
    <content type="html">&lt;h2&gt;Announcements&lt;/h2&gt;&lt;ul&gt;&lt;li&gt;${linux}&lt;/li&gt;&lt;/ul&gt;</content></entry></feed>`
  const usedUp = status(403, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '2000000000' })
  github.faults.push(usedUp, usedUp)
  expect(await watch.week('2025-10-20T09:00:00Z')).toMatchObject({
    run: {
      sources: [
        { name: 'changelog', status: 'failed' },
        { name: 'releases', status: 'changed', detail: '1 entries from the feed' },
        { name: 'aks-blog', status: 'unchanged' },
      ],
    },
    told: ['shop new Azure Linux 2.0 node pools lose support on 30 November 2025'],
    exitCode: 1,
  })
})

it('news of feeds become announcements and retirements, and join the thread of their matter', async () => {
  const { watch, feed } = await startSources()
  await watch.week('2025-10-13T09:00:00Z')
  feed.body = rss(
    { title: 'Retirement: Windows Server 2019 on AKS will be retired on 1 March 2026', text: 'Move before.' },
    { title: 'Faster scaling for AKS is generally available', text: '## Not a heading&lt;br&gt;* nor a bullet' },
    { title: 'A new database service', text: 'Nothing for clusters.' },
  )
  expect(await watch.week('2025-10-20T09:00:00Z')).toMatchObject({ run: { newNotices: 2 }, told: [] })
  const { notices } = await watch.ask<{ notices: object[] }>('notices', 'list', '--since', '2025-10-14')
  const [first] = (await watch.ask<{ notices: { id: string }[] }>('notices', 'list')).notices.slice(-1)
  expect(notices).toMatchObject(
    [
      { kind: 'retirement', release: '2025-10-14-aks-blog', thread: first?.id, links: [{ url: /blog\.example/ }] },
      { kind: 'announcement', breaking: false, section: 'News' },
    ].map((notice) => ({
      ...notice,
      ...('links' in notice && { links: [{ url: expect.stringContaining('blog.example.com') }] }),
    })),
  )
})

const tracker = '  releaseTracker: { enabled: true, url: "FEED/tracker.json" }'
const region = (RegionName: string, Version: string) => ({
  RegionName,
  Current: { Version, ReleaseNote: 'https://x/release-notes/AKSAzureLinux/gen2/v2/1.txt' },
  InProgress: false,
})
const trackerAnswer = (linuxRegions: readonly string[], releaseRegions: readonly string[] = []) => {
  const section = (...statuses: object[]) => ({
    Components: { 'Azure Linux V2': { RegionalStatuses: { all: statuses } } },
  })
  return JSON.stringify({
    Sections: {
      RP: section(...releaseRegions.map((name) => region(name, 'v20251012'))),
      UbuntuImage: section(),
      CBLMarinerImage: section(...linuxRegions.map((name) => region(name, '202510.12.0'))),
      WindowsImage: section(),
    },
  })
}

/** Sources with the tracker's answer in the place of the feed's. */
async function startTracker(answer: string): Promise<Sources> {
  const sources = await startSources(tracker)
  const { feed } = sources
  feed.body = answer
  return sources
}

it('node images are told where they have come to, and what the tracker leaves out is not withdrawn', async () => {
  const { watch, feed } = await startTracker(trackerAnswer(['Japan East'], ['West Europe', 'Japan East']))
  const messages = async (now: string) => {
    const before = watch.slack.posts.length
    const week = await watch.week(now)
    return { week, posts: JSON.stringify(watch.slack.posts.slice(before)) }
  }
  // The feed answers with the tracker's JSON as well, and is told to be none.
  const first = await messages('2025-10-13T09:00:00Z')
  expect(first.week.run.sources).toMatchObject([{}, {}, { name: 'aks-blog', status: 'failed' }, { status: 'changed' }])
  expect(first.posts).not.toContain('202510.12.0')
  feed.body = trackerAnswer(['West Europe'])
  const second = await messages('2025-10-20T09:00:00Z')
  expect(second.posts).toContain('202508.06.0 → 202510.12.0, out in westeurope')
  feed.body = trackerAnswer([])
  expect((await messages('2025-10-27T09:00:00Z')).week).toMatchObject({ run: { withdrawn: 0 }, told: [] })
})

it('the release tracker is no promise: its failure is told and the run is good', async () => {
  const { watch } = await startTracker('{}')
  const { run } = await watch.week('2025-10-13T09:00:00Z')
  expect(run.sources[3]).toMatchObject({ name: 'release-tracker', status: 'failed', error: /another shape/ })
})

it('an unchanged week costs one conditional request a source and writes nothing but its own row', async () => {
  const { watch, github, feed } = await startSources()
  github.releases = [release('2025-10-12', windows)]
  feed.body = rss({ title: 'AKS at scale', text: 'Read on.' })
  await watch.week('2025-10-13T09:00:00Z')
  const [before, asked] = [dump(watch), [github.requests.length, feed.requests.length]]
  const week = await watch.week('2025-10-20T09:00:00Z')
  expect(week.run.sources).toMatchObject([
    { name: 'changelog', status: 'unchanged', detail: '304' },
    { name: 'releases', status: 'unchanged', detail: '304' },
    { name: 'aks-blog', status: 'unchanged', detail: '304' },
  ])
  expect([github.requests.length - asked[0]!, feed.requests.length - asked[1]!]).toEqual([2, 1])
  expect(dump(watch)).toEqual(before)
})

/** All that the database holds besides the runs. */
function dump({ folder }: Watch): unknown {
  const database = new Database(join(folder, 'lookout.db'), { readonly: true })
  const tables = database
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'notices_fts%' AND name != 'runs'")
    .pluck()
    .all() as string[]
  const rows = tables.map((table) => [table, database.prepare(`SELECT * FROM ${table}`).all()])
  database.close()
  return rows
}

const ops = "  - { name: ops, match: 'false', slack: '#platform-aks' }"

it('a source that fails three runs in a row is told to those who run Lookout, once, and its return too', async () => {
  const { watch, feed } = await startSources('', ops)
  const body = feed.body
  const told: string[][] = []
  for (const day of [1, 2, 3, 4, 5]) {
    feed.body = day === 5 ? body : 'no feed'
    told.push([...(await watch.week(`2025-10-1${day}T09:00:00Z`)).posted].filter((post) => post.startsWith('C2')))
  }
  expect(told).toEqual([
    [],
    [],
    ['C2 ⚠️ AKS Lookout needs a hand: 1 trouble · source aks-blog'],
    [],
    ['C2 ✅ AKS Lookout is in order again · source aks-blog'],
  ])
})

it('a delivery that is refused for good is told to those who run Lookout, once', async () => {
  const routes = `${ops}\n  - { name: rest, slack: '#gone' }`
  const { watch } = await startSources('', routes)
  watch.write('clusters.json', JSON.stringify([...shopClusters, { ...shopClusters[0], name: 'x', id: '/x', tags: {} }]))
  const first = await watch.week('2025-10-13T09:00:00Z')
  expect(first.posted.at(-1)).toBe('C2 ⚠️ AKS Lookout needs a hand: 1 trouble · delivery to slack:#gone (rest)')
  expect((await watch.week('2025-10-20T09:00:00Z')).posted).toEqual([])
})

it('other rules read what is kept once more, without fetching it', async () => {
  const { watch, github } = await startSources('rules: [own.yaml]')
  watch.write('own.yaml', 'subjects: []\n')
  await watch.week('2025-10-13T09:00:00Z')
  watch.write(
    'own.yaml',
    `subjects:
  - id: team/moves
    name: Moves
    why: Ours.
    says: ['retires']
    reason: it is ours
    examples: { fires: [It retires.], silent: [It stays.] }
`,
  )
  const week = await watch.week('2025-10-20T09:00:00Z')
  expect(week.run.sources[0]).toMatchObject({ status: 'unchanged', detail: '304' })
  expect(github.requests.at(-1)?.headers['if-none-match']).toBeDefined()
  const { notices } = await watch.ask<{ notices: object[] }>('notices', 'list', '--subject', 'team/moves')
  expect(notices).toHaveLength(1)
})
