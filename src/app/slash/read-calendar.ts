import type { VersionSupport } from '../../domain/support.ts'
import { supportCalendar } from '../../plan/support-calendar.ts'
import type { Asked } from './sub-command.ts'

/** The life of Kubernetes versions, made once a snapshot. */
export function readCalendar({ snapshot, rules }: Pick<Asked, 'snapshot' | 'rules'>): VersionSupport[] {
  return snapshot.recall('calendar', () => supportCalendar(snapshot.notices, rules.support, []))
}
