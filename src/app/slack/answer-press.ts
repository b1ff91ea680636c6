import { alertActions, type AlertAction } from '../../domain/alert-event.ts'
import type { Alert } from '../../domain/alert.ts'
import { routeTargets } from '../../domain/route.ts'
import { snoozeChoices } from '../../domain/snooze.ts'
import type { Place } from '../../notify/notifier.ts'
import { escapeMrkdwn } from '../../render/escape-mrkdwn.ts'
import { recordAction } from '../record-action.ts'
import { routeWords } from '../route-words.ts'
import { openDetails } from './open-details.ts'
import type { Press } from './press.ts'
import { showActed } from './show-acted.ts'
import type { SlackDesk } from './slack-desk.ts'

/** Does what a button of an alert stands for, and tells who may not press it why. Any other button does nothing. */
export async function answerPress(desk: SlackDesk, press: Press): Promise<void> {
  const { id, place, user } = press
  const action = alertActions.find((one) => one === id)
  if (action === undefined && id !== 'details') return
  const { alert, refusal } = await findAlert(desk, place, user)
  const problem =
    alert === null ? refusal : await (action ? act(desk, alert, action, press) : openDetails(desk, alert, press))
  if (problem !== null) await whisper(desk, place, user, problem)
  else if (action && alert) await showActed(desk, [alert])
}

type Found = { readonly alert: Alert; readonly refusal: null } | { readonly alert: null; readonly refusal: string }

/** The alert that a message tells as it was told last, for those who may act on it: whom its route tells, and admins. */
async function findAlert({ store, settings }: SlackDesk, place: Place, user: string): Promise<Found> {
  const delivery = await store.sentDeliveries.at(place)
  const latest = delivery && (await store.sentDeliveries.latest(delivery))
  const alert = latest?.alerts[0]
  const { controls } = routeWords(settings.routes, delivery?.route ?? '')
  if (!delivery || !alert) return { alert: null, refusal: controls.unknownMessage }
  const route = settings.routes.find(({ name }) => name === delivery.route)
  const isTold = route !== undefined && routeTargets(route).includes(delivery.target)
  if (isTold || settings.slack.admins.includes(user)) return { alert, refusal: null }
  return { alert: null, refusal: controls.elsewhere(delivery.route) }
}

/** Why nothing came of it, null where it is done, be it before. */
async function act(desk: SlackDesk, alert: Alert, action: AlertAction, { user, value }: Press): Promise<string | null> {
  const { store, settings, log } = desk
  const { route, thread, deadline } = alert
  const now = desk.now()
  const until = action === 'snooze' ? snoozeChoices(deadline, now).find(({ id }) => id === value)?.until : null
  if (until === undefined) return routeWords(settings.routes, route).controls.pastSnooze
  const done = await recordAction(store, { route, thread, user, action, at: now.toISOString(), until })
  if (done) log.info('alert acted on', { route, thread, user, action, until })
  return null
}

/** To one person alone. */
async function whisper({ client }: SlackDesk, { channel }: Place, user: string, text: string): Promise<void> {
  await client.apiCall('chat.postEphemeral', { channel, user, text: escapeMrkdwn(text) })
}
