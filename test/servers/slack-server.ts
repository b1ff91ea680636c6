import { once } from 'node:events'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import type { Answer, Arguments, SlackChannel, SlackPost, SlackView, SlackWhisper } from './slack-methods.ts'
import { refuse, slackMethods } from './slack-methods.ts'

export interface SlackServerOptions {
  /** The bot token that is let in. */
  readonly token?: string
  readonly channels?: readonly SlackChannel[]
  /** Scopes of the token; a method asks for one of them. */
  readonly scopes?: readonly string[]
  /** A clock in milliseconds turns the rate limit on: one message a second and channel, else a Retry-After of 1. */
  readonly rateClock?: () => number
  /** Answers in the API's stead and says so with true. */
  readonly intercept?: (method: string, response: ServerResponse) => boolean
  /** Calls that are carried out though their answer never comes. */
  readonly loseAnswer?: (method: string) => boolean
}

export interface SlackServer {
  /** To be handed to a client as its API address. */
  readonly url: string
  readonly posts: SlackPost[]
  readonly whispers: SlackWhisper[]
  readonly views: SlackView[]
  /** Every call, also refused ones, oldest first. */
  readonly calls: string[]
  close(): Promise<void>
}

const scopeOf: Readonly<Record<string, string>> = {
  'chat.postMessage': 'chat:write',
  'chat.update': 'chat:write',
  'chat.postEphemeral': 'chat:write',
  'conversations.list': 'channels:read',
  'conversations.info': 'channels:read',
  'conversations.history': 'channels:history',
  'conversations.replies': 'channels:history',
}
const allScopes = ['chat:write', 'channels:read', 'channels:history', 'groups:read', 'groups:history']

/** A Slack Web API on loopback that keeps what is posted and refuses what Slack refuses. */
export async function startSlackServer(options: SlackServerOptions = {}): Promise<SlackServer> {
  const { token = 'xoxb-test', scopes = allScopes, channels = [{ id: 'C1', name: 'payments-aks' }] } = options
  const [posts, whispers, views]: [SlackPost[], SlackWhisper[], SlackView[]] = [[], [], []]
  const calls: string[] = []
  const methods = slackMethods({ channels, posts, whispers, views, rateClock: options.rateClock ?? null })

  const answer = (method: string, authorization: string, args: Arguments): Answer => {
    const act = methods[method]
    if (!act) return refuse('unknown_method')
    if (authorization !== `Bearer ${token}` && args.token !== token) return refuse('invalid_auth')
    const needed = scopeOf[method]
    if (needed && !scopes.includes(needed)) return { ...refuse('missing_scope'), needed, provided: scopes.join(',') }
    return act(args)
  }
  const handle = async (request: IncomingMessage, response: ServerResponse) => {
    const method = (request.url ?? '').split(/[/?]/).findLast((part) => part.includes('.')) ?? ''
    calls.push(method)
    if (options.intercept?.(method, response)) return
    const reply = answer(method, request.headers.authorization ?? '', await readArguments(request))
    if (options.loseAnswer?.(method)) return void response.destroy()
    const limited = reply.error === 'ratelimited'
    response.writeHead(limited ? 429 : 200, {
      'content-type': 'application/json',
      'x-oauth-scopes': scopes.join(','),
      ...(limited && { 'retry-after': '1' }),
    })
    response.end(JSON.stringify(reply))
  }
  const server = createServer((request, response) => {
    handle(request, response).catch((error: unknown) => {
      // A client that dies in the midst of a request asked nothing.
      if (request.complete) throw error
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/`,
    posts,
    whispers,
    views,
    calls,
    async close() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

/** Slack takes JSON bodies, and forms whose nested values are JSON. */
async function readArguments(request: IncomingMessage): Promise<Arguments> {
  const body = await text(request)
  if (request.headers['content-type']?.startsWith('application/json')) return (parseJson(body) ?? {}) as Arguments
  const query = new URL(request.url ?? '/', 'http://localhost').searchParams
  return Object.fromEntries(
    [...query, ...new URLSearchParams(body)].map(([name, value]) => [name, readValue(name, value)]),
  )
}

function readValue(name: string, value: string): unknown {
  return ['blocks', 'metadata', 'view'].includes(name) ? (parseJson(value) ?? value) : value
}

function parseJson(value: string): unknown {
  try {
    return JSON.parse(value)
  } catch {
    return null
  }
}
