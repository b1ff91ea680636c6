import { sql } from 'kysely'
import type { AlertKey } from '../domain/alert-event.ts'
import type { Delivery } from '../domain/delivery.ts'
import { deliveryOf, type Answer } from './deliveries.ts'
import type { Db } from './tables.ts'

export type SentDeliveries = ReturnType<typeof sentDeliveries>

/** One thread as one target was told of it. */
type Telling = Pick<Delivery, 'route' | 'thread' | 'target'>

/** What arrived where: the messages that live on. */
export function sentDeliveries(db: Db) {
  const newestOf = ({ route, thread, target }: Telling) =>
    db
      .selectFrom('deliveries')
      .selectAll()
      .where('route', '=', route)
      .where('thread', '=', thread)
      .where('target', '=', target)
      .where('status', '=', 'sent')
      .orderBy('number', 'desc')

  return {
    /**
     * What a target answered to the message that stands for a thread, which follow-ups go below: the newest that is no
     * reply itself, since a matter whose message was deleted gets another.
     */
    async standingAnswer(telling: Telling): Promise<Answer | null> {
      const rows = await newestOf(telling).execute()
      const answers = rows.map(({ answer }) => JSON.parse(answer ?? '{}') as Answer)
      return answers.find(({ thread }) => thread === undefined) ?? null
    },

    /** The targets that were told of an alert in messages of its own. */
    async targetsOf({ route, thread }: AlertKey): Promise<string[]> {
      const rows = await db
        .selectFrom('deliveries')
        .select('target')
        .distinct()
        .where('route', '=', route)
        .where('thread', '=', thread)
        .where('status', '=', 'sent')
        .execute()
      return rows.map(({ target }) => target)
    },

    /** The newest delivery that told a thread to a target. */
    async latest(telling: Telling): Promise<Delivery | null> {
      const row = await newestOf(telling).executeTakeFirst()
      return row ? deliveryOf(row) : null
    },

    /** The delivery whose message stands at a place of Slack's; null where Lookout knows of none. */
    async at({ channel, ts }: Readonly<Record<'channel' | 'ts', string>>): Promise<Delivery | null> {
      // Just as the notifier answers it, so that an index finds it.
      const answer = JSON.stringify({ channel, ts })
      const row = await db.selectFrom('deliveries').selectAll().where('answer', '=', answer).executeTakeFirst()
      return row ? deliveryOf(row) : null
    },

    /** The targets whose messages went to a channel, by Slack's id of it. */
    async targetsIn(channel: string): Promise<string[]> {
      const rows = await db
        .selectFrom('deliveries')
        .select('target')
        .distinct()
        .where(sql`answer ->> 'channel'`, '=', channel)
        .execute()
      return rows.map(({ target }) => target)
    },
  }
}
