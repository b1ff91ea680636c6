import { expect, it } from 'vitest'
import type { SlackPost } from '../servers/slack-methods.ts'
import { announce, linux, startWatch, windows, type Watch } from './watch.ts'

const weeks = ['2025-10-20T09:00:00Z', '2025-10-27T09:00:00Z', '2025-11-03T09:00:00Z', '2025-11-10T09:00:00Z'] as const
const notes = ['--changelog', 'CHANGELOG.md']
const other = 'The CoreDNS add-on is now 1.12.'
const matter = announce('2025-10-26', windows, other)
const postponed = announce('2025-10-26', windows.replace('2026', '2027'), other)
const withdrawn = announce('2025-10-26', other)
/** Something else that the route is told in its first week, so that the matter gets a message of its own. */
const before = announce('2025-10-12', linux.replace('30 November 2025', '30 November 2026'))

/** A watch whose channel holds the first summary and then a message on the matter. */
async function startTold(options: Parameters<typeof startWatch>[0] = {}): Promise<Watch & { told: SlackPost }> {
  const watch = await startWatch({ notes: before, ...options })
  await watch.week(weeks[0], ...notes)
  watch.write('CHANGELOG.md', matter + before)
  expect((await watch.week(weeks[1], ...notes)).posted).toHaveLength(1)
  return { ...watch, told: watch.slack.posts.at(-1)! }
}

const wordsOf = (post: SlackPost | undefined): string => JSON.stringify(post?.blocks)

it('a change is told below the first message, which then tells the present state', async () => {
  const { told, slack, ...watch } = await startTold()
  watch.write('CHANGELOG.md', postponed + before)
  const { posted, undelivered } = await watch.week(weeks[2], ...notes)
  expect([posted, undelivered]).toEqual([[expect.stringContaining('Postponed: 1 Mar 2026 → 1 Mar 2027')], []])
  expect(slack.posts.at(-1)).toMatchObject({ channel: 'C1', thread: told.ts })
  expect(wordsOf(slack.posts.at(-1))).toContain('(release 2025-10-26)')
  expect(wordsOf(told)).toContain('1 Mar 2027')
  expect(wordsOf(told)).not.toContain('Postponed')
  expect(wordsOf(told)).toContain('For you:')
  // Nobody would answer them.
  expect(wordsOf(told)).not.toContain('acknowledge')
})

it('what is over is struck through and green, and a further turn goes below the same message', async () => {
  const { told, slack, ...watch } = await startTold()
  watch.write('CHANGELOG.md', withdrawn + before)
  expect((await watch.week(weeks[2], ...notes)).posted[0]).toMatch(/Withdrawn from the release notes ✅$/)
  expect(told.text).toMatch(/^✅ /)
  expect(wordsOf(told)).toContain('"strike":true')
  watch.write('CHANGELOG.md', matter + before)
  expect((await watch.week(weeks[3], ...notes)).posted[0]).toContain('Announced again')
  expect(slack.posts.slice(-2).map(({ thread }) => thread)).toEqual([told.ts, told.ts])
  expect(told.text).not.toMatch(/^✅ /)
})

it('a matter whose message was deleted gets a new one, which further news goes below', async () => {
  const { told, slack, ...watch } = await startTold()
  slack.posts.splice(slack.posts.indexOf(told), 1)
  watch.write('CHANGELOG.md', postponed + before)
  expect((await watch.week(weeks[2], ...notes)).posted).toEqual([expect.stringContaining('Postponed')])
  const renewed = slack.posts.at(-1)!
  expect(renewed.thread).toBeNull()
  expect(wordsOf(renewed)).toContain('For you:')
  watch.write('CHANGELOG.md', withdrawn + before)
  await watch.week(weeks[3], ...notes)
  expect(slack.posts.at(-1)).toMatchObject({ thread: renewed.ts })
})

it('a matter that only a summary told is told in a message of its own', async () => {
  const watch = await startWatch({ notes: matter })
  await watch.week(weeks[0], ...notes)
  watch.write('CHANGELOG.md', postponed)
  await watch.week(weeks[1], ...notes)
  expect(watch.slack.posts.map(({ thread }) => thread)).toEqual([null, null])
  expect(watch.slack.calls).not.toContain('chat.update')
})

it.each([
  ['the update', 'chat.update'],
  ['the reply', 'chat.postMessage'],
])('where the answer to %s is lost, nothing is lost or told twice', async (_, method) => {
  const lost: string[] = []
  const { told, slack, ...watch } = await startTold({
    loseAnswer: (called) => lost.at(-1) === called && Boolean(lost.pop()),
  })
  watch.write('CHANGELOG.md', postponed + before)
  lost.push(method)
  const { posted, alerts } = await watch.week(weeks[2], ...notes)
  expect([lost, posted.length, alerts[0]?.status]).toEqual([[], 1, 'sent'])
  expect(slack.posts.at(-1)).toMatchObject({ thread: told.ts })
})

it('dying between the update and the reply leaves the reply to the next run', async () => {
  const dead = { slack: false }
  const { told, slack, ...watch } = await startTold({
    intercept: (method, response) =>
      dead.slack && method === 'chat.postMessage' && Boolean(response.writeHead(503).end()),
  })
  watch.write('CHANGELOG.md', postponed + before)
  dead.slack = true
  expect((await watch.week(weeks[2], ...notes)).posted).toEqual([])
  expect(wordsOf(told)).toContain('1 Mar 2027')
  dead.slack = false
  expect((await watch.week(weeks[3], ...notes)).posted).toEqual([expect.stringContaining('Postponed')])
  expect(slack.posts.at(-1)).toMatchObject({ thread: told.ts })
  expect((await watch.week(weeks[3], ...notes)).posted).toEqual([])
})

it('news that had to wait comes late, and leaves the message as newer news made it', async () => {
  const limited: string[] = []
  const { told, slack, ...watch } = await startTold({
    intercept: (method, response) =>
      method === 'chat.postMessage' &&
      limited.pop() === method &&
      Boolean(response.writeHead(429, { 'retry-after': String(10 * 86_400) }).end()),
  })
  watch.write('CHANGELOG.md', postponed + before)
  limited.push('chat.postMessage')
  expect((await watch.week(weeks[2], ...notes)).posted).toEqual([])
  watch.write('CHANGELOG.md', withdrawn + before)
  expect((await watch.week(weeks[3], ...notes)).posted).toEqual([expect.stringContaining('Withdrawn')])
  expect((await watch.week('2025-11-24T09:00:00Z', ...notes)).posted).toEqual([expect.stringContaining('Postponed')])
  expect(slack.posts.at(-1)).toMatchObject({ thread: told.ts })
  expect(told.text).toMatch(/^✅ /)
})
