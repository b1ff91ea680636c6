import type { Colors } from 'picocolors/types.js'
import type { Severity } from '../domain/match.ts'

/** Where the console faces print. */
export interface Terminal {
  /** picocolors' `createColors(enabled)`. */
  readonly colors: Colors
  /** Columns; 100 where nobody says. */
  readonly width: number
}

/** A severity in its colour. */
export function paintSeverity(colors: Colors, severity: Severity, words: string): string {
  const paints = { critical: colors.red, warning: colors.yellow, info: colors.blue }
  return paints[severity](words)
}
