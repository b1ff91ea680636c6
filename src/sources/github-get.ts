import { createHash } from 'node:crypto'
import { retry } from '@octokit/plugin-retry'
import { throttling } from '@octokit/plugin-throttling'
import { Octokit } from '@octokit/rest'
import { boundedFetch } from './bounded-fetch.ts'
import { githubFailure, readRefusal } from './github-failure.ts'
import type { FetchOptions, Validators } from './source.ts'
import { unlessStopped } from './unless-stopped.ts'

export interface GitHubOptions {
  readonly apiUrl: string
  readonly token: string | null
  /** For one try. */
  readonly timeoutMs: number
  readonly now: () => Date
  /** One line for each pause that GitHub asks for. */
  readonly log: (line: string) => void
  /** Milliseconds that a second of waiting takes; tests shorten it. */
  readonly secondMs?: number
}

interface GitHubRequest {
  readonly route: string
  readonly parameters: Readonly<Record<string, string | number | object>>
}

/** `data` is what Octokit made of the body; `validators` go with the next request to the same address. */
interface GitHubAnswer {
  readonly data: unknown
  readonly address: string
  readonly validators: Validators
}

/** Answers null where GitHub says that nothing changed. Throws SourceError. */
type GitHubGet = (request: GitHubRequest, previous: Validators, options?: FetchOptions) => Promise<GitHubAnswer | null>

// GitHub's docs, "Best practices for using the REST API": without a retry-after, wait at least a minute.
const longestWait = 60
const tries = 3
const Client = Octokit.plugin(nameSecondaryLimits, retry, throttling)

/** Conditional requests to GitHub as one source makes them; `mend404` says what to do where there is nothing. */
export function createGitHubGet(
  source: { readonly name: string; readonly maxBytes: number; readonly mend404: string },
  options: GitHubOptions,
): GitHubGet {
  const octokit = createClient(source, options)
  const token = tokenMark(options.token)
  return async ({ route, parameters }, previous, { signal } = {}) => {
    const address = octokit.request.endpoint(route, { ...parameters }).url
    const etag = previous.address === address && previous.token === token ? previous.etag : undefined
    try {
      const { data, headers } = await unlessStopped(
        octokit.request(route, {
          ...parameters,
          headers: etag === undefined ? {} : { 'if-none-match': etag },
          request: { ...(signal && { signal }) },
        }),
        signal,
      )
      const validators = { address, token, ...(headers.etag !== undefined && { etag: headers.etag }) }
      return { data, address, validators }
    } catch (error) {
      if (etag !== undefined && readRefusal(error)?.status === 304) return null
      const authorised = options.token !== null
      throw githubFailure(error, {
        source: source.name,
        address,
        mend404: source.mend404,
        authorised,
        now: options.now(),
      })
    }
  }
}

function createClient(source: { readonly name: string; readonly maxBytes: number }, options: GitHubOptions): Octokit {
  const { token, timeoutMs, log, secondMs = 1000 } = options
  const quiet = () => {}
  const waitFor = (seconds: number, _request: object, _client: object, waited: number) => {
    const wait = seconds <= longestWait && waited < tries - 1
    if (wait) log(`${source.name}: GitHub asks for a pause of ${seconds} s`)
    return wait
  }
  return new Client({
    baseUrl: options.apiUrl.replace(/\/+$/, ''),
    userAgent: 'aks-lookout',
    ...(token !== null && { auth: token }),
    // Here and not as a signal: Octokit would take a timeout for a server's fault and wait for a signal that is spent.
    request: { fetch: boundedFetch({ timeoutMs, maxBytes: source.maxBytes }) },
    // The throttling plugin looks after 429.
    retry: { retries: tries - 1, retryAfterBaseValue: secondMs, doNotRetry: [400, 401, 403, 404, 410, 422, 429, 451] },
    throttle: { onRateLimit: waitFor, onSecondaryRateLimit: waitFor, retryAfterBaseValue: secondMs },
    log: { debug: quiet, info: quiet, warn: quiet, error: quiet },
  })
}

/** The throttling plugin knows a secondary limit by its wording; GitHub promises status and header alone. */
function nameSecondaryLimits({ hook }: Pick<Octokit, 'hook'>): void {
  hook.error('request', (error) => {
    if (readRefusal(error)?.limit === 'secondary') error.message = 'secondary rate limit'
    throw error
  })
}

/** GitHub's ETags differ by token; a hash tells tokens apart without telling them. */
function tokenMark(token: string | null): string {
  return token === null ? 'none' : createHash('sha256').update(token).digest('hex').slice(0, 12)
}
