import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createReleasesApiSource } from '../../src/sources/github-releases.ts'
import { createReleasesFeedSource } from '../../src/sources/releases-feed.ts'
import { createReleasesSource } from '../../src/sources/releases.ts'
import type { Validators } from '../../src/sources/source.ts'
import { status } from '../servers/faults.ts'
import type { GitHubServer, GitHubServerRelease } from '../servers/github-server.ts'
import { startGitHubServer } from '../servers/github-server.ts'

let github: GitHubServer
beforeEach(async () => {
  github = await startGitHubServer()
  github.releases = releases(3)
  github.atom = `<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>tag:github.com,2008:Repository/7/2025-09-01</id>
    <updated>2025-09-02T08:00:00Z</updated><title>Release 2025-09-01</title>
    <link rel="alternate" type="text/html" href="${github.url}/Azure/AKS/releases/tag/2025-09-01%2Bfix"/>
    <content type="html">&lt;h2&gt;News&lt;/h2&gt;</content></entry></feed>`
})
afterEach(() => github.close())

/** `count` releases, the newest first; ids count up. */
function releases(count: number, changes: Partial<GitHubServerRelease> = {}): GitHubServerRelease[] {
  return Array.from({ length: count }, (_, index) => ({
    id: count - index,
    tag_name: `v${count - index}`,
    name: `Release ${count - index}`,
    body: '* A bullet.',
    draft: false,
    prerelease: false,
    html_url: `https://github.com/Azure/AKS/releases/tag/v${count - index}`,
    published_at: '2025-09-01T08:00:00Z',
    updated_at: null,
    ...changes,
  }))
}

function source(token: string | null = null) {
  const place = { owner: 'Azure', repo: 'AKS', timeoutMs: 5000 }
  const now = () => new Date('2025-09-01T10:00:00Z')
  const api = createReleasesApiSource({ ...place, apiUrl: github.url, token, now, log: () => {}, secondMs: 0 })
  const feed = createReleasesFeedSource({ ...place, serverUrl: `${github.url}/`, sleep: async () => {} })
  return createReleasesSource(api, feed)
}

async function read(previous: Validators = {}) {
  const answer = await source().fetch(previous)
  if (answer.status !== 'changed') throw new Error(`the source answered ${answer.status}`)
  return { ...answer, ids: answer.content.map(({ id }) => id) }
}

const usedUp = () =>
  github.faults.push(status(403, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '2000000000' }))

describe('releases on GitHub', () => {
  it('are read with what they say', async () => {
    github.releases = releases(1, { name: null, body: null, prerelease: true, updated_at: '2025-09-03T08:00:00Z' })
    expect(await read()).toMatchObject({
      detail: '1 new, 0 edited',
      content: [
        {
          id: '1',
          tag: 'v1',
          title: 'v1',
          body: '',
          format: 'markdown',
          url: 'https://github.com/Azure/AKS/releases/tag/v1',
          publishedAt: '2025-09-01T08:00:00Z',
          updatedAt: '2025-09-03T08:00:00Z',
          prerelease: true,
        },
      ],
    })
  })

  it('cost one conditional request when nothing changed', async () => {
    const { validators } = await read()
    expect(await source().fetch(validators)).toEqual({ status: 'unchanged', detail: '304' })
    expect(github.requests).toHaveLength(2)
  })

  it('are told once, and again when they were edited', async () => {
    const first = await read()
    expect(first.ids).toEqual(['3', '2', '1'])
    github.releases = [...releases(4).slice(0, 2), ...releases(2, { body: '* Another bullet.' })]
    const second = await read(first.validators)
    expect(second).toMatchObject({ ids: ['4', '2', '1'], detail: '1 new, 2 edited' })
    github.releases = releases(4, { body: '* Another bullet.' }).slice(1)
    expect(await read(second.validators)).toMatchObject({ ids: ['3'] })
  })

  it('are at first the newest page alone', async () => {
    github.releases = releases(100)
    expect((await read()).ids).toHaveLength(30)
    expect(github.requests).toHaveLength(1)
  })

  it('are paged until a known one', async () => {
    const { validators } = await read()
    github.releases = releases(75)
    expect((await read(validators)).ids).toHaveLength(72)
    expect(github.requests).toHaveLength(4)
  })

  it('are paged to an end where no known one is left, and little is kept of them', async () => {
    const { validators } = await read()
    github.releases = releases(1000).slice(0, 900)
    const second = await read(validators)
    expect(second.ids).toHaveLength(300)
    expect(second.validators.known?.split(' ')).toHaveLength(100)
    expect((await read({ ...second.validators, etag: '"other"' })).ids).toEqual([])
  })

  it('leave drafts out until they are published', async () => {
    github.releases = releases(2, { draft: true })
    const { ids, validators } = await read()
    expect(ids).toEqual([])
    github.releases = releases(2)
    expect((await read(validators)).ids).toEqual(['2', '1'])
  })

  it.each(['{}', '[{"id":1}]', 'null', '[{"id":1,"tag_name":"v1","html_url":"javascript:alert(1)"}]'])(
    'are refused in another shape: %s',
    async (body) => {
      github.faults.push(status(200, {}, body))
      await expect(source().fetch({})).rejects.toThrow(/^releases: GitHub answers in another shape than known/)
    },
  )
})

describe('the feed of releases', () => {
  it('is read where the quota is used up', async () => {
    usedUp()
    const answer = await read()
    expect(answer).toMatchObject({
      detail: '1 entries from the feed',
      content: [{ tag: '2025-09-01+fix', title: 'Release 2025-09-01', body: '<h2>News</h2>', format: 'html' }],
    })
    usedUp()
    expect(await source().fetch(answer.validators)).toEqual({ status: 'unchanged', detail: '304' })
  })

  it('leaves what is known of the API as it was', async () => {
    const first = await read()
    usedUp()
    const second = await read(first.validators)
    expect(second.validators).toMatchObject(first.validators)
    expect(await source().fetch(second.validators)).toEqual({ status: 'unchanged', detail: '304' })
  })

  it('is not read for other faults, and its own fault hides none', async () => {
    github.faults.push(status(404))
    await expect(source().fetch({})).rejects.toThrow('404')
    expect(github.requests).toHaveLength(1)
    usedUp()
    github.faults.push(status(404))
    await expect(source().fetch({})).rejects.toThrow(/quota is used up until 2033-05-18 03:33 UTC.*; set GITHUB_TOKEN/)
  })
})
