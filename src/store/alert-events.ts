import type { AlertAction, AlertEvent, AlertKey } from '../domain/alert-event.ts'
import type { Db } from './tables.ts'

export type AlertEvents = ReturnType<typeof alertEventsTable>

export function alertEventsTable(db: Db) {
  return {
    async add(event: AlertEvent): Promise<void> {
      await db.insertInto('alert_events').values(event).execute()
    },

    /** The alerts about which something was done at an instant or after it. */
    async since(instant: string): Promise<AlertKey[]> {
      return db.selectFrom('alert_events').select(['route', 'thread']).distinct().where('at', '>=', instant).execute()
    },

    /** What was done about one thread on one route, oldest first. */
    async list(route: string, thread: string): Promise<AlertEvent[]> {
      const rows = await db
        .selectFrom('alert_events')
        .select(['route', 'thread', 'user', 'action', 'at', 'until'])
        .where('route', '=', route)
        .where('thread', '=', thread)
        .orderBy('number')
        .execute()
      return rows.map((row) => ({ ...row, action: row.action as AlertAction }))
    },
  }
}
