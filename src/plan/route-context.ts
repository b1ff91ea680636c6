import type { AlertState } from '../domain/alert-state.ts'

/** How insistent alerts are: `alerts` of the configuration. */
export interface AlertSettings {
  /** Days before a deadline on which it is told again: 90, 30, 7, 1. */
  readonly reminders: readonly number[]
  /** A matter older than this, without a deadline ahead, is not told. */
  readonly lookbackDays: number
}

/** One route at one time. */
export interface RouteContext {
  readonly route: string
  readonly targets: readonly string[]
  /** What the route was told before; none = its first run. */
  readonly states: readonly AlertState[]
  readonly settings: AlertSettings
  readonly now: Date
}
