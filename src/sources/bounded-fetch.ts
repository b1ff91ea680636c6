import { sizeText } from './size-text.ts'

export interface Bounds {
  /** For one try, from the request to the last byte. */
  readonly timeoutMs: number
  /** Of the body as read, that is unpacked. */
  readonly maxBytes: number
}

/** An answer that did not come, or not whole. Its message and mend quote nothing of the request. */
export class TransferError extends Error {
  // Octokit takes any error of the name AbortError as the last word; others it tries again.
  override readonly name: 'TransferError' | 'AbortError'
  readonly mend: string

  constructor(message: string, mend: string, again: 'retry' | 'final') {
    super(message)
    this.name = again === 'final' ? 'AbortError' : 'TransferError'
    this.mend = mend
  }
}

const later = 'the next run tries again'

/** The error of what is ended from outside. */
export function stopped(): TransferError {
  return new TransferError('was stopped', 'the next run reads it', 'final')
}

/**
 * A `fetch` that answers once the whole body is there and within bounds; every failure is a TransferError. Octokit
 * takes a body that breaks off for an empty one, so the body has to be complete before Octokit sees the answer.
 */
export function boundedFetch({ timeoutMs, maxBytes }: Bounds): typeof fetch {
  return async (input, init) => {
    const timeout = AbortSignal.timeout(timeoutMs)
    const stop = init?.signal ?? null
    try {
      const response = await fetch(input, { ...init, signal: stop ? AbortSignal.any([stop, timeout]) : timeout })
      const body = await readBody(response, maxBytes)
      return new Response(body.length > 0 ? body : null, response)
    } catch (error) {
      if (error instanceof TransferError) throw error
      if (stop?.aborted) throw stopped()
      if (timeout.aborted) throw new TransferError(`gave no full answer within ${timeoutMs / 1000} s`, later, 'retry')
      throw connectionError(error)
    }
  }
}

async function readBody(response: Response, maxBytes: number): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of response.body ?? []) {
    size += chunk.length
    if (size > maxBytes) {
      throw new TransferError(`answers with more than ${sizeText(maxBytes)}`, 'check the address', 'final')
    }
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** Only a code is passed on: whole messages quote addresses. */
function connectionError(error: unknown): TransferError {
  const cause = error instanceof Error ? error.cause : undefined
  if (cause === undefined) {
    return new TransferError('is no address to fetch', 'name one without user and password in it', 'final')
  }
  const { code } = cause as { readonly code?: unknown }
  if (code === 'UND_ERR_SOCKET' || code === 'ECONNRESET') {
    return new TransferError('broke the connection off', later, 'retry')
  }
  const reason = typeof code === 'string' ? ` (${code})` : ''
  return new TransferError(`cannot be reached${reason}`, 'check the network and the address', 'retry')
}
