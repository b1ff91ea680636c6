import { createHash } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { Fault } from './faults.ts'
import { startLoopback } from './loopback.ts'

export interface FeedServer {
  readonly url: string
  body: string
  /** How it tells that nothing changed. */
  validator: 'etag' | 'last-modified' | 'none'
  /** One is taken for each request, oldest first. */
  readonly faults: Fault[]
  readonly requests: readonly IncomingMessage[]
  close(): Promise<void>
}

const modified = 'Mon, 01 Sep 2025 08:00:00 GMT'

/** A web server on loopback with one document, whatever the path. */
export async function startFeedServer(body = ''): Promise<FeedServer> {
  const faults: Fault[] = []
  const requests: IncomingMessage[] = []
  const content: Pick<FeedServer, 'body' | 'validator'> = { body, validator: 'etag' }
  const server = await startLoopback((request, response) => {
    requests.push(request)
    const fault = faults.shift()
    if (fault) return fault(request, response)
    const etag = `"${createHash('sha256').update(content.body).digest('hex')}"`
    if (content.validator === 'etag') response.setHeader('etag', etag)
    if (content.validator === 'last-modified') response.setHeader('last-modified', modified)
    const known = [request.headers['if-none-match'], request.headers['if-modified-since']]
    const fresh = { etag, 'last-modified': modified, none: null }[content.validator]
    if (fresh !== null && known.includes(fresh)) return response.writeHead(304).end()
    response.writeHead(200, { 'content-type': 'application/xml; charset=utf-8' }).end(content.body)
  })
  return Object.assign(content, { url: server.url, faults, requests, close: () => server.close() })
}
