import type { Database } from 'better-sqlite3'
import { statSync } from 'node:fs'
import { copyDatabase } from './copy-database.ts'
import { checkOwner, versionOf } from './migrate.ts'
import { sqliteError } from './sqlite-error.ts'

export interface DatabaseFacts {
  /** Count of the migrations applied. */
  readonly version: number
  readonly bytes: number
  /** What SQLite's quick_check finds first; null where all is well. */
  readonly damage: string | null
}

const lockWait = 5000

/** Looks a database over without writing to it. Throws a LookoutError where it is not Lookout's or cannot be read. */
export function inspectDatabase(file: string): DatabaseFacts {
  let database: Database | undefined
  try {
    database = copyDatabase(file, lockWait)
    checkOwner(database, file)
    const found = database.pragma('quick_check(1)', { simple: true })
    return { version: versionOf(database), bytes: statSync(file).size, damage: found === 'ok' ? null : String(found) }
  } catch (error) {
    throw sqliteError(error, file)
  } finally {
    database?.close()
  }
}
