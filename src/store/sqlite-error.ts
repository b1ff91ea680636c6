import { LookoutError } from '../domain/lookout-error.ts'

const sentences: readonly (readonly [code: RegExp, sentence: string, exitCode: 1 | 2])[] = [
  [/^SQLITE_(BUSY|LOCKED)/, 'is locked by another program; end it or try again when it is done', 1],
  [/^SQLITE_READONLY|^E(ACCES|PERM|ROFS)$/, 'may not be written; check its permissions, or name another file', 2],
  [/^SQLITE_(NOTADB|CORRUPT)/, 'is not a SQLite database or is damaged; restore a copy, or name another file', 2],
  [/^SQLITE_CANTOPEN|^EISDIR$/, 'cannot be opened; name a file in a folder that may be written', 2],
  [/^E(EXIST|NOTDIR)$/, 'stands below a file, not a folder; name another path', 2],
  [/^SQLITE_FULL|^ENOSPC$/, 'cannot grow, the disk is full; make room', 1],
  [/^SQLITE_IOERR/, 'cannot be read or written; check the disk', 1],
]

/** What to show for an error of SQLite or of the file system; anything else is handed back as it is. */
export function sqliteError(error: unknown, file: string): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const known = sentences.find(([pattern]) => pattern.test(code))
  return known ? new LookoutError(`${file}: ${known[1]} (${code})`, { exitCode: known[2], cause: error }) : error
}
