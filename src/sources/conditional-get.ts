import { boundedFetch, TransferError } from './bounded-fetch.ts'
import type { FetchOptions, Validators } from './source.ts'
import { publicAddress, SourceError } from './source.ts'
import { unlessStopped } from './unless-stopped.ts'

export interface GetOptions {
  /** For one try. */
  readonly timeoutMs: number
  /** Resolves after so many seconds. */
  readonly sleep: (seconds: number) => Promise<void>
}

export interface Target {
  readonly source: string
  readonly address: string
  readonly maxBytes: number
  /** What to do where the address is wrong. */
  readonly mend: string
}

export interface GetAnswer {
  readonly body: Buffer
  readonly validators: Validators
}

/** What one try gave; `wait` = seconds before another one, null where none would help. */
type Outcome =
  | { readonly status: 'done'; readonly answer: GetAnswer | null }
  | { readonly status: 'failed'; readonly error: SourceError; readonly wait: number | null }

const tries = 3
// Seconds: between tries where the server asks for none, and what is waited at most.
const pause = 2
const longestWait = 60

/** A conditional GET with a few tries; null where the server says that nothing changed. Throws SourceError. */
export async function conditionalGet(
  target: Target,
  previous: Validators,
  { timeoutMs, sleep, signal }: GetOptions & FetchOptions,
): Promise<GetAnswer | null> {
  const get = boundedFetch({ timeoutMs, maxBytes: target.maxBytes })
  const headers = { 'user-agent': 'aks-lookout', ...conditions(previous, target.address) }
  for (let attempt = 1; ; attempt++) {
    const outcome = await get(target.address, { headers, ...(signal && { signal }) }).then(
      (response) => readResponse(response, target, previous),
      (error: unknown) => transferFailure(error, target),
    )
    if (outcome.status === 'done') return outcome.answer
    const { error, wait } = outcome
    if (wait === null || wait > longestWait || attempt === tries) throw error
    await unlessStopped(sleep(wait), signal).catch((stop: unknown) => {
      throw transferFailure(stop, target).error
    })
  }
}

function conditions(previous: Validators, address: string): Record<string, string> {
  if (previous.address !== publicAddress(address)) return {}
  const { etag, modified } = previous
  return { ...(etag && { 'if-none-match': etag }), ...(modified && { 'if-modified-since': modified }) }
}

async function readResponse(response: Response, target: Target, previous: Validators): Promise<Outcome> {
  const { status, headers } = response
  const address = publicAddress(target.address)
  if (status === 304 && previous.address === address) return { status: 'done', answer: null }
  if (response.ok) {
    const etag = headers.get('etag')
    const modified = headers.get('last-modified')
    const validators = { address, ...(etag && { etag }), ...(modified && { modified }) }
    return { status: 'done', answer: { body: Buffer.from(await response.arrayBuffer()), validators } }
  }
  const asked = Number(headers.get('retry-after') ?? Number.NaN)
  const retryAfter = asked >= 0 ? asked : null
  const passing = status >= 500 || status === 429
  const error = new SourceError({
    ...target,
    fault: `answers with status ${status}`,
    mend: passing ? 'the next run tries again' : target.mend,
    retryAfter,
    limited: status === 429,
  })
  return { status: 'failed', error, wait: passing ? (retryAfter ?? pause) : null }
}

function transferFailure(failure: unknown, target: Target): Outcome & { readonly status: 'failed' } {
  if (!(failure instanceof TransferError)) throw failure
  const { name, message: fault, mend } = failure
  const wait = name === 'AbortError' ? null : pause
  return { status: 'failed', error: new SourceError({ ...target, fault, mend }), wait }
}
