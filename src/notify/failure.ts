import type { SendResult } from './notifier.ts'

/** Why a message did not go out, or a service did not answer. Nothing in it is secret. */
export interface Failure {
  /** It passes by itself; any other stays until somebody mends it. */
  readonly passing: boolean
  readonly fault: string
  readonly mend?: string
  /** Seconds that the other side asks to wait. */
  readonly after?: number
}

/** A failure as the result of a send. */
export function failureResult({ passing, fault, mend, after }: Failure): SendResult {
  const reason = mend === undefined ? fault : `${fault}: ${mend}`
  return passing ? { status: 'retry', after: after ?? null, reason } : { status: 'failed', reason }
}
