import Database from 'better-sqlite3'
import { existsSync, readFileSync, statSync } from 'node:fs'

/**
 * A copy of a SQLite file in memory, empty where there is no file, which is left as it is. `lockWait` is in milliseconds.
 * Throws what SQLite and the file system throw.
 */
export function copyDatabase(file: string, lockWait: number): Database.Database {
  if (!existsSync(file)) return new Database(':memory:')
  const bytes = readDatabase(file, lockWait)
  // A copy in memory has no place for a write-ahead log: bytes 18 and 19 say how the file is written and read.
  if (bytes.length > 100) bytes[18] = bytes[19] = 1
  return new Database(bytes)
}

/** A consistent image of the file. Opening a database makes files beside it, so SQLite is asked only where they are. */
function readDatabase(file: string, lockWait: number): Buffer {
  const before = statSync(file).mtimeMs
  if (!existsSync(`${file}-wal`)) {
    const bytes = readFileSync(file)
    if (statSync(file).mtimeMs === before && !existsSync(`${file}-wal`)) return bytes
  }
  const reader = new Database(file, { readonly: true, timeout: lockWait })
  try {
    return reader.serialize()
  } finally {
    reader.close()
  }
}
