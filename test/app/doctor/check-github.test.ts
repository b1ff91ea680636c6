import { expect, it, onTestFinished } from 'vitest'
import { reset, status, type Fault } from '../../servers/faults.ts'
import { startFeedServer } from '../../servers/feed-server.ts'
import { now, planted, startPractice } from './examine.ts'

const feed = '<rss version="2.0"><channel><title>t</title><item><title>a</title></item></channel></rss>'

it('tells the quota left, and spends one request of it', async () => {
  const practice = await startPractice()
  const { check } = await practice.examine()
  expect(check('github').finding).toBe('asked without a token, 57 of 60 requests left until 09:30 UTC')
  expect(check('changelog').finding).toBe('Azure/AKS has CHANGELOG.md')
  expect(practice.github.requests.map(({ method, url }) => `${method} ${url}`)).toEqual([
    'GET /rate_limit',
    'HEAD /repos/Azure/AKS/contents/CHANGELOG.md',
  ])
})

it('tells a token that is valid from one that is not', async () => {
  const valid = await (await startPractice({}, { GITHUB_TOKEN: `ghp_${planted}` })).examine()
  expect(valid.check('github').finding).toMatch(/^GITHUB_TOKEN is valid, 57 of 60/)
  const wrong = await (await startPractice({}, { GITHUB_TOKEN: `ghp_other_${planted}` })).examine()
  expect(wrong.exitCode).toBe(1)
  expect(wrong.check('github')).toMatchObject({
    status: 'broken',
    finding: 'GitHub refuses the token (401)',
    mend: 'set GITHUB_TOKEN to one that is valid, or unset it',
  })
})

it('warns where the quota is used up, and leaves the rest of it alone', async () => {
  const practice = await startPractice()
  practice.github.quota = { limit: 60, remaining: 0, reset: Date.parse(now) / 1000 }
  const { check, exitCode } = await practice.examine()
  expect(check('github')).toMatchObject({ status: 'warning', mend: 'set GITHUB_TOKEN, which needs no scope' })
  expect([exitCode, practice.github.requests.length]).toEqual([0, 1])
})

it('takes a server without limits for what it is', async () => {
  const practice = await startPractice()
  practice.github.quota = null
  expect((await practice.examine()).check('github')).toMatchObject({
    status: 'ok',
    finding: expect.stringContaining('no quota'),
  })
})

it('is broken where the repository has no such file', async () => {
  const practice = await startPractice()
  practice.github.files.clear()
  const { check, exitCode } = await practice.examine()
  expect([exitCode, check('changelog')]).toMatchObject([
    1,
    { status: 'broken', mend: expect.stringContaining('sources.changelog') },
  ])
})

it.each<[string, Fault, string]>([
  ['in trouble', status(503), 'answers with status 503'],
  ['that breaks off', reset, 'broke the connection off'],
  ['that is a sign-in page', status(200, { 'content-type': 'text/html' }, '<html>'), 'no answer of GitHub'],
])('is broken with a GitHub %s', async (_, fault, finding) => {
  const practice = await startPractice()
  practice.github.faults.push(fault)
  const { check, exitCode } = await practice.examine()
  expect([exitCode, check('github')]).toMatchObject([
    1,
    { status: 'broken', finding: expect.stringContaining(finding) },
  ])
  expect(check('smtp').status).toBe('skipped')
})

it.each([
  ['2025-10-20T09:00:59Z', 'ok', "agrees with GitHub's"],
  ['2025-10-20T08:55:00Z', 'warning', "300 seconds ahead of GitHub's"],
  ['2025-10-20T09:02:00Z', 'warning', "120 seconds behind GitHub's"],
])('compares the clock with GitHub at %s', async (theirs, verdict, finding) => {
  const practice = await startPractice()
  practice.github.clock = new Date(theirs).toUTCString()
  // Another instant for the command is no other clock.
  const { check } = await practice.examine('--now', '2020-01-01T00:00:00Z')
  expect(check('clock')).toMatchObject({ status: verdict, finding })
})

it('reads each feed, and goes on after one that is none', async () => {
  const [good, web, gone] = [
    await startFeedServer(feed),
    await startFeedServer('<html></html>'),
    await startFeedServer(),
  ]
  for (const server of [good, web, gone]) onTestFinished(() => server.close())
  gone.faults.push(status(404))
  const feeds = Object.entries({ good, web, gone }).map(
    ([name, { url }]) => `{ name: ${name}, url: "${url}?key=${planted}" }`,
  )
  const practice = await startPractice({ 'lookout.yaml': `sources: { feeds: [${feeds.join(', ')}] }\n` })
  const { check, exitCode } = await practice.examine()
  expect(check('feed good')).toEqual({ name: 'feed good', status: 'ok', finding: 'lists 1 entry' })
  expect(check('feed web')).toMatchObject({ status: 'broken', finding: 'it answers with no RSS or Atom feed' })
  expect(check('feed gone')).toMatchObject({ status: 'broken', mend: 'check the url of gone under sources.feeds' })
  expect(exitCode).toBe(1)
})

it('asks the release tracker for its header where it is read', async () => {
  const tracker = await startFeedServer('{}')
  onTestFinished(() => tracker.close())
  const settings = `sources: { releaseTracker: { enabled: true, url: "${tracker.url}?key=${planted}" } }\n`
  const practice = await startPractice({ 'lookout.yaml': settings })
  const { check } = await practice.examine()
  expect(check('release tracker')).toEqual({ name: 'release tracker', status: 'ok', finding: 'answers' })
  expect(tracker.requests.map(({ method }) => method)).toEqual(['HEAD'])
  tracker.faults.push(status(404))
  const after = await practice.examine()
  expect(after.check('release tracker')).toMatchObject({ status: 'broken', mend: 'check sources.releaseTracker.url' })
})
