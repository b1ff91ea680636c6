/** What people do about an alert. */
export const alertActions = ['acknowledge', 'snooze', 'mute', 'reopen'] as const
export type AlertAction = (typeof alertActions)[number]

/** Which alert: one thread on one route. */
export interface AlertKey {
  readonly route: string
  readonly thread: string
}

/** An alert as a text, for maps. */
export function keyOfAlert({ route, thread }: AlertKey): string {
  return JSON.stringify([route, thread])
}

/** Somebody did something about one thread on one route; instants are ISO 8601 in UTC. */
export interface AlertEvent extends AlertKey {
  /** Slack's id of the person, `U012AB3CD`. */
  readonly user: string
  readonly action: AlertAction
  readonly at: string
  /** Of snoozing: the end. */
  readonly until: string | null
}
