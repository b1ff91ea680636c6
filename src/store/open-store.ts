import { Kysely, SqliteDialect } from 'kysely'
import { alertEventsTable, type AlertEvents } from './alert-events.ts'
import { alertsTable, type Alerts } from './alerts.ts'
import { clustersTable, type Clusters } from './clusters.ts'
import { documentsTable, type Documents } from './documents.ts'
import { imageNotesTable, type ImageNotesTable } from './image-notes.ts'
import { deliveriesTable, type Deliveries } from './deliveries.ts'
import { digestsOf, type Digests } from './digests.ts'
import { readFigures, type Figures } from './figures.ts'
import { leasesTable, type Leases } from './leases.ts'
import { noticesTable, type Notices } from './notices.ts'
import { noticeVersionsTable, type NoticeVersions } from './notice-versions.ts'
import { openSqlite, type OpenOptions } from './open-sqlite.ts'
import { readStamp } from './read-stamp.ts'
import { releasesTable, type Releases } from './releases.ts'
import { runsTable, type Runs } from './runs.ts'
import { sentDeliveries, type SentDeliveries } from './sent-deliveries.ts'
import { sourcesTable, type Sources } from './sources.ts'
import type { Db, Tables } from './tables.ts'

/** The database, a part of it a table. */
export interface Store {
  readonly sources: Sources
  readonly documents: Documents
  readonly imageNotes: ImageNotesTable
  readonly releases: Releases
  readonly notices: Notices
  readonly noticeVersions: NoticeVersions
  readonly clusters: Clusters
  readonly alerts: Alerts
  readonly alertEvents: AlertEvents
  readonly deliveries: Deliveries
  readonly sentDeliveries: SentDeliveries
  readonly digests: Digests
  readonly runs: Runs
  readonly leases: Leases
  figures(): Promise<Figures>
  /** Changes with whatever is written, by this process or another; while it stays, so does all that was read. */
  stamp(): Promise<string>
  /** All or nothing. Within `work` only the store handed to it may be used: the outer one waits for the end. */
  transaction<T>(work: (store: Store) => Promise<T>): Promise<T>
  close(): Promise<void>
}

/**
 * Opens the database, made where there is none. With `copy` it works on a copy in memory and the file, be it there or not,
 * is left as it is: for `--dry-run`, and for commands that only read. Throws LookoutError, also later, when the file is
 * locked, read-only, damaged, of another program or of a newer Lookout.
 */
export function openStore(file: string, options: OpenOptions = {}): Store {
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: openSqlite(file, options) }) })
  return {
    ...tablesOver(db),
    transaction: (work) => db.transaction().execute((transaction) => work(storeWithin(transaction))),
    close: () => db.destroy(),
  }
}

/** A transaction within a transaction is part of it. */
function storeWithin(db: Db): Store {
  const store: Store = {
    ...tablesOver(db),
    transaction: (work) => work(store),
    close: () => Promise.resolve(),
  }
  return store
}

function tablesOver(db: Db): Omit<Store, 'transaction' | 'close'> {
  return {
    sources: sourcesTable(db),
    documents: documentsTable(db),
    imageNotes: imageNotesTable(db),
    releases: releasesTable(db),
    notices: noticesTable(db),
    noticeVersions: noticeVersionsTable(db),
    clusters: clustersTable(db),
    alerts: alertsTable(db),
    alertEvents: alertEventsTable(db),
    deliveries: deliveriesTable(db),
    sentDeliveries: sentDeliveries(db),
    digests: digestsOf(db),
    runs: runsTable(db),
    leases: leasesTable(db),
    figures: () => readFigures(db),
    stamp: () => readStamp(db),
  }
}
