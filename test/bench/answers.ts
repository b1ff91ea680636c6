import { EventEmitter, once } from 'node:events'
import type { IncomingMessage } from 'node:http'
import { text } from 'node:stream/consumers'
import { startLoopback } from '../servers/loopback.ts'

/** Slack's side of answers. */
export interface Answers {
  /** Without a slash at its end; an answer comes to a number below it, the Web API is at `/api/`. */
  readonly url: string
  /** When each first arrived, by its number, as `performance.now()` tells. */
  readonly arrivals: ReadonlyMap<number, number>
  /** What came twice, or tells that something went wrong. */
  readonly wrong: readonly string[]
  /** What the Web API was asked. */
  readonly calls: readonly string[]
  /** Resolves once so many have arrived. */
  received(count: number): Promise<void>
  close(): Promise<void>
}

export async function receiveAnswers(): Promise<Answers> {
  const arrivals = new Map<number, number>()
  const [wrong, calls]: [string[], string[]] = [[], []]
  const arrived = new EventEmitter()
  async function take(request: IncomingMessage): Promise<void> {
    const at = performance.now()
    const path = request.url?.slice(1) ?? ''
    const body = await text(request)
    if (path.startsWith('api/')) return void calls.push(path)
    if (arrivals.has(Number(path)) || !isGood(body)) wrong.push(`${path}: ${body}`)
    arrivals.set(Number(path), arrivals.get(Number(path)) ?? at)
    arrived.emit('answer')
  }
  const server = await startLoopback((request, response) => void take(request).finally(() => response.end('ok')))
  return {
    url: server.url,
    arrivals,
    wrong,
    calls,
    async received(count) {
      while (arrivals.size < count) await once(arrived, 'answer')
    },
    close: () => server.close(),
  }
}

/** What went wrong is told without blocks. */
function isGood(body: string): boolean {
  const { blocks, response_type: type } = JSON.parse(body) as { blocks?: unknown[]; response_type?: string }
  return type === 'ephemeral' && blocks !== undefined && blocks.length > 0
}
