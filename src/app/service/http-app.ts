import { Hono } from 'hono'
import { reasonOf, type Log } from './log.ts'
import type { Metrics } from './metrics.ts'
import type { Readiness } from './readiness.ts'

export interface HttpAppOptions {
  readonly readiness: () => Promise<Readiness>
  readonly metrics: Metrics
  readonly log: Log
}

/** What the service answers over HTTP; everything else is 404. */
export function createHttpApp({ readiness, metrics, log }: HttpAppOptions): Hono {
  const app = new Hono()
  app.get('/healthz', (context) => context.text('ok'))
  app.get('/readyz', async (context) => {
    const answer = await readiness()
    return context.json(answer, answer.ready ? 200 : 503)
  })
  app.get('/metrics', async (context) =>
    context.body(await metrics.scrape(), 200, { 'content-type': metrics.contentType }),
  )
  app.notFound((context) => context.text('not found', 404))
  app.onError((error, context) => {
    log.error('request failed', { path: context.req.path, reason: reasonOf(error) })
    return context.text('failed', 500)
  })
  return app
}
