import type { Db } from './tables.ts'

export type Leases = ReturnType<typeof leasesTable>

/** What only one process at a time may do, by name: it runs out unless its holder renews it. */
export function leasesTable(db: Db) {
  return {
    /** Takes or renews a lease that is free, own or has run out: whether `holder` has it now, until `until`. */
    async take(name: string, holder: string, now: Date, until: Date): Promise<boolean> {
      const row = { holder, until: until.toISOString() }
      const { numInsertedOrUpdatedRows = 0n } = await db
        .insertInto('leases')
        .values({ name, ...row })
        .onConflict((conflict) =>
          conflict
            .column('name')
            .doUpdateSet(row)
            .where((eb) => eb.or([eb('leases.holder', '=', holder), eb('leases.until', '<=', now.toISOString())])),
        )
        .executeTakeFirst()
      return numInsertedOrUpdatedRows > 0n
    },

    /** Who took it last and did not release it, null = nobody. */
    async holder(name: string): Promise<string | null> {
      const row = await db.selectFrom('leases').select('holder').where('name', '=', name).executeTakeFirst()
      return row?.holder ?? null
    },

    /** Gives it back; another's is left alone. */
    async release(name: string, holder: string): Promise<void> {
      await db.deleteFrom('leases').where('name', '=', name).where('holder', '=', holder).execute()
    },
  }
}
