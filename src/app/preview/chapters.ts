import type { AlertReason } from '../../domain/alert.ts'
import type { MessageKind } from '../../domain/delivery.ts'
import type { SampleWeek } from '../sample.ts'

/** A message of a week to be looked at. */
export interface Scene {
  readonly title: string
  readonly says: string
  readonly kind: MessageKind
  readonly route: string
  /** Of an alert. */
  readonly reason?: AlertReason
}

interface Chapter extends SampleWeek {
  readonly scenes: readonly Scene[]
}

/** A release that AKS did not make, since no matter of the sample is postponed after it was told. */
export const postponement = `## Release 2025-11-02

### Announcements

* Support and security updates for Azure Linux 2.0 node pools now end on 31 January 2026 instead of 30 November 2025.
  Move your node pools to Azure Linux 3.0.

`

const brokenFeed = {
  name: 'aks-blog',
  status: 'failed',
  error: 'https://blog.aks.azure.com/rss.xml: the server answered 503; it is asked again in the next run',
} as const

/** Weeks in which every kind of message is sent. */
export const chapters: readonly Chapter[] = [
  {
    now: '2025-08-25T09:00:00Z',
    scenes: [
      {
        title: 'First run',
        says: 'One message a route in place of a flood: where its clusters stand.',
        kind: 'summary',
        route: 'checkout',
      },
    ],
  },
  {
    now: '2025-10-06T09:00:00Z',
    scenes: [
      {
        title: 'New alert',
        says: 'One message a matter: what it is and by when, whom it reaches and why, and what happens by itself.',
        kind: 'alert',
        reason: 'new',
        route: 'insights',
      },
    ],
  },
  {
    now: '2025-10-20T09:00:00Z',
    scenes: [
      {
        title: 'Node images',
        says: 'One message a route and run, however many pools are behind.',
        kind: 'node-images',
        route: 'checkout',
      },
    ],
  },
  {
    now: '2025-10-27T09:00:00Z',
    sources: [brokenFeed],
    scenes: [
      {
        title: 'Reminder',
        says: '90, 30, 7 and 1 days before the deadline, below the message that told the matter.',
        kind: 'alert',
        reason: 'reminder',
        route: 'insights',
      },
    ],
  },
  {
    now: '2025-11-03T09:00:00Z',
    sources: [brokenFeed],
    scenes: [
      {
        title: 'News of a matter',
        says: 'What changed goes into the thread; the message itself says how things stand now. (This release is made up.)',
        kind: 'alert',
        reason: 'updated',
        route: 'insights',
      },
    ],
  },
  {
    now: '2025-11-10T09:00:00Z',
    sources: [brokenFeed],
    change: (cluster) => ({
      ...cluster,
      pools: cluster.pools.map((pool) => (pool.os === 'azure-linux-2' ? { ...pool, os: 'azure-linux-3' } : pool)),
    }),
    scenes: [
      {
        title: 'Resolved',
        says: 'Nobody is concerned any more: the message is struck through.',
        kind: 'alert',
        reason: 'resolved',
        route: 'insights',
      },
      {
        title: 'Trouble',
        says: 'To the route ops: what Lookout itself cannot do, such as reading a source for the third time.',
        kind: 'trouble',
        route: 'ops',
      },
    ],
  },
]
