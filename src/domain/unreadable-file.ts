import { LookoutError } from './lookout-error.ts'

const sentences: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file; check the path',
  ENOTDIR: 'there is no such file; check the path',
  EISDIR: 'is a folder; name a file in it',
  EACCES: 'may not be read; check its permissions',
  EPERM: 'may not be read; check its permissions',
}

/** The error to show when the file system refuses to read `file`. */
export function unreadableFile(file: string, cause: unknown): LookoutError {
  if (cause instanceof LookoutError) return cause
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown error'
  return new LookoutError(`${file}: ${sentences[code] ?? `cannot be read (${code})`}`, { cause })
}
