import { inspect } from 'node:util'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ChangelogOptions } from '../../src/sources/github-changelog.ts'
import { createChangelogSource } from '../../src/sources/github-changelog.ts'
import { SourceError } from '../../src/sources/source.ts'
import type { Validators } from '../../src/sources/source.ts'
import type { Fault } from '../servers/faults.ts'
import { endless, halfway, hang, reset, status } from '../servers/faults.ts'
import type { GitHubServer } from '../servers/github-server.ts'
import { startGitHubServer } from '../servers/github-server.ts'
import { startLoopback } from '../servers/loopback.ts'

const token = 'ghp_planted'
const now = new Date('2037-01-01T10:00:00Z')
// The throttling plugin reads the reset as 32 bits, which end in 2038.
const at1035 = String(Date.parse('2037-01-01T10:35:00Z') / 1000)
const changelog = `# Release notes\n\n${'* A bullet.\n'.repeat(1000)}`

let github: GitHubServer
let log: string[]
beforeEach(async () => {
  github = await startGitHubServer(token)
  github.files.set('CHANGELOG.md', changelog)
  log = []
})
afterEach(() => github.close())

const source = (changes: Partial<ChangelogOptions> = {}) =>
  createChangelogSource({
    apiUrl: github.url,
    token,
    owner: 'Azure',
    repo: 'AKS',
    path: 'CHANGELOG.md',
    timeoutMs: 5000,
    now: () => now,
    log: (line) => log.push(line),
    secondMs: 0,
    ...changes,
  })

async function read(previous: Validators = {}, changes: Partial<ChangelogOptions> = {}) {
  const answer = await source(changes).fetch(previous)
  if (answer.status !== 'changed') throw new Error(`the source answered ${answer.status}`)
  return answer
}

/** The error of a fetch in which every request meets `fault`. */
async function failure(fault: Fault, previous: Validators = {}, changes: Partial<ChangelogOptions> = {}) {
  github.faults.push(...Array.from({ length: 99 }, () => fault))
  const error: unknown = await source(changes)
    .fetch(previous)
    .then(
      () => null,
      (thrown: unknown) => thrown,
    )
  if (!(error instanceof SourceError)) throw new Error(`no SourceError: ${inspect(error)}`)
  return error
}

