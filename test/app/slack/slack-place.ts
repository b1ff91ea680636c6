import { json } from 'node:stream/consumers'
import { expect, onTestFinished } from 'vitest'
import { startLoopback } from '../../servers/loopback.ts'
import type { SlackPost } from '../../servers/slack-methods.ts'
import { slackRequests, type Pressed, type SlackRequests } from '../../servers/slack-requests.ts'
import type { SlackServerOptions } from '../../servers/slack-server.ts'
import { startServe, type Served } from '../start-serve.ts'
import { announce, linux, startWatch, windows, type Watch } from '../watch.ts'

export const secret = 'planted-signing-secret'
export const notes = ['--changelog', 'CHANGELOG.md']
export const weeks = ['2025-10-20T09:00:00Z', '2025-10-27T09:00:00Z', '2025-11-03T09:00:00Z'] as const
const before = announce('2025-10-12', linux.replace('30 November 2025', '30 November 2026'))
const other = 'The CoreDNS add-on is now 1.12.'

/** The release notes with the matter, due on 1 March of a year, and without it. */
export const matter = (year: number): string =>
  announce('2025-10-26', windows.replace('2026', String(year)), other) + before
export const withdrawn = announce('2025-10-26', other) + before

export const config = (slack: string, more = ''): string => `http: { port: 0 }
clusters: [clusters.json]
sources: { releases: false }
routes: [{ name: shop, slack: '${slack}' }]
${more}`

/** What came back to who typed the slash command. */
interface Answered {
  readonly text: string
  readonly blocks: unknown
  readonly response_type: string
}

export interface SlackPlace extends Watch {
  /** The message on the matter; the route's summary stands before it. */
  readonly told: SlackPost
  readonly served: Served
  readonly requests: SlackRequests
  /** Types the slash command and tells what came back, once all is done, or `ended` otherwise. */
  readonly command: (words: string, fields?: Readonly<Record<string, string>>, ended?: string) => Promise<Answered[]>
  /** Presses a button of that message and waits until all is done. */
  readonly press: (pressed: Pressed) => Promise<Response>
}

/** A channel with a message on one matter, and the service that answers its buttons, an hour later. */
export async function startSlackPlace(
  options: SlackServerOptions & { readonly more?: string } = {},
): Promise<SlackPlace> {
  const { more = '', ...server } = options
  const watch = await startWatch({
    ...server,
    notes: before,
    config: config('#shop-aks', more),
    env: { SLACK_SIGNING_SECRET: secret },
  })
  await watch.week(weeks[0], ...notes)
  watch.write('CHANGELOG.md', matter(2026))
  await watch.week(weeks[1], ...notes)
  const told = watch.slack.posts.at(-1)!
  const now = '2025-10-27T10:00:00Z'
  const served = await startServe({ ...watch, now })
  const requests = slackRequests(served.url, secret, () => new Date(now))
  const answered: Answered[] = []
  const responses = await startLoopback((incoming, outgoing) => {
    void json(incoming).then((body) => {
      answered.push(body as Answered)
      outgoing.end('ok')
    })
  })
  onTestFinished(() => responses.close())
  return {
    ...watch,
    told,
    served,
    requests,
    async command(words, fields, ended = 'slack request done') {
      const done = served.next(ended)
      const response = await requests.command({ text: words, response_url: responses.url, ...fields })
      expect(response.status).toBe(200)
      await done
      return answered.splice(0)
    },
    async press(pressed) {
      const done = served.next('slack request done')
      const response = await requests.press({ ts: told.ts, ...pressed })
      await done
      return response
    },
  }
}
