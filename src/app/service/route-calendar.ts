import { createHash, timingSafeEqual } from 'node:crypto'
import type { Settings } from '../../config/settings.ts'
import { deadlineCalendar } from '../../render/deadline-calendar.ts'
import type { Store } from '../../store/open-store.ts'
import { routeWords } from '../route-words.ts'

/** What answers for routes' calendars: null for a wrong token or an unknown route alike. Null where no token is set. */
export function createRouteCalendar(
  store: Store,
  { secrets, routes, alerts }: Pick<Settings, 'secrets' | 'routes' | 'alerts'>,
): ((route: string, token: string) => Promise<string | null>) | null {
  const { calendarToken } = secrets
  if (calendarToken === null) return null
  const expected = digest(calendarToken.reveal())
  return async (route, token) => {
    if (!timingSafeEqual(digest(token), expected) || !routes.some(({ name }) => name === route)) return null
    return deadlineCalendar(await store.alerts.list(route), alerts.reminders, routeWords(routes, route))
  }
}

/** Of one length whatever the text, as the comparison asks. */
function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
