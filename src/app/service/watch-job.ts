import type { Runs } from '../../store/runs.ts'
import type { Job } from './job.ts'
import { lastFinished } from './last-finished.ts'

/** The reading of release notes: done where a run that started since then finished, due where none ever did. */
export function watchJob({ runs, ...job }: Omit<Job, 'name' | 'isDone'> & { readonly runs: Runs }): Job {
  return {
    ...job,
    name: 'watch',
    async isDone(instant) {
      // One that a dying process left unfinished does not count.
      const last = lastFinished(await runs.list())
      return last !== undefined && (instant === null || instant <= new Date(last.startedAt))
    },
  }
}
