import type { AlertState, AlertStatus, Told } from '../domain/alert-state.ts'
import type { Alert, AlertReason, Change } from '../domain/alert.ts'
import type { Concern } from './concern.ts'
import { dueReminder } from './due-reminder.ts'
import type { Matter } from './gather-matters.ts'
import { isImageNotice, newestImages } from './newer-images.ts'
import type { RouteContext } from './route-context.ts'

/** What a run does about one thread on one route: the state to keep, and the alert unless it stays silent. */
export interface Outcome {
  readonly alert: Alert | null
  readonly state: AlertState
}

const statusAfter: Readonly<Record<AlertReason, AlertStatus>> = {
  new: 'open',
  updated: 'changed',
  reminder: 'open',
  resolved: 'resolved',
}

/** Tells a matter to those it concerns now. */
export function tellMatter(
  { route, targets, settings, now }: RouteContext,
  { thread, notice, deadline }: Matter,
  { sure, possible, severity }: Concern,
  before: AlertState | undefined,
  reason: AlertReason,
  changes: readonly Change[],
): Outcome {
  const facts = { notice: notice.id, title: notice.title, severity, deadline }
  const stays = reason === 'reminder' && before && before.status !== 'snoozed'
  return {
    alert: { thread, ...facts, reason, changes, route, targets, clusters: [...sure, ...possible] },
    state: {
      route,
      thread,
      status: stays ? before.status : statusAfter[reason],
      firstTold: before?.firstTold ?? now.toISOString(),
      lastTold: now.toISOString(),
      timesTold: (before?.timesTold ?? 0) + 1,
      snoozedUntil: null,
      reminded: dueReminder(settings.reminders, deadline, now),
      told: {
        ...facts,
        breaking: notice.breaking,
        kubernetes: notice.kubernetes,
        images: newestImages([...(before?.told.images ?? []), ...(isImageNotice(notice) ? notice.images : [])]),
        clusters: sure,
        withdrawn: false,
      },
    },
  }
}

/**
 * Tells those whom a thread concerned that it does so no more: `updated` when it was withdrawn, else `resolved`, with a
 * change of `notice` when a newer telling may be the reason rather than the clusters.
 */
export function tellGone({ targets, now }: RouteContext, before: AlertState, matter: Matter | undefined): Outcome {
  const { route, thread, told } = before
  const { notice, title, severity, deadline, clusters } = told
  const withdrawn = matter?.withdrawn ?? false
  const reason = withdrawn ? 'updated' : 'resolved'
  return {
    alert: {
      thread,
      notice,
      title,
      severity,
      deadline,
      reason,
      changes: whyGone(told, matter),
      route,
      targets,
      clusters,
    },
    state: {
      ...before,
      status: 'resolved',
      lastTold: now.toISOString(),
      timesTold: before.timesTold + 1,
      snoozedUntil: null,
      told: { ...told, clusters: [], withdrawn },
    },
  }
}

/** Takes the clusters that left out of what was told, in silence; with the last one the alert is resolved. */
export function rememberLeft(before: AlertState, { sure }: Concern): Outcome | null {
  const names = new Set(sure.map((cluster) => cluster.name))
  const clusters = before.told.clusters.filter((cluster) => names.has(cluster.name))
  if (clusters.length === before.told.clusters.length) return null
  const status = clusters.length > 0 ? before.status : 'resolved'
  return { alert: null, state: { ...before, status, told: { ...before.told, clusters } } }
}

function whyGone(told: Told, matter: Matter | undefined): Change[] {
  if (matter?.withdrawn) return [{ field: 'withdrawn', from: null, to: 'withdrawn' }]
  if (matter === undefined || matter.notice.id === told.notice) return []
  return [{ field: 'notice', from: told.notice, to: matter.notice.id }]
}
