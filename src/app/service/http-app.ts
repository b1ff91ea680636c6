import type { HttpBindings } from '@hono/node-server'
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import { Hono } from 'hono'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { SlackApp } from '../slack/create-slack-app.ts'
import { reasonOf, type Log } from './log.ts'
import type { Metrics } from './metrics.ts'
import type { Readiness } from './readiness.ts'

/** An app that is handed Node's own requests as well. */
export type HttpApp = Hono<{ Bindings: HttpBindings }>

export interface HttpAppOptions {
  readonly readiness: () => Promise<Readiness>
  readonly metrics: Metrics
  readonly log: Log
  /** Takes Slack's requests; null where they come another way, or not at all. */
  readonly slack: SlackApp['listener']
  /** A route's calendar for who knows the token, null for others; null where no token is set. */
  readonly calendar: ((route: string, token: string) => Promise<string | null>) | null
}

/** What the service answers over HTTP; everything else is 404. */
export function createHttpApp({ readiness, metrics, log, slack, calendar }: HttpAppOptions): HttpApp {
  const app: HttpApp = new Hono()
  app.get('/healthz', (context) => context.text('ok'))
  app.get('/readyz', async (context) => {
    const answer = await readiness()
    return context.json(answer, answer.ready ? 200 : 503)
  })
  app.get('/metrics', async (context) =>
    context.body(await metrics.scrape(), 200, { 'content-type': metrics.contentType }),
  )
  if (calendar) {
    app.get('/calendar/:file{.+\\.ics}', async (context) => {
      const route = context.req.param('file').replace(/\.ics$/, '')
      const text = await calendar(route, context.req.query('token') ?? '')
      if (text === null) return context.notFound()
      return context.body(text, 200, { 'content-type': 'text/calendar; charset=utf-8', 'cache-control': 'private' })
    })
  }
  if (slack) {
    app.post('/slack/events', async ({ env: { incoming, outgoing } }) => {
      await slack(incoming as IncomingMessage, outgoing as ServerResponse)
      return RESPONSE_ALREADY_SENT
    })
  }
  app.notFound((context) => context.text('not found', 404))
  app.onError((error, context) => {
    log.error('request failed', { path: context.req.path, reason: reasonOf(error) })
    return context.text('failed', 500)
  })
  return app
}
