import { expect, it } from 'vitest'
import { LookoutError } from '../../src/domain/lookout-error.ts'
import { readMaintenance } from '../../src/inventory/read-maintenance.ts'

const id =
  '/subscriptions/S/resourceGroups/rg/providers/Microsoft.ContainerService/managedClusters/Shop/maintenanceConfigurations'
const clusterId = '/subscriptions/s/resourcegroups/rg/providers/microsoft.containerservice/managedclusters/shop'

function configuration(name: string, schedule: object, window: object = {}): object {
  const none = { absoluteMonthly: null, daily: null, relativeMonthly: null, weekly: null }
  return {
    id: `${id}/${name}`,
    name,
    maintenanceWindow: {
      durationHours: 6,
      notAllowedDates: null,
      schedule: { ...none, ...schedule },
      startDate: '2025-01-20',
      startTime: '09:30',
      utcOffset: '-08:00',
      ...window,
    },
    notAllowedTime: null,
    timeInWeek: null,
  }
}

const read = (...entries: object[]) => readMaintenance(JSON.stringify(entries), 'maintenance.json')
const common = { startDate: '2025-01-20', startTime: '09:30', utcOffset: -480, durationHours: 6, notAllowed: [] }

it.each([
  ['daily', { daily: { intervalDays: 3 } }, { type: 'daily', interval: 3 }],
  [
    'weekly',
    { weekly: { intervalWeeks: 2, dayOfWeek: 'Saturday' } },
    { type: 'weekly', interval: 2, weekday: 'saturday' },
  ],
  [
    'absoluteMonthly',
    { absoluteMonthly: { intervalMonths: 3, dayOfMonth: 15 } },
    { type: 'absoluteMonthly', interval: 3, day: 15 },
  ],
  [
    'relativeMonthly',
    { relativeMonthly: { intervalMonths: 1, dayOfWeek: 'Friday', weekIndex: 'Last' } },
    { type: 'relativeMonthly', interval: 1, weekday: 'friday', index: 'last' },
  ],
])('reads a %s schedule', (_, schedule, expected) => {
  const name = 'aksManagedAutoUpgradeSchedule'
  expect(read(configuration(name, schedule))).toEqual([
    { id: clusterId, windows: [{ name, schedule: expected, ...common }] },
  ])
})

it('reads several clusters, ARM properties, forbidden dates, and leaves configurations out that AKS never looks at', () => {
  const {
    id: flatId,
    name,
    ...properties
  } = configuration(
    'default',
    { weekly: { intervalWeeks: 1, dayOfWeek: 'Monday' } },
    {
      utcOffset: null,
      notAllowedDates: [{ start: '2025-12-23', end: '2026-01-05' }],
    },
  ) as { id: string; name: string }
  const other = { id: flatId.replace('Shop', 'Web'), name, properties }
  const [shop, web] = read(configuration('mine', { daily: { intervalDays: 1 } }), other)
  expect(shop?.windows).toEqual([])
  expect(web).toMatchObject({
    id: clusterId.replace('shop', 'web'),
    windows: [{ name: 'default', utcOffset: 0, notAllowed: [{ start: '2025-12-23', end: '2026-01-05' }] }],
  })
})

it('reads the form before 2023: hours that follow on one another are one window, in UTC', () => {
  const legacy = {
    id: `${id}/default`,
    maintenanceWindow: null,
    timeInWeek: [{ day: 'Monday', hourSlots: [1, 2, 5] }],
    notAllowedTime: [{ start: '2025-12-23T00:00:00Z', end: '2026-01-05T00:00:00Z' }],
  }
  const base = {
    name: 'default',
    schedule: { type: 'weekly', interval: 1, weekday: 'monday' },
    startDate: null,
    utcOffset: 0,
  }
  const notAllowed = [{ start: '2025-12-23', end: '2026-01-05' }]
  expect(read(legacy)[0]?.windows).toEqual([
    { ...base, startTime: '01:00', durationHours: 2, notAllowed },
    { ...base, startTime: '05:00', durationHours: 1, notAllowed },
  ])
})

it.each([
  ['clusters', [{ name: 'shop', agentPoolProfiles: [] }], /no id of a configuration/],
  ['an object', { name: 'shop' }, /expected what/],
  ['a schedule of another kind', [configuration('default', { hourly: {} })], /no schedule that is known/],
  [
    'a time that is none',
    [configuration('default', { daily: { intervalDays: 1 } }, { startTime: '25:00' })],
    /"25:00" is no time of day/,
  ],
])('refuses %s', (_, json, message) => {
  expect(() => readMaintenance(JSON.stringify(json), 'maintenance.json')).toThrow(LookoutError)
  expect(() => readMaintenance(JSON.stringify(json), 'maintenance.json')).toThrow(message)
})