describe('the CHANGELOG on GitHub', () => {
  it('is read whole, also above 1 MB', async () => {
    const long = `${changelog}${'é\n'.repeat(600_000)}`
    github.files.set('CHANGELOG.md', long)
    expect(await read()).toMatchObject({ content: long, detail: '1.8 MB' })
  })

  it('costs one conditional request when nothing changed', async () => {
    const { validators } = await read()
    expect(await source().fetch(validators)).toEqual({ status: 'unchanged', detail: '304' })
    expect(github.requests).toHaveLength(2)
    expect(github.requests[1]?.headers['if-none-match']).toBe(validators.etag)
  })

  it('is read again once it was edited', async () => {
    const { validators } = await read()
    github.files.set('CHANGELOG.md', `${changelog}* One more.\n`)
    expect((await read(validators)).content).toContain('One more')
  })

  it('is asked for without an ETag that another token or address got', async () => {
    const { validators } = await read()
    github.files.set('docs/NOTES.md', 'short')
    await read(validators, { token: null })
    await read(validators, { path: 'docs/NOTES.md' })
    expect(github.requests.map(({ headers }) => headers['if-none-match'])).toEqual([undefined, undefined, undefined])
  })

  it('is found where the repository moved to', async () => {
    github.faults.push(status(301, { location: `${github.url}/repositories/7/contents/CHANGELOG.md` }))
    expect((await read()).content).toBe(changelog)
  })

  it('takes the default branch, whatever its name', async () => {
    await read()
    expect(github.requests[0]?.url).not.toContain('ref=')
  })

  it('keeps the token from another host that GitHub points to', async () => {
    const seen: unknown[] = []
    const other = await startLoopback((request, response) => {
      seen.push(request.headers.authorization)
      response.writeHead(200, { 'content-type': 'text/plain' }).end(changelog)
    })
    github.faults.push(status(302, { location: `${other.url}/file` }))
    await read()
    await other.close()
    expect(seen).toEqual([undefined])
  })

  it.each<[string, Fault]>([
    ['503', status(503)],
    ['502 with a page', status(502, { 'content-type': 'text/html' }, '<html>Bad gateway</html>')],
    ['reset', reset],
    ['body that stops half-way', halfway],
    ['short pause asked for', status(429, { 'retry-after': '30' })],
    ['429 without a word', status(429)],
    ['quota that is new in a moment', status(403, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1' })],
  ])('is read after a %s', async (_, fault) => {
    github.faults.push(fault, fault)
    expect((await read()).content).toBe(changelog)
    expect(github.requests).toHaveLength(3)
  })

  it('is read after a hang', async () => {
    github.faults.push(hang)
    expect((await read({}, { timeoutMs: 500 })).content).toBe(changelog)
  })

  it.each<[string, Fault, requests: number, message: RegExp]>([
    ['503', status(503), 3, /GitHub has trouble \(503\)/],
    ['reset', reset, 3, /GitHub broke the connection off/],
    ['half a body', halfway, 3, /GitHub broke the connection off/],
    ['hang', hang, 3, /GitHub gave no full answer within 0.3 s/],
    ['404', status(404), 1, /check owner, repo and path under sources.changelog/],
    ['401', status(401), 1, /GitHub refuses the token \(401\).*; set GITHUB_TOKEN/],
    ['403', status(403), 1, /GitHub refuses \(403\).*; set GITHUB_TOKEN to one that may read/],
    ['304 that nobody asked for', status(304), 1, /status 304/],
    ['strange status', status(418), 3, /status 418/],
    ['endless body', endless, 1, /more than 50 MB/],
    ['page', status(200, { 'content-type': 'text/html' }, ' <!DOCTYPE html><p>'), 1, /a web page.*; look for a proxy/],
    ['folder', status(200, {}, '[{"type":"file"}]'), 1, /is empty or no file.*; check sources.changelog.path/],
    ['empty file', status(200, { 'content-type': 'text/plain' }, '\n'), 1, /is empty or no file/],
    ['redirect in a circle', status(302, { location: '/' }), 63, /cannot be reached/],
  ])('tells of a %s and what to do', async (_, fault, requests, message) => {
    const error = await failure(fault, {}, { timeoutMs: fault === hang ? 300 : 5000 })
    expect(error.message).toMatch(message)
    expect(error.message).toMatch(
      /^changelog: .*\(http:\/\/127\.0\.0\.1:\d+\/repos\/Azure\/AKS\/contents\/CHANGELOG\.md\); /,
    )
    expect(github.requests).toHaveLength(requests)
  })

  it.each<[string, string | null, Record<string, string>, number, RegExp]>([
    [
      'quota',
      null,
      { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': at1035 },
      2100,
      /until 10:35 UTC .*; set GITHUB_TOKEN$/,
    ],
    [
      'quota',
      token,
      { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': at1035 },
      2100,
      /; a run after that reads it$/,
    ],
    ['pause', token, { 'retry-after': '900' }, 900, /asks for a pause of 900 s/],
  ])('does not wait for a long %s', async (_, asked, headers, retryAfter, message) => {
    const error = await failure(status(403, headers), {}, { token: asked })
    expect(error.message).toMatch(message)
    expect(error).toMatchObject({ retryAfter, limited: true })
    expect(github.requests).toHaveLength(1)
  })

  it('waits for a short pause only so often, and says so', async () => {
    const error = await failure(status(403, { 'retry-after': '30' }))
    expect(github.requests).toHaveLength(3)
    expect(log).toEqual(Array(2).fill('changelog: GitHub asks for a pause of 30 s'))
    expect(error).toMatchObject({ retryAfter: 30, limited: true })
  })

  it('is refused where it lost more than half', async () => {
    const { validators } = await read()
    github.files.set('CHANGELOG.md', changelog.slice(0, changelog.length * 0.4))
    await expect(source().fetch(validators)).rejects.toThrow('holds 5 KB where it last held 12 KB')
    github.files.set('CHANGELOG.md', changelog.slice(0, changelog.length * 0.6))
    expect(await read(validators)).toMatchObject({ detail: '7 KB' })
  })

  it('is not there where nobody listens', async () => {
    await github.close()
    await expect(source().fetch({})).rejects.toThrow(/GitHub cannot be reached \(ECONNREFUSED\).*; check the network/)
    github = await startGitHubServer()
  })

  it.each<[string, Fault]>([
    ['an answer that hangs', hang],
    ['a pause', status(503)],
  ])('is given up at once when the run is stopped during %s', async (_, fault) => {
    const controller = new AbortController()
    github.faults.push((request, response) => {
      fault(request, response)
      setImmediate(() => controller.abort())
    })
    const options = { signal: controller.signal }
    await expect(source({ secondMs: 20_000 }).fetch({}, options)).rejects.toThrow('was stopped')
    await expect(source().fetch({}, options)).rejects.toThrow('was stopped')
  })

  it('lets no token out: not by an error, a log line or what is kept', async () => {
    const told = { message: `Bad credentials: token ${token}` }
    for (const code of [400, 401, 403, 404, 429, 500]) {
      const error = await failure(status(code, { 'x-echo': token }, JSON.stringify(told)))
      expect(inspect(error, { depth: 9, showHidden: true })).not.toContain(token)
      github.faults.length = 0
    }
    expect(JSON.stringify([log, (await read()).validators])).not.toContain(token)
  })

  it('names an address without what may be secret in it', async () => {
    const apiUrl = github.url.replace('//', '//user:hunter2@')
    const error = await failure(hang, {}, { apiUrl })
    expect(error.message).toMatch(/is no address to fetch .*; name one without user and password/)
    expect(inspect(error)).not.toContain('hunter2')
  })
})
