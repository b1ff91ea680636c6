import type { Database } from 'better-sqlite3'
import { LookoutError } from '../domain/lookout-error.ts'
import { firstTables } from './migrations/001-first-tables.ts'
import { documents } from './migrations/002-documents.ts'
import { leases } from './migrations/003-leases.ts'
import { imageNotes } from './migrations/004-image-notes.ts'
import { alertEvents } from './migrations/005-alert-events.ts'

/** SQL of each version of the database; the count of those applied stands in `user_version`. Only ever add to the end. */
const migrations: readonly string[] = [firstTables, documents, leases, imageNotes, alertEvents]

/** Marks a SQLite file as Lookout's: "LOOK" in ASCII. */
const applicationId = 0x4c4f4f4b

/** Throws LookoutError for another program's file or a newer Lookout's; nothing may be written before. */
export function checkOwner(database: Database, file: string): void {
  if (readPragma(database, 'application_id') !== applicationId && !isEmpty(database)) {
    throw new LookoutError(`${file}: is a database of another program; name another file with --db`)
  }
  const version = readPragma(database, 'user_version')
  if (version <= migrations.length) return
  const versions = `version ${version}, this Lookout knows ${migrations.length}`
  throw new LookoutError(`${file}: was written by a newer Lookout (${versions}); update Lookout or name another file`)
}

/** The version of a database that {@link checkOwner} has let in; 0 for an empty one. */
export function versionOf(database: Database): number {
  return readPragma(database, 'user_version')
}

/** Brings a database up to this Lookout's version. */
export function migrate(database: Database): void {
  if (readPragma(database, 'user_version') === migrations.length) return
  const apply = database.transaction(() => {
    // Another process may have been faster.
    for (const sql of migrations.slice(readPragma(database, 'user_version'))) database.exec(sql)
    database.pragma(`application_id = ${applicationId}`)
    database.pragma(`user_version = ${migrations.length}`)
  })
  apply.immediate()
}

function readPragma(database: Database, name: 'application_id' | 'user_version'): number {
  return Number(database.pragma(name, { simple: true }))
}

function isEmpty(database: Database): boolean {
  return database.prepare('SELECT count(*) FROM sqlite_schema').pluck().get() === 0
}
