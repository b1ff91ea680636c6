import type { Delivery } from '../domain/delivery.ts'
import { severityRank } from './concern.ts'

/**
 * Deliveries in the order in which they go out: run after run, and what one run tells a channel by severity, whichever
 * route it is of. The console keeps its routes together.
 */
export function sendingOrder(planned: readonly Delivery[]): Delivery[] {
  const runs = [...new Set(planned.map(({ run }) => run))]
  const rank = ({ target, alerts: [gravest] }: Delivery): number =>
    target === 'console' || gravest === undefined ? 0 : severityRank(gravest.severity)
  return planned.toSorted((a, b) => runs.indexOf(a.run) - runs.indexOf(b.run) || rank(a) - rank(b))
}
