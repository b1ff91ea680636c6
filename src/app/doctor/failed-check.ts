import type { Check } from '../../domain/check.ts'
import { LookoutError } from '../../domain/lookout-error.ts'

/**
 * A check that ended in an error. A LookoutError of one line names its mend behind the last semicolon; of any other error
 * the name alone is told, since its message may quote what is secret.
 */
export function failedCheck(name: string, error: unknown): Check {
  if (!(error instanceof LookoutError)) {
    const finding = `failed unexpectedly (${error instanceof Error ? error.name : typeof error})`
    return { name, status: 'broken', finding, mend: 'report it at https://github.com/aks-lookout/aks-lookout/issues' }
  }
  const [, finding = error.message, mend = 'mend what is named'] = /^([^\n]+); ([^;\n]+)$/.exec(error.message) ?? []
  return { name, status: 'broken', finding, mend }
}
