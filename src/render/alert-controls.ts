import type { AlertAction, AlertEvent } from '../domain/alert-event.ts'
import type { AlertState, AlertStatus } from '../domain/alert-state.ts'
import { snoozeChoices } from '../domain/snooze.ts'
import { button, linkButtons, mention, peopleLine, select, type Control } from './controls.ts'
import type { Words } from './languages/language.ts'
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
export function alertControls(
  { state, events }: AlertStanding,
  releaseUrl: string | null,
  now: Date,
  words: Words,
): Control[] {
  const { controls } = words
  const { status, told } = state
  const action = actionBehind[status]
  const event = events.findLast((one) => one.action === action)
  const choices = snoozeChoices(told.deadline, now).map((choice) => ({
    id: choice.id,
    label: controls.snoozeFor(choice),
  }))
  const work = [
    ...(status === 'acknowledged' ? [] : [button('acknowledge', controls.acknowledge)]),
    ...(choices.length > 0 ? [select('snooze', controls.snooze, choices)] : []),
    ...(status === 'muted' ? [] : [button('mute', controls.mute)]),
    ...(action ? [button('reopen', controls.reopen)] : []),
  ]
  return [
    ...(event ? [describeEvent(event, words)] : []),
    {
      type: 'actions',
      elements: [
        ...(status === 'resolved' ? [] : work),
        button('details', controls.details),
        ...linkButtons(words.alert.releaseNotes, releaseUrl),
      ],
    },
  ]
}

function describeEvent({ action, user, at, until }: AlertEvent, { controls }: Words): Control {
  const [before, after] = controls.event(action, at.slice(0, 10), until?.slice(0, 10) ?? null)
  return peopleLine(...(before === '' ? [] : [text(before)]), mention(user), text(after))
}
