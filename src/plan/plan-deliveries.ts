import type { PlannedDelivery } from '../domain/delivery.ts'
import type { PlannedMessage } from './plan-route.ts'

/** Messages of one route as deliveries, one a target; planning the same run again gives the same ids. */
export function planDeliveries(
  messages: readonly PlannedMessage[],
  { run, route, targets }: { readonly run: string; readonly route: string; readonly targets: readonly string[] },
): PlannedDelivery[] {
  return messages.flatMap(({ kind, alerts }) => {
    const thread = kind === 'alert' ? (alerts[0]?.thread ?? null) : null
    return targets.map((target) => {
      const id = [run, route, target, thread ?? kind].map(encodeURIComponent).join('/')
      return { id, run, route, target, kind, thread, alerts, troubles: [] }
    })
  })
}
