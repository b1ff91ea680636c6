import type { AlertAction, AlertEvent } from '../domain/alert-event.ts'
import type { AlertState, AlertStatus } from '../domain/alert-state.ts'
import { snoozeChoices } from '../domain/snooze.ts'
import { button, linkButtons, mention, peopleLine, select, type Control } from './controls.ts'
import { formatDate } from './relative-days.ts'
import { text } from './rich-text.ts'

/** How an alert stands with those who were told of it. */
export interface AlertStanding {
  readonly state: AlertState
  /** What they did about it, oldest first. */
  readonly events: readonly AlertEvent[]
}

const actionBehind: Partial<Readonly<Record<AlertStatus, AlertAction>>> = {
  acknowledged: 'acknowledge',
  snoozed: 'snooze',
  muted: 'mute',
}

/** Who did what about an alert, as long as it holds, and the buttons for what can be done now. */
export function alertControls({ state, events }: AlertStanding, releaseUrl: string | null, now: Date): Control[] {
  const { status, told } = state
  const action = actionBehind[status]
  const event = events.findLast((one) => one.action === action)
  const choices = snoozeChoices(told.deadline, now)
  const work = [
    ...(status === 'acknowledged' ? [] : [button('acknowledge', 'Acknowledge')]),
    ...(choices.length > 0 ? [select('snooze', 'Snooze', choices)] : []),
    ...(status === 'muted' ? [] : [button('mute', 'Mute for this route')]),
    ...(action ? [button('reopen', 'Reopen')] : []),
  ]
  return [
    ...(event ? [describeEvent(event)] : []),
    {
      type: 'actions',
      elements: [
        ...(status === 'resolved' ? [] : work),
        button('details', 'Details'),
        ...linkButtons('Release notes ↗', releaseUrl),
      ],
    },
  ]
}

function describeEvent({ action, user, at, until }: AlertEvent): Control {
  const done = {
    acknowledge: 'Acknowledged by ',
    snooze: `Snoozed until ${formatDate(until?.slice(0, 10) ?? '')} by `,
    mute: 'Muted for this route by ',
    reopen: 'Reopened by ',
  }
  return peopleLine(text(done[action]), mention(user), text(`, ${formatDate(at.slice(0, 10))}`))
}
