import type { Leases } from '../../store/leases.ts'
import { reasonOf, type Log } from './log.ts'

/** Seconds between two renewals. */
export const renewSeconds = 30
/** A holder may miss two renewals, as while a large transaction is written, before another takes over. */
const termMs = 3 * renewSeconds * 1000

/** The right to run the schedule of a database, which one process at a time has. */
export interface Lease {
  /** Whether the last try got it. */
  readonly held: () => boolean
  /** Takes or renews it; a database that cannot be asked counts as not held. */
  take(): Promise<boolean>
  release(): Promise<void>
}

export interface LeaseOptions {
  readonly leases: Leases
  /** Names this process. */
  readonly holder: string
  readonly now: () => Date
  readonly log: Log
}

const name = 'schedule'

export function createLease({ leases, holder, now, log }: LeaseOptions): Lease {
  let known: string | null = null

  async function ask(): Promise<string | null> {
    const instant = now()
    const taken = await leases.take(name, holder, instant, new Date(instant.getTime() + termMs))
    return taken ? holder : leases.holder(name)
  }
  return {
    held: () => known === holder,
    async take() {
      const before = known
      try {
        known = await ask()
        if (known !== before) log.info(known === holder ? 'schedule taken' : 'standing by', { holder: known })
      } catch (error) {
        known = null
        log.error('lease not renewed', { reason: reasonOf(error) })
      }
      return known === holder
    },
    async release() {
      await leases.release(name, holder)
      known = null
    },
  }
}
