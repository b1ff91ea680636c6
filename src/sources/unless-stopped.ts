import { stopped } from './bounded-fetch.ts'

/** `work`, or a TransferError as soon as `signal` aborts: also while `work` waits and does not listen. */
export async function unlessStopped<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return work
  const { promise, reject } = Promise.withResolvers<never>()
  const stop = () => reject(stopped())
  signal.addEventListener('abort', stop)
  if (signal.aborted) stop()
  return Promise.race([work, promise]).finally(() => signal.removeEventListener('abort', stop))
}
