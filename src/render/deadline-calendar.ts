import type { AlertState } from '../domain/alert-state.ts'
import { lastDay } from '../domain/calendar-date.ts'
import type { Words } from './languages/language.ts'
import { safeLine, safeName } from './safe-text.ts'

const mostNames = 10
const titleLength = 120
const daySeconds = 86_400

/**
 * What routes were told to do by a day as a calendar (RFC 5545), an all-day event a deadline: the same in each file, so
 * that calendars move it when its day moves, and take it out when it is withdrawn or done. `reminders` are days before.
 */
export async function deadlineCalendar(
  states: readonly AlertState[],
  reminders: readonly number[],
  words: Words,
): Promise<string> {
  const {
    default: ical,
    ICalAlarmType,
    ICalCalendarMethod,
    ICalEventStatus,
    ICalEventTransparency,
  } = await import('ical-generator')
  const calendar = ical({
    name: words.calendar.name,
    prodId: { company: 'AKS Lookout', product: 'lookout' },
    method: ICalCalendarMethod.PUBLISH,
  })
  for (const { route, thread, status, timesTold, lastTold, told } of states) {
    if (told.deadline === null || status === 'muted') continue
    const isOver = status === 'resolved'
    const event = calendar.createEvent({
      id: `${encodeURIComponent(`${safeName(route)}/${thread}`)}@aks-lookout`,
      // Each telling may have moved the day; the last, that nothing is left to do, may have been silent.
      sequence: timesTold - 1 + Number(isOver),
      stamp: new Date(lastTold),
      start: new Date(lastDay(told.deadline.date)),
      allDay: true,
      summary: safeLine(told.title, titleLength),
      description: words.calendar.forWhom(safeName(route), clusterNames(told, words)),
      status: isOver ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      transparency: ICalEventTransparency.TRANSPARENT,
    })
    if (isOver) continue
    for (const days of reminders) {
      event.createAlarm({ type: ICalAlarmType.display, trigger: days * daySeconds })
    }
  }
  return calendar.toString()
}

function clusterNames({ clusters }: AlertState['told'], words: Words): string {
  const names = clusters.map(({ name }) => safeName(name))
  return words.fold(names, mostNames) || words.calendar.noCluster
}
