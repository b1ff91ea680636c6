/** The three maintenance configurations of a cluster. Source: AKS docs, planned-maintenance. */
export const maintenanceNames = ['default', 'aksManagedAutoUpgradeSchedule', 'aksManagedNodeOSUpgradeSchedule'] as const
export type MaintenanceName = (typeof maintenanceNames)[number]

export const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const
export type Weekday = (typeof weekdays)[number]
export const weekIndexes = ['first', 'second', 'third', 'fourth', 'last'] as const

/** On which days windows open; every `interval` days, weeks or months from the first such day. */
export type MaintenanceSchedule =
  | { readonly type: 'daily'; readonly interval: number }
  | { readonly type: 'weekly'; readonly interval: number; readonly weekday: Weekday }
  | { readonly type: 'absoluteMonthly'; readonly interval: number; readonly day: number }
  | {
      readonly type: 'relativeMonthly'
      readonly interval: number
      readonly weekday: Weekday
      readonly index: (typeof weekIndexes)[number]
    }

/** When AKS may touch a cluster. Times are of a fixed offset from UTC, which knows no daylight saving. */
export interface MaintenanceWindow {
  readonly name: MaintenanceName
  readonly schedule: MaintenanceSchedule
  /** First day it may open on, `YYYY-MM-DD`; null where that is not told. */
  readonly startDate: string | null
  /** `HH:MM` */
  readonly startTime: string
  /** Minutes ahead of UTC. */
  readonly utcOffset: number
  readonly durationHours: number
  /** Days on which none opens, both ends included, `YYYY-MM-DD`. */
  readonly notAllowed: readonly { readonly start: string; readonly end: string }[]
}

/** One opening of a window. */
export interface WindowOpening {
  readonly start: Date
  readonly end: Date
  /** The window's own offset, in minutes, to show it in. */
  readonly utcOffset: number
}
