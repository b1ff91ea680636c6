import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Fault } from './faults.ts'
import { startLoopback } from './loopback.ts'

export interface GitHubServerRelease {
  readonly id: number
  readonly tag_name: string
  readonly name: string | null
  readonly body: string | null
  readonly draft: boolean
  readonly prerelease: boolean
  readonly html_url: string
  readonly published_at: string | null
  readonly updated_at: string | null
}

export interface GitHubServer {
  readonly url: string
  /** Files of Azure/AKS by path. */
  readonly files: Map<string, string>
  /** Newest first. */
  releases: GitHubServerRelease[]
  /** The feed of releases below the web address. */
  atom: string
  /** What is left of the hour's requests; `reset` in seconds since 1970. */
  quota: { readonly limit: number; readonly remaining: number; readonly reset: number } | null
  /** GitHub's clock as it tells it with each answer; null = this machine's. */
  clock: string | null
  /** One is taken for each request, oldest first. */
  readonly faults: Fault[]
  readonly requests: readonly IncomingMessage[]
  close(): Promise<void>
}

interface Answer {
  readonly type: string
  readonly body: string
}

/** GitHub's contents, releases and rate limit APIs and its releases feed on loopback, for one repository, Azure/AKS. */
export async function startGitHubServer(token = 'ghp_planted'): Promise<GitHubServer> {
  const files = new Map<string, string>()
  const faults: Fault[] = []
  const requests: IncomingMessage[] = []
  const content: Pick<GitHubServer, 'releases' | 'atom' | 'quota' | 'clock'> = {
    releases: [],
    atom: '',
    quota: { limit: 60, remaining: 57, reset: Date.parse('2025-10-20T09:30:00Z') / 1000 },
    clock: null,
  }

  const find = (request: IncomingMessage): Answer | null => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost')
    if (pathname === '/Azure/AKS/releases.atom') return { type: 'application/atom+xml', body: content.atom }
    if (pathname === '/rate_limit') {
      // Servers without limits have no such page.
      return content.quota && { type: 'application/json', body: JSON.stringify({ resources: { core: content.quota } }) }
    }
    if (pathname === '/repos/Azure/AKS/releases') {
      const size = Number(searchParams.get('per_page') ?? 30)
      const start = (Number(searchParams.get('page') ?? 1) - 1) * size
      return { type: 'application/json', body: JSON.stringify(content.releases.slice(start, start + size)) }
    }
    const path = /^\/(?:repos\/Azure\/AKS|repositories\/7)\/contents\/(.+)$/.exec(pathname)?.[1]
    const file = path === undefined ? undefined : files.get(decodeURIComponent(path))
    return file === undefined ? null : readFile(file, request.headers.accept ?? '')
  }
  const handle = (request: IncomingMessage, response: ServerResponse) => {
    requests.push(request)
    if (content.clock !== null) response.setHeader('date', content.clock)
    const fault = faults.shift()
    if (fault) return fault(request, response)
    const { authorization } = request.headers
    if (authorization !== undefined && authorization !== `token ${token}`) return end(response, 401)
    const answer = find(request)
    if (!answer) return end(response, 404)
    // As on GitHub, a token's answers have ETags of their own.
    const hash = createHash('sha256').update(`${authorization} ${answer.body}`).digest('hex')
    const headers = { etag: `W/"${hash}"`, 'content-type': `${answer.type}; charset=utf-8` }
    if (request.headers['if-none-match'] === headers.etag) return end(response, 304, headers)
    end(response, 200, headers, answer.body)
  }
  const server = await startLoopback(handle)
  return Object.assign(content, { url: server.url, files, faults, requests, close: () => server.close() })
}

/** Above 1 MB the content is told as raw alone. */
function readFile(file: string, accept: string): Answer {
  if (/^application\/vnd\.github(\.v3)?\.raw/.test(accept)) return { type: 'application/vnd.github.v3.raw', body: file }
  const small = Buffer.byteLength(file) < 1_000_000
  const content = small ? Buffer.from(file).toString('base64') : ''
  return {
    type: 'application/json',
    body: JSON.stringify({ type: 'file', content, encoding: small ? 'base64' : 'none' }),
  }
}

function end(response: ServerResponse, status: number, headers: Record<string, string> = {}, body = '{}'): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(status === 304 ? undefined : body)
}
