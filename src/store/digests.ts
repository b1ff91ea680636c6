import type { Alert } from '../domain/alert.ts'
import type { Db } from './tables.ts'

export type Digests = ReturnType<typeof digestsOf>

/** What digests have to know of the outbox; their deliveries' ids begin with their week: `digest/2025-W43/`. */
export function digestsOf(db: Db) {
  const withRuns = () => db.selectFrom('deliveries').innerJoin('runs', 'runs.id', 'deliveries.run')
  return {
    /** What a route was told by runs that started after one instant and up to another, oldest first, once a target. */
    async alertsTold(route: string, after: Date, upTo: Date): Promise<Alert[]> {
      const rows = await withRuns()
        .select('alerts')
        .where('route', '=', route)
        .where('started_at', '>', after.toISOString())
        .where('started_at', '<=', upTo.toISOString())
        .orderBy('deliveries.number')
        .execute()
      return rows.flatMap((row): Alert[] => JSON.parse(row.alerts))
    },

    /** Start of the run that a route's last digest before a week went by; null = there was none. */
    async lastBefore(week: string, route: string): Promise<Date | null> {
      const row = await withRuns()
        .select('started_at')
        .where('kind', '=', 'digest')
        .where('route', '=', route)
        .where('deliveries.id', '<', `digest/${week}`)
        .orderBy('deliveries.id', 'desc')
        .limit(1)
        .executeTakeFirst()
      return row ? new Date(row.started_at) : null
    },

    /** Whether a digest of a week or a later one was ever put into the outbox. */
    async anySince(week: string): Promise<boolean> {
      const row = await db
        .selectFrom('deliveries')
        .select('id')
        .where('kind', '=', 'digest')
        .where('id', '>', `digest/${week}`)
        .limit(1)
        .executeTakeFirst()
      return row !== undefined
    },
  }
}
