import type { Deadline } from '../domain/calendar-date.ts'
import type { VersionSupport } from '../domain/support.ts'

/** When a Kubernetes minor (`1.31`) leaves support, standard or long-term, as was told last; null where nobody tells. */
export function supportEnd(calendar: readonly VersionSupport[], minor: string, lts: boolean): Deadline | null {
  const events = calendar.find((version) => version.minor === minor)?.events
  const date = events?.[lts ? 'end-of-lts' : 'end-of-standard-support'][0]?.date
  return date === undefined ? null : { date, precision: precisionOf(date) }
}

function precisionOf(date: string): Deadline['precision'] {
  if (date.includes('Q')) return 'quarter'
  return date.length === 4 ? 'year' : date.length === 7 ? 'month' : 'day'
}
