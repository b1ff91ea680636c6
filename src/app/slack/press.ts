import type { BlockAction, BlockElementAction } from '@slack/bolt'
import type { Place } from '../../notify/notifier.ts'

/** A button that somebody pressed, or a choice that they took. */
export interface Press {
  /** The button's `action_id`. */
  readonly id: string
  /** What the button carries, or the choice taken; empty for others. */
  readonly value: string
  /** Slack's id of the person. */
  readonly user: string
  /** The message with the button; its `ts` is empty where that is a window. */
  readonly place: Place
  readonly channelName: string
  /** Lets a window be opened, for three seconds. */
  readonly trigger: string
}

export function readPress(
  { user, container, channel, trigger_id: trigger }: BlockAction,
  action: BlockElementAction,
): Press {
  const { message_ts: ts = '' } = container as Readonly<Record<string, string>>
  return {
    id: action.action_id,
    value: valueOf(action),
    user: user.id,
    place: { channel: channel?.id ?? '', ts },
    channelName: channel?.name ?? '',
    trigger,
  }
}

function valueOf(action: BlockElementAction): string {
  if (action.type === 'button') return action.value ?? ''
  return action.type === 'static_select' ? (action.selected_option?.value ?? '') : ''
}
