import type { Insertable, Selectable, Updateable } from 'kysely'
import type { DeliveryStatus } from '../domain/alert.ts'
import type { Delivery, MessageKind, PlannedDelivery } from '../domain/delivery.ts'
import { inBatches } from './in-batches.ts'
import type { Db, DeliveryRow } from './tables.ts'

/** What a target answered: Slack's `ts` and `channel`, an e-mail's id. */
export type Answer = Readonly<Record<string, string>>

export type Deliveries = ReturnType<typeof deliveriesTable>

/** The outbox: planned together with the alerts' states, sent afterwards one by one. */
export function deliveriesTable(db: Db) {
  return {
    /** Puts messages into the outbox; one that is there already, told by its id, stays as it is. */
    async plan(deliveries: readonly PlannedDelivery[], now: Date): Promise<void> {
      const rows = deliveries.map((delivery) => toRow(delivery, now))
      await inBatches(rows, (batch) =>
        db
          .insertInto('deliveries')
          .values(batch)
          .onConflict((conflict) => conflict.column('id').doNothing())
          .execute(),
      )
    },

    /** Those to be sent now in the order of their planning, also what earlier runs left or could not get through. */
    async due(now: Date): Promise<Delivery[]> {
      const rows = await db
        .selectFrom('deliveries')
        .selectAll()
        .where('status', 'in', ['planned', 'failed'])
        .where('next_attempt_at', '<=', now.toISOString())
        .orderBy('number')
        .execute()
      return rows.map(deliveryOf)
    },

    /** All that did not go out yet, be it due or not. */
    async unsent(): Promise<Delivery[]> {
      const rows = await db
        .selectFrom('deliveries')
        .selectAll()
        .where('status', '!=', 'sent')
        .orderBy('number')
        .execute()
      return rows.map(deliveryOf)
    },

    async ofRun(run: string): Promise<Delivery[]> {
      const rows = await db.selectFrom('deliveries').selectAll().where('run', '=', run).orderBy('number').execute()
      return rows.map(deliveryOf)
    },

    /** Sends it elsewhere than was planned. */
    async redirect(id: string, target: string): Promise<void> {
      await mark(db, id, { target })
    },

    /**
     * Takes a delivery to send it: false when another process took it first. Should this process die before
     * it marks the answer, the delivery is due again after `retryAt`, its attempts telling that it may have arrived.
     */
    async claim({ id, attempts }: Delivery, retryAt: Date): Promise<boolean> {
      const { numUpdatedRows } = await db
        .updateTable('deliveries')
        .set({ status: 'planned', attempts: attempts + 1, next_attempt_at: retryAt.toISOString() })
        .where('id', '=', id)
        .where('status', '!=', 'sent')
        .where('attempts', '=', attempts)
        .executeTakeFirst()
      return numUpdatedRows > 0n
    },

    async markSent(id: string, answer: Answer): Promise<void> {
      await mark(db, id, { status: 'sent', answer: JSON.stringify(answer), error: null })
    },

    async markRetry(id: string, error: string, retryAt: Date): Promise<void> {
      await mark(db, id, { next_attempt_at: retryAt.toISOString(), error })
    },

    /** It will not go out until somebody mends what `error` says; a run from `retryAt` on tries whether they did. */
    async markFailed(id: string, error: string, retryAt: Date): Promise<void> {
      await mark(db, id, { status: 'failed', next_attempt_at: retryAt.toISOString(), error })
    },
  }
}

async function mark(db: Db, id: string, row: Updateable<DeliveryRow>): Promise<void> {
  await db.updateTable('deliveries').set(row).where('id', '=', id).execute()
}

function toRow(
  { id, run, route, target, kind, thread, alerts, troubles }: PlannedDelivery,
  now: Date,
): Insertable<DeliveryRow> {
  return {
    id,
    run,
    route,
    target,
    kind,
    thread,
    alerts: JSON.stringify(alerts),
    troubles: JSON.stringify(troubles),
    status: 'planned',
    attempts: 0,
    next_attempt_at: now.toISOString(),
    answer: null,
    error: null,
  }
}

/** A row as the delivery that it keeps. */
export function deliveryOf({
  id,
  run,
  route,
  target,
  thread,
  attempts,
  error,
  ...row
}: Selectable<DeliveryRow>): Delivery {
  return {
    id,
    run,
    route,
    target,
    kind: row.kind as MessageKind,
    thread,
    alerts: JSON.parse(row.alerts),
    troubles: JSON.parse(row.troubles),
    status: row.status as DeliveryStatus,
    attempts,
    nextAttemptAt: row.next_attempt_at,
    error,
    answer: row.answer === null ? null : JSON.parse(row.answer),
  }
}
