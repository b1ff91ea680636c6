import type { Check } from '../../domain/check.ts'
import { count } from '../../render/words.ts'
import type { Run } from '../../store/runs.ts'
import { isOverdue } from '../service/is-overdue.ts'
import type { Scheduled } from '../service/last-scheduled.ts'

const name = 'last run'
const hour = 3_600_000

/** Whether runs come as often as scheduled, and whether the last one ended well. */
export function checkLastRun(run: Run | undefined, scheduled: Scheduled, now: Date): Check {
  if (!run) return { name, status: 'skipped', finding: 'there was none yet', mend: 'try "lookout run --dry-run"' }
  const finding = `${run.startedAt.slice(0, 16).replace('T', ' ')} UTC, ${ageText(new Date(run.startedAt), now)}`
  if (isOverdue(new Date(run.startedAt), scheduled, now)) {
    const mend = 'see that "lookout serve" is up, or the job that calls "lookout run"'
    return { name, status: 'warning', finding: `${finding}: two or more that were scheduled since are missing`, mend }
  }
  if (run.finishedAt === null)
    return { name, status: 'warning', finding: `${finding}: did not finish`, mend: 'run again; nothing is sent twice' }
  const failed = run.sources.filter(({ status }) => status === 'failed')
  if (failed.length === 0) return { name, status: 'ok', finding }
  const errors = failed.map((source) => source.error ?? `${source.name} failed`)
  return {
    name,
    status: 'warning',
    finding: [`${finding}: a source failed`, ...errors].join('\n'),
    mend: 'mend what each line names',
  }
}

function ageText(then: Date, now: Date): string {
  const hours = Math.max(0, Math.floor((now.getTime() - then.getTime()) / hour))
  return `${hours < 48 ? count(hours, 'hour') : count(Math.floor(hours / 24), 'day')} ago`
}
