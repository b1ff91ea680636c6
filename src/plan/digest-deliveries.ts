import type { PlannedDelivery } from '../domain/delivery.ts'
import { digestTargets, type Route } from '../domain/route.ts'

/**
 * A route's digest of a week, as `2025-W43`, for each of its addresses. Planned again it has the same ids, so that no
 * address gets two; `run` is the one that it goes by.
 */
export function digestDeliveries(route: Route, week: string, run: string): PlannedDelivery[] {
  return digestTargets(route).map((target) => {
    const id = ['digest', week, route.name, target].map(encodeURIComponent).join('/')
    return { id, run, route: route.name, target, kind: 'digest', thread: null, alerts: [], troubles: [] }
  })
}

/** Whether a digest's delivery is of this week: a late one of another week has been overtaken. */
export function isDigestOf(week: string, { id }: Pick<PlannedDelivery, 'id'>): boolean {
  return id.startsWith(`digest/${week}/`)
}
