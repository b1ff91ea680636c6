import type { Scheduled } from './last-scheduled.ts'

/** Something that is done by a schedule of its own. */
export interface Job {
  readonly name: string
  /** A cron expression. */
  readonly expression: string
  readonly scheduled: Scheduled
  /** Whether what a scheduled instant asks for was done; null = the schedule named none in years. */
  isDone(instant: Date | null): Promise<boolean>
  run(): Promise<void>
}
