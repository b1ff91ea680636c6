import { LookoutError } from '../domain/lookout-error.ts'
import {
  maintenanceNames,
  weekdays,
  weekIndexes,
  type MaintenanceSchedule,
  type MaintenanceWindow,
  type Weekday,
} from '../domain/maintenance.ts'
import { quoted } from '../domain/quoted.ts'
import { choiceAt, isObject, lowerKeys, textAt, valueAt, wordAt, type Loose } from './loose-json.ts'
import { offsetMinutes } from './offset-minutes.ts'
import { parseJson } from './parse-json.ts'

/** The windows of one cluster. */
export interface ClusterMaintenance {
  /** Of the cluster, in lower case. */
  readonly id: string
  readonly windows: readonly MaintenanceWindow[]
}

const expected = 'expected what "az aks maintenanceconfiguration list -o json" prints'
/** What AKS takes for a window that does not say. Source: AKS docs, planned-maintenance. */
const leastHours = 4

/**
 * Reads maintenance configurations, of one cluster or of several, flat as the CLI prints them or under ARM's `properties`.
 * Throws a LookoutError where the text is none of that, or names a schedule that is not known.
 */
export function readMaintenance(text: string, file: string): ClusterMaintenance[] {
  const json = lowerKeys(parseJson(text, file))
  const list = isObject(json) && Array.isArray(json['value']) ? json['value'] : json
  const entries = Array.isArray(list) ? list.filter(isObject) : []
  if (!Array.isArray(list) || entries.length !== list.length) throw new LookoutError(`${file}: ${expected}`)
  const read = entries.map((entry) => readConfiguration(entry, file))
  return [...Map.groupBy(read, ({ id }) => id)].map(([id, all]) => ({ id, windows: all.flatMap((one) => one.windows) }))
}

function readConfiguration(entry: Loose, file: string): { id: string; windows: MaintenanceWindow[] } {
  const [, id, rawName] =
    /^(\/.*\/managedclusters\/[^/]+)\/maintenanceconfigurations\/([^/]+)$/.exec(wordAt(entry, 'id') ?? '') ?? []
  const name = maintenanceNames.find((known) => known.toLowerCase() === rawName)
  if (id === undefined || rawName === undefined)
    throw new LookoutError(`${file}: an entry has no id of a configuration; ${expected}`)
  // AKS lets people keep others, which it never looks at.
  if (name === undefined) return { id, windows: [] }
  const properties = valueAt(entry, 'properties')
  const configuration = isObject(properties) ? { ...properties, ...entry } : entry
  const window = valueAt(configuration, 'maintenanceWindow')
  if (!isObject(window)) return { id, windows: legacyWindows(configuration, name) }
  return {
    id,
    windows: [
      {
        name,
        schedule: readSchedule(window, `${file}: ${rawName}`),
        startDate: dateAt(window, 'startDate'),
        startTime: timeAt(window, 'startTime'),
        utcOffset: offsetMinutes(textAt(window, 'utcOffset') ?? ''),
        durationHours: numberAt(window, 'durationHours') ?? leastHours,
        notAllowed: blocksAt(window, 'notAllowedDates'),
      },
    ],
  }
}

function readSchedule(window: Loose, place: string): MaintenanceSchedule {
  const at = (path: string): string => `schedule.${path}`
  const interval = (path: string): number => Math.max(1, numberAt(window, at(path)) ?? 1)
  const weekday = (path: string): Weekday => choiceAt(window, at(path), weekdays) ?? 'sunday'
  if (isObject(valueAt(window, at('daily')))) return { type: 'daily', interval: interval('daily.intervalDays') }
  if (isObject(valueAt(window, at('weekly')))) {
    return { type: 'weekly', interval: interval('weekly.intervalWeeks'), weekday: weekday('weekly.dayOfWeek') }
  }
  if (isObject(valueAt(window, at('absoluteMonthly')))) {
    const day = numberAt(window, at('absoluteMonthly.dayOfMonth')) ?? 1
    return { type: 'absoluteMonthly', interval: interval('absoluteMonthly.intervalMonths'), day }
  }
  if (isObject(valueAt(window, at('relativeMonthly')))) {
    return {
      type: 'relativeMonthly',
      interval: interval('relativeMonthly.intervalMonths'),
      weekday: weekday('relativeMonthly.dayOfWeek'),
      index: choiceAt(window, at('relativeMonthly.weekIndex'), weekIndexes) ?? 'first',
    }
  }
  throw new LookoutError(`${place}: has no schedule that is known (daily, weekly, absoluteMonthly, relativeMonthly)`)
}

/** The form before 2023: hours of weekdays, in UTC; hours that follow on one another are one window. */
function legacyWindows(configuration: Loose, name: MaintenanceWindow['name']): MaintenanceWindow[] {
  const days = valueAt(configuration, 'timeInWeek')
  const blocks = blocksAt(configuration, 'notAllowedTime')
  return (Array.isArray(days) ? days.filter(isObject) : []).flatMap((day) => {
    const weekday = choiceAt(day, 'day', weekdays)
    const slots = valueAt(day, 'hourSlots') ?? valueAt(day, 'hour_slots')
    const hours = (Array.isArray(slots) ? slots : []).filter((hour): hour is number => typeof hour === 'number')
    if (weekday === null) return []
    return runsOf(hours).map(({ first, length }): MaintenanceWindow => {
      const schedule = { type: 'weekly', interval: 1, weekday } as const
      const startTime = `${String(first).padStart(2, '0')}:00`
      return { name, schedule, startDate: null, startTime, utcOffset: 0, durationHours: length, notAllowed: blocks }
    })
  })
}

function runsOf(hours: readonly number[]): { first: number; length: number }[] {
  const runs: { first: number; length: number }[] = []
  for (const hour of [...new Set(hours)].toSorted((a, b) => a - b)) {
    const last = runs.at(-1)
    if (last && last.first + last.length === hour) last.length++
    else runs.push({ first: hour, length: 1 })
  }
  return runs
}

function numberAt(object: Loose, path: string): number | null {
  const value = valueAt(object, path)
  return typeof value === 'number' && Number.isInteger(value) && value > 0 && value <= 1000 ? value : null
}

/** The day of a date or an instant. */
function dateAt(object: Loose, path: string): string | null {
  const day = textAt(object, path)?.slice(0, 10) ?? ''
  return /^\d{4}-\d\d-\d\d$/.test(day) && !Number.isNaN(Date.parse(day)) ? day : null
}

function timeAt(object: Loose, path: string): string {
  const time = textAt(object, path) ?? '00:00'
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) throw new LookoutError(`${quoted(time)} is no time of day; ${expected}`)
  return time
}

function blocksAt(object: Loose, path: string): { start: string; end: string }[] {
  const blocks = valueAt(object, path)
  return (Array.isArray(blocks) ? blocks.filter(isObject) : []).flatMap((block) => {
    const [start, end] = [dateAt(block, 'start'), dateAt(block, 'end')]
    return start !== null && end !== null ? [{ start, end }] : []
  })
}
