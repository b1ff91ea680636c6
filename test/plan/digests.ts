import { weekOf } from '../../src/domain/calendar-week.ts'
import type { Alert } from '../../src/domain/alert.ts'
import type { Digest } from '../../src/domain/digest.ts'
import { planDigest, type DigestInput } from '../../src/plan/plan-digest.ts'
import { sampleCluster } from '../samples/sample-cluster.ts'

export const digestNow = new Date('2025-10-20T09:30:00Z')
export const lastWeek = '2025-10-13T09:00:00.000Z'

/** The digest of a route with the cluster `web-prod`, changed as the test says. */
export function makeDigest(input: Partial<DigestInput> = {}): Digest {
  return planDigest({
    route: 'payments',
    language: 'en',
    week: weekOf(digestNow, 'UTC'),
    readTo: '2025-10-19',
    clusters: [sampleCluster()],
    matters: [],
    matches: [],
    notices: [],
    calendar: [],
    states: [],
    alerts: [],
    urls: new Map(),
    runs: [],
    settings: { reminders: [90, 30, 7, 1], lookbackDays: 365 },
    since: new Date(lastWeek),
    now: digestNow,
    comesByItself: () => false,
    ...input,
  })
}

/** What a route was told of the thread of {@link makeMatter}, changed as the test says. */
export function makeAlert(parts: Partial<Alert> = {}): Alert {
  return {
    thread: '2025-08-29-aaaa',
    notice: '2025-08-29-aaaa',
    reason: 'new',
    changes: [],
    route: 'payments',
    targets: [],
    severity: 'warning',
    clusters: [],
    title: 'Windows Server 2019 retires',
    deadline: null,
    ...parts,
  }
}
