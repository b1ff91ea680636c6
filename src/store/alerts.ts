import type { AlertStanding, AlertState, AlertStatus } from '../domain/alert-state.ts'
import { inBatches } from './in-batches.ts'
import type { AlertRow, Db } from './tables.ts'

export type Alerts = ReturnType<typeof alertsTable>

export function alertsTable(db: Db) {
  return {
    /** Of one route, or of all. */
    async list(route?: string): Promise<AlertState[]> {
      let query = db.selectFrom('alerts').selectAll().orderBy('route').orderBy('thread')
      if (route !== undefined) query = query.where('route', '=', route)
      return (await query.execute()).map(fromRow)
    },

    async get(route: string, thread: string): Promise<AlertState | null> {
      const query = db.selectFrom('alerts').selectAll().where('route', '=', route).where('thread', '=', thread)
      const row = await query.executeTakeFirst()
      return row ? fromRow(row) : null
    },

    /** How each thread of these routes stands, without what was told of it, which may be long. */
    async standings(routes: readonly string[]): Promise<AlertStanding[]> {
      return db
        .selectFrom('alerts')
        .select(['route', 'thread', 'status', 'snoozed_until as snoozedUntil'])
        .where('route', 'in', routes)
        .$castTo<AlertStanding>()
        .execute()
    },

    /** Adds states, or replaces those of the same route and thread. */
    async save(states: readonly AlertState[]): Promise<void> {
      await inBatches(states.map(toRow), (batch) =>
        db
          .insertInto('alerts')
          .values(batch)
          .onConflict((conflict) =>
            conflict.columns(['route', 'thread']).doUpdateSet((row) => ({
              status: row.ref('excluded.status'),
              first_told: row.ref('excluded.first_told'),
              last_told: row.ref('excluded.last_told'),
              times_told: row.ref('excluded.times_told'),
              snoozed_until: row.ref('excluded.snoozed_until'),
              reminded: row.ref('excluded.reminded'),
              told: row.ref('excluded.told'),
            })),
          )
          .execute(),
      )
    },
  }
}

function toRow({ route, thread, status, reminded, told, ...state }: AlertState): AlertRow {
  return {
    route,
    thread,
    status,
    first_told: state.firstTold,
    last_told: state.lastTold,
    times_told: state.timesTold,
    snoozed_until: state.snoozedUntil,
    reminded,
    told: JSON.stringify(told),
  }
}

function fromRow({ route, thread, status, reminded, told, ...row }: AlertRow): AlertState {
  return {
    route,
    thread,
    status: status as AlertStatus,
    firstTold: row.first_told,
    lastTold: row.last_told,
    timesTold: row.times_told,
    snoozedUntil: row.snoozed_until,
    reminded,
    told: JSON.parse(told),
  }
}
