import { describe, expect, it } from 'vitest'
import type { Notice } from '../../src/domain/notice.ts'
import { readDocument } from './read-document.ts'

function announce(bullet: string): Notice | undefined {
  return readDocument('## Release 2025-08-29', '### Announcements', `* ${bullet}`).notices[0]
}

describe('the meaning of a date', () => {
  it.each([
    ['Windows Server 2019 is retired on 1 March 2026.', 'retirement'],
    ['The images of Windows Server 2019 are deleted on 1 March 2026.', 'removal'],
    ['From 1 March 2026 node pools of Windows Server 2019 are blocked.', 'enforcement'],
    ['The new images roll out by 1 March 2026.', 'rollout'],
    ['Kubernetes 1.35 is generally available on 1 March 2026.', 'availability'],
    ['A survey is open until 1 March 2026.', 'other'],
  ])('in "%s"', (bullet, meaning) => {
    expect(announce(bullet)?.dates).toMatchObject([{ date: '2026-03-01', meaning }])
  })

  it.each([
    ['Standard support for Kubernetes 1.31 ends on 1 March 2026.', 'end-of-support'],
    ['Kubernetes 1.31 reaches the end of standard support on 1 March 2026.', 'end-of-support'],
    ['Windows Server 2019 is no longer supported after 1 March 2026.', 'end-of-support'],
    ['Kubernetes 1.31 moves to platform support on 1 March 2026.', 'end-of-support'],
    ['The images of Windows Server 2019 are removed on 1 March 2026.', 'removal'],
  ])('in "%s", where something is over as well', (bullet, meaning) => {
    expect(announce(bullet)?.dates).toMatchObject([{ date: '2026-03-01', meaning }])
  })
})

describe('the deadline', () => {
  it.each([
    ['Windows Server 2019 retires on 1 March 2026. Its images are deleted on 1 April 2027.', '2026-03-01'],
    ['The retirement of Windows Server 2019 is now on 1 April 2027 instead of 1 March 2026.', '2027-04-01'],
    ['The retirement of kubenet was pushed back by a month, from 1 March 2026 to 1 April 2026.', '2026-04-01'],
    ['The removal of kubenet, which had been set for 1 March 2026, has been moved to 1 April 2026.', '2026-04-01'],
    ['The removal of kubenet was planned for 1 March 2026 and will now happen on 1 April 2026.', '2026-04-01'],
    ['Patches of kubenet end on 1 April 2026, later than the initially announced 1 March 2026.', '2026-04-01'],
    ['The retirement of Windows Server 2019 is postponed from 1 March 2026 to 1 April 2027.', '2027-04-01'],
    ['We have postponed the retirement of Azure Linux 2.0 from 1 March 2026 to 1 April 2027.', '2027-04-01'],
    ['Windows Server 2019 is retired. Move to Windows Server 2022.', undefined],
    ['Kubenet on clusters created before 1 March 2026 is retired on 1 April 2027.', '2027-04-01'],
    ['Clusters not upgraded since March 2022 are removed on 1 April 2027.', '2027-04-01'],
    ['The deadline to move off Windows Server 2019 was extended from 1 March 2026 to 1 April 2027.', '2027-04-01'],
    ['On 1 July 2025 we warned that CVE-2025-10001 lets pods escape. Upgrade your clusters.', undefined],
    ['Kubernetes 1.35 is generally available on 1 March 2026.', undefined],
  ])('in "%s"', (bullet, date) => {
    expect(announce(bullet)?.deadline?.date).toBe(date)
  })

  it.each([
    'Windows Server 2019 is no longer supported after 1 March 2026.',
    'Windows Server 2019 node pools will not work after 1 March 2026.',
  ])('is the day after which something is no more in "%s"', (bullet) => {
    expect(announce(bullet)?.deadline?.date).toBe('2026-03-01')
  })
})
