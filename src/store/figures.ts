import { sql } from 'kysely'
import type { AlertStatus } from '../domain/alert-state.ts'
import type { Db } from './tables.ts'

/** How much of everything there is, as gauges show it. */
export interface Figures {
  /** Notices that were not withdrawn. */
  readonly notices: number
  /** Alerts that nobody acknowledged, snoozed or muted and that are not resolved, by severity. */
  readonly openAlerts: Readonly<Record<string, number>>
  readonly deliveries: Readonly<Record<string, number>>
}

const open: readonly AlertStatus[] = ['open', 'changed']

export async function readFigures(db: Db): Promise<Figures> {
  const count = sql<number>`count(*)`.as('count')
  const notices = await db.selectFrom('notices').select(count).where('state', '=', 'present').executeTakeFirstOrThrow()
  const alerts = await db
    .selectFrom('alerts')
    .select([sql<string>`told ->> 'severity'`.as('name'), count])
    .where('status', 'in', open)
    .groupBy('name')
    .execute()
  const deliveries = await db.selectFrom('deliveries').select(['status as name', count]).groupBy('status').execute()
  return { notices: Number(notices.count), openAlerts: byName(alerts), deliveries: byName(deliveries) }
}

function byName(rows: readonly { readonly name: string; readonly count: number }[]): Record<string, number> {
  return Object.fromEntries(rows.map(({ name, count }) => [name, Number(count)]))
}
