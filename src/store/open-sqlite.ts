import Database from 'better-sqlite3'
import type { SqliteDatabase, SqliteStatement } from 'kysely'
import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { copyDatabase } from './copy-database.ts'
import { checkOwner, migrate } from './migrate.ts'
import { sqliteError } from './sqlite-error.ts'

export interface OpenOptions {
  /** Work on a copy in memory: the file, be it there or not, is left as it is. */
  readonly copy?: boolean
  /** How long a statement waits for another process's lock, in milliseconds; 5,000 unless told. */
  readonly lockWait?: number
}

/** Statements kept prepared. */
const mostPrepared = 100

/** Opens and migrates a SQLite file, made with its folder where there is none, or a copy of it in memory. */
export function openSqlite(file: string, { copy = false, lockWait = 5000 }: OpenOptions): SqliteDatabase {
  let database: Database.Database | undefined
  try {
    database = copy ? copyDatabase(file, lockWait) : openFile(file, lockWait)
    checkOwner(database, file)
    if (!copy) database.pragma('journal_mode = WAL')
    database.pragma('foreign_keys = ON')
    migrate(database)
    return guarded(database, file)
  } catch (error) {
    database?.close()
    throw sqliteError(error, file)
  }
}

function openFile(file: string, lockWait: number): Database.Database {
  mkdirSync(dirname(file), { recursive: true })
  return new Database(file, { timeout: lockWait })
}

/** better-sqlite3 as kysely sees it, with prepared statements kept and errors that name the file. */
function guarded(database: Database.Database, file: string): SqliteDatabase {
  const prepared = new Map<string, SqliteStatement>()
  function guard<T>(work: () => T): T {
    try {
      return work()
    } catch (error) {
      throw sqliteError(error, file)
    }
  }
  function prepare(sql: string): SqliteStatement {
    // Taking the lock at the start, a transaction waits for another process instead of failing in its midst.
    const statement = database.prepare<unknown[]>(sql === 'begin' ? 'begin immediate' : sql)
    return {
      reader: statement.reader,
      all: (parameters) => guard(() => statement.all(...parameters)),
      run: (parameters) => guard(() => statement.run(...parameters)),
      iterate: (parameters) => statement.iterate(...parameters),
    }
  }
  return {
    close: () => database.close(),
    prepare(sql) {
      const known = prepared.get(sql)
      if (known) return known
      if (prepared.size >= mostPrepared) prepared.clear()
      const statement = guard(() => prepare(sql))
      prepared.set(sql, statement)
      return statement
    },
  }
}
