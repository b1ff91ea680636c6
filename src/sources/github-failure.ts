import { TransferError } from './bounded-fetch.ts'
import { SourceError } from './source.ts'

/** An HTTP status that Octokit threw. */
export interface Refusal {
  readonly status: number
  /** `primary`: the hour's quota is used up; `secondary`: too much at once. */
  readonly limit: 'primary' | 'secondary' | null
  /** `retry-after`, in seconds. */
  readonly retryAfter: number | null
  /** `x-ratelimit-reset`. */
  readonly reset: Date | null
}

export interface FailureContext {
  readonly source: string
  readonly address: string
  readonly mend404: string
  /** A token was sent. */
  readonly authorised: boolean
  readonly now: Date
}

/** What an answer with an error status says; null for an error that is none. */
export function readRefusal(error: unknown): Refusal | null {
  const { status, response } = error as {
    readonly status?: unknown
    readonly response?: { readonly headers: Readonly<Record<string, string | number | undefined>> }
  }
  if (typeof status !== 'number' || !response) return null
  const number = (name: string) => {
    const value = Number(response.headers[name] ?? Number.NaN)
    return Number.isFinite(value) && value >= 0 && value < 1e11 ? value : null
  }
  const retryAfter = number('retry-after')
  const reset = number('x-ratelimit-reset')
  return {
    status,
    limit: limitOf(status, number('x-ratelimit-remaining'), retryAfter),
    retryAfter,
    reset: reset === null ? null : new Date(reset * 1000),
  }
}

function limitOf(status: number, remaining: number | null, retryAfter: number | null): Refusal['limit'] {
  if (status !== 403 && status !== 429) return null
  if (retryAfter !== null) return 'secondary'
  if (remaining === 0) return 'primary'
  return status === 429 ? 'secondary' : null
}

/** The error for people. GitHub's own message is left out: a proxy's could quote the request, and with it the token. */
export function githubFailure(
  error: unknown,
  { source, address, mend404, authorised, now }: FailureContext,
): SourceError {
  const fail = (fault: string, mend: string, more: { retryAfter?: number; limited?: boolean } = {}) =>
    new SourceError({ source, address, fault, mend, ...more })
  const transfer = error instanceof TransferError ? error : error instanceof Error ? error.cause : null
  if (transfer instanceof TransferError) return fail(`GitHub ${transfer.message}`, transfer.mend)

  const refusal = readRefusal(error)
  if (!refusal) return fail('GitHub gave no answer that can be read', 'check GITHUB_API_URL')
  const { status, limit, retryAfter, reset } = refusal
  if (limit === 'primary') {
    const until = reset ? ` until ${clockTime(reset, now)}` : ''
    const mend = authorised ? 'a run after that reads it' : 'set GITHUB_TOKEN'
    const wait = reset ? { retryAfter: Math.max(0, Math.ceil((reset.getTime() - now.getTime()) / 1000)) } : {}
    return fail(`GitHub's quota is used up${until}`, mend, { ...wait, limited: true })
  }
  if (limit === 'secondary') {
    const seconds = retryAfter ?? 60
    return fail(`GitHub asks for a pause of ${seconds} s`, 'a run after that reads it', {
      retryAfter: seconds,
      limited: true,
    })
  }
  if (status === 401)
    return fail('GitHub refuses the token (401)', 'set GITHUB_TOKEN to one that is valid, or unset it')
  if (status === 403) return fail('GitHub refuses (403)', 'set GITHUB_TOKEN to one that may read the repository')
  if (status === 404) return fail('GitHub has no such thing (404)', mend404)
  if (status >= 500) return fail(`GitHub has trouble (${status})`, 'the next run tries again')
  return fail(`GitHub answers with status ${status}`, 'check GITHUB_API_URL')
}

/** `10:35 UTC`, with the day where it is not today. */
function clockTime(instant: Date, now: Date): string {
  const [day = '', time = ''] = instant.toISOString().split('T')
  return `${now.toISOString().startsWith(day) ? '' : `${day} `}${time.slice(0, 5)} UTC`
}
