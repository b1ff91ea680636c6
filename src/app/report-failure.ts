import { LookoutError } from '../domain/lookout-error.ts'

/**
 * Prints a failure and returns the exit code: what a person can mend as its message alone, anything else as a bug with its
 * stack (that shows only with LOOKOUT_DEBUG, since it means nothing to the user).
 */
export function reportFailure(error: unknown, errors: NodeJS.WritableStream, env: NodeJS.ProcessEnv): number {
  if (isCommandLineError(error)) return error.exitCode === 0 ? 0 : 2
  if (error instanceof LookoutError) {
    errors.write(`${error.message}\n`)
    return error.exitCode
  }
  const message = error instanceof Error ? error.message : String(error)
  errors.write(
    `lookout failed unexpectedly: ${message}\nPlease report it at https://github.com/aks-lookout/aks-lookout/issues\n`,
  )
  if (env['LOOKOUT_DEBUG'] && error instanceof Error) errors.write(`${error.stack}\n`)
  return 1
}

/** commander has told its user what is wrong already. */
function isCommandLineError(error: unknown): error is { exitCode: number } {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('commander.') && 'exitCode' in error
}
