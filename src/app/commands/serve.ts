import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { hideSecrets } from '../../config/hide-secrets.ts'
import { readRules } from '../../config/read-rules.ts'
import type { Settings } from '../../config/settings.ts'
import { openStore, type Store } from '../../store/open-store.ts'
import type { Context } from '../context.ts'
import { databaseFile } from '../database-file.ts'
import { missingSlackSecret } from '../missing-secrets.ts'
import { digestFault } from '../send-digests.ts'
import { digestJob } from '../service/digest-job.ts'
import { createDueRuns } from '../service/due-runs.ts'
import { createHttpApp } from '../service/http-app.ts'
import { keepSchedule } from '../service/keep-schedule.ts'
import { lastScheduled } from '../service/last-scheduled.ts'
import { createLease } from '../service/lease.ts'
import { listen } from '../service/listen.ts'
import { createLog } from '../service/log.ts'
import { createMetrics } from '../service/metrics.ts'
import { readReadiness } from '../service/readiness.ts'
import { createRouteCalendar } from '../service/route-calendar.ts'
import { createResend } from '../service/resend.ts'
import { watchJob } from '../service/watch-job.ts'
import { watchRun } from '../service/watch-run.ts'
import { openSlack } from '../slack/open-slack.ts'
import { createAnswerCommand } from '../slash/answer-command.ts'
import { createAnswerSubmission } from '../slash/answer-submission.ts'
import { readAhead } from '../slash/read-ahead.ts'
import { refuseUnreachable } from './run.ts'

const packageFile = join(import.meta.dirname, '../../../package.json')

/** `lookout serve`: the weekly job and the digest by their schedules, until the process is asked to stop. */
export async function serve(context: Context): Promise<void> {
  const settings = await context.settings()
  refuseUnreachable(settings, 'set it')
  const store = openStore(databaseFile(context, settings))
  try {
    await keepServing(context, settings, store)
  } finally {
    await store.close()
  }
}

async function keepServing(context: Context, settings: Settings, store: Store): Promise<void> {
  const { errors, options, processName, sleep } = context
  const { timezone, schedule, secrets } = settings
  const stop = context.stopSignal()
  // With --now the work is done as of that instant; the log and the lease go by the real clock all the same.
  const now = (): Date => (options.now === undefined ? context.now() : context.instant)
  const log = createLog({
    stream: errors,
    level: options.logLevel ?? 'info',
    now: context.now,
    hideSecrets: hideSecrets(secrets),
  })
  const scheduled = lastScheduled(schedule.watch, timezone)
  const lease = createLease({ leases: store.leases, holder: processName, now: context.now, log })
  const metrics = createMetrics(store, lease.held)
  const rules = readRules(settings.rules)
  const command = createAnswerCommand({ store, settings, rules, now })
  const prepareAnswers = async (): Promise<void> => {
    if (missingSlackSecret(settings) === null) await readAhead(command, settings.routes)
  }
  const run = async (): Promise<void> => {
    await watchRun({ context, settings, rules, store, now, log, metrics })
    await prepareAnswers()
  }
  const started = now()
  const readiness = () => readReadiness({ runs: store.runs, scheduled, started, now: now(), isLeading: lease.held() })

  const submission = createAnswerSubmission({ store, settings, now })
  const slack = await openSlack({ store, settings, rules, now, clock: context.now, log, command, submission })
  const calendar = createRouteCalendar(store, settings)
  const http = await listen(createHttpApp({ readiness, metrics, log, slack: slack.listener, calendar }), settings.http)
  try {
    await prepareAnswers()
    log.info('started', { version: readVersion(), address: http.url, process: processName })
    void slack.start()
    const idle = createResend({ context, settings, rules, store, now, log })
    const jobs = [watchJob({ runs: store.runs, expression: schedule.watch, scheduled, run })]
    const fault = digestFault(settings)
    const digests = { context, settings, rules, store, scheduled: lastScheduled(schedule.digest, timezone), now, log }
    if (fault === null) jobs.push(digestJob(digests))
    else if (settings.routes.some(({ email }) => email.length > 0)) log.warn('no digest', { reason: fault })
    const dueRuns = createDueRuns({ jobs, now, idle })
    await keepSchedule({ jobs, timezone, lease, dueRuns, now, sleep, stop, log })
  } finally {
    await http.close()
    await slack.stop()
  }
  log.info('stopped')
}

function readVersion(): string {
  return (JSON.parse(readFileSync(packageFile, 'utf8')) as { version: string }).version
}
