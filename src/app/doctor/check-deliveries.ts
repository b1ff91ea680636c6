import type { Check } from '../../domain/check.ts'
import type { Delivery } from '../../domain/delivery.ts'
import { routeTargets, type Route } from '../../domain/route.ts'
import { safeLine } from '../../render/safe-text.ts'
import { count } from '../../render/words.ts'
import type { Store } from '../../store/open-store.ts'
import { currentTarget } from '../current-target.ts'

const name = 'deliveries'
const mostLines = 10

/** What did not go out, a line for each target and reason; what leads to no route's target any more is left out. */
export async function checkDeliveries(store: Store, routes: readonly Route[]): Promise<Check> {
  const unsent: Delivery[] = []
  for (const delivery of await store.deliveries.unsent()) {
    const route = routes.find((one) => one.name === delivery.route)
    if (route && (await currentTarget(store, delivery, routeTargets(route))) !== null) unsent.push(delivery)
  }
  if (unsent.length === 0) return { name, status: 'ok', finding: 'all that was planned went out' }
  const failed = unsent.filter(({ status }) => status === 'failed').length
  const groups = Object.entries(Object.groupBy(unsent, describe)).map(
    ([line, { length } = []]) => `${count(length, 'message')} to ${line}`,
  )
  const more = groups.length > mostLines ? [`and ${groups.length - mostLines} more targets or reasons`] : []
  return {
    name,
    status: failed > 0 ? 'broken' : 'warning',
    finding: [`${failed} failed, ${unsent.length - failed} waiting`, ...groups.slice(0, mostLines), ...more].join('\n'),
    mend: failed > 0 ? 'mend what each line says; the next run sends them' : 'the next run sends them',
  }
}

function describe({ target, route, error }: Delivery): string {
  return safeLine(`${target} (${route}): ${error ?? 'not tried yet'}`)
}
