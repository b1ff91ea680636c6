import type { Deadline } from '../domain/calendar-date.ts'
import type { Notice } from '../domain/notice.ts'

/**
 * When a Kubernetes minor (`1.31`) leaves support, as the newest notice that dates it tells; null where none does. What
 * is said of standard support says nothing of long-term support.
 *
 * @param notices the newest first
 */
export function supportEnd(notices: readonly Notice[], minor: string, lts: boolean): Deadline | null {
  for (const { supportEnds, dates, deadline } of notices) {
    if (!supportEnds.some((end) => end.minor === minor && (end.plan === 'lts') === lts)) continue
    const end = dates.find(({ meaning }) => meaning === 'end-of-support') ?? deadline
    if (end) return { date: end.date, precision: end.precision }
  }
  return null
}
