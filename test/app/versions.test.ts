import { expect, it } from 'vitest'
import type { VersionSupport } from '../../src/domain/support.ts'
import { inventory, workplace } from './workplace.ts'

const changelog = `## Release 2025-10-12

### Announcements

* Kubernetes 1.31 is no longer supported after 30 November 2025.
* Kubernetes 1.34 is generally available.

## Release 2025-09-14

### Announcements

* Kubernetes 1.31 standard support ends on 1 November 2025.
* Kubernetes 1.28 LTS is going out of support on 28 February 2026.
* Kubernetes 1.34 is available in preview.
* Kubernetes 1.30 is now end of life.
* Kubernetes 1.31.12 and 1.32.8 are now available.

## Release 2025-08-29

### Announcements

* Kubernetes 1.31 standard support ends on 1 November 2025.
* Kubernetes 1.34 is available in preview.
`
const files = ['--changelog', 'CHANGELOG.md', '--clusters', 'clusters.json']

it('tells the life of each version with the source of every date, and where sources differ', async () => {
  const { ask, run } = workplace({ 'CHANGELOG.md': changelog, 'clusters.json': JSON.stringify(inventory) })
  const { versions } = await ask<{ versions: VersionSupport[] }>('versions', ...files)
  const eventsOf = (minor: string) => versions.find((version) => version.minor === minor)?.events
  expect(eventsOf('1.31')?.['end-of-standard-support']).toEqual([
    { date: '2025-11-30', source: 'release 2025-10-12', firstSeen: '2025-10-12' },
    { date: '2025-11-01', source: 'release 2025-08-29', firstSeen: '2025-08-29' },
  ])
  expect(eventsOf('1.28')?.['end-of-lts'].map(({ date }) => date)).toEqual(['2026-02-28'])
  expect(eventsOf('1.30')?.['end-of-standard-support'].map(({ date }) => date)).toEqual(['2025-09-14'])
  expect(eventsOf('1.30')?.['end-of-platform-support']).toMatchObject([
    { date: '2025-11', source: expect.stringContaining('general availability of 1.34') },
  ])
  expect(eventsOf('1.34')).toMatchObject({ preview: [{ date: '2025-08-29' }], ga: [{ date: '2025-11' }] })
  expect(versions.find(({ minor }) => minor === '1.31')?.clusters).toEqual(['web-test'])

  const { stdout } = await run('versions', ...files)
  expect(stdout).toMatch(/1\.31 +30 Nov 2025\* +web-test/)
  expect(stdout).toContain(
    '1.31, end-of-standard-support: 30 Nov 2025 (release 2025-10-12); 1 Nov 2025 (release 2025-08-29)',
  )
})

it("a team's own rules add dates", async () => {
  const own = "support:\n  - { minor: '1.40', event: ga, date: '2028-01', source: our own guess }\n"
  const { ask } = workplace({
    'CHANGELOG.md': changelog,
    'clusters.json': JSON.stringify(inventory),
    'lookout.yaml': 'rules: [own.yaml]\n',
    'own.yaml': own,
  })
  const { versions } = await ask<{ versions: VersionSupport[] }>('versions', ...files)
  expect(versions[0]).toMatchObject({ minor: '1.40', events: { ga: [{ date: '2028-01', source: 'our own guess' }] } })
})
