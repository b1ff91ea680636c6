import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { deadlineCalendar } from '../../render/deadline-calendar.ts'
import type { Context } from '../context.ts'
import { findRoute } from '../digest-routes.ts'
import { commonWords, routeWords } from '../route-words.ts'
import { withStoredNotices } from '../with-store.ts'

interface CalendarOptions {
  readonly route?: string
}

/** `lookout calendar FILE` */
export async function calendar(context: Context, args: readonly string[], options: CalendarOptions): Promise<void> {
  const [file = ''] = args
  const { routes, alerts } = await context.settings()
  const route = options.route === undefined ? undefined : findRoute(routes, options.route).name
  const states = await withStoredNotices(context, (store) => store.alerts.list(route))
  await writeFile(
    resolve(context.folder, file),
    await deadlineCalendar(
      states,
      alerts.reminders,
      route === undefined ? commonWords(routes) : routeWords(routes, route),
    ),
  )
  context.print({ file }, () => `written: ${file}`)
}
