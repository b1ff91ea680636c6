import { describe, expect, it } from 'vitest'
import { readDocument } from './read-document.ts'

/** Releases newest first, each a date and one bullet; gives each bullet's thread as the date of its oldest notice. */
function threadsOf(...releases: (readonly [date: string, bullet: string])[]): string[] {
  const { notices } = readDocument(
    ...releases.flatMap(([date, bullet]) => [`## Release ${date}`, '### Announcements', `* ${bullet}`]),
  )
  return notices.map(({ thread }) => thread.slice(0, 10))
}

const told = 'Windows Server 2019 is retired on 1 March 2026. Create Windows Server 2022 node pools and move.'

describe('joinThreads', () => {
  it.each([
    ['told again in the same words', told],
    [
      'with a new date',
      'Windows Server 2019 is retired on 1 April 2027. Create Windows Server 2022 node pools and move.',
    ],
    ['struck through', `~~${told}~~ This is postponed.`],
    ['reworded', 'After 1 March 2026 Windows Server 2019 is no longer supported on AKS: it retires.'],
  ])('joins a matter %s', (_, again) => {
    expect(threadsOf(['2025-09-21', again], ['2025-08-29', told])).toEqual(['2025-08-29', '2025-08-29'])
  })

  it('joins what names the same thing and its day in other words', () => {
    const first =
      'Starting on 1 October 2026, nodes of clusters with outbound type userDefinedRouting check that packages.aks.azure.com can be reached.'
    const again =
      'Reminder for owners of userDefinedRouting clusters: new nodes fail to join from 1 October 2026 if the firewall refuses packages.aks.azure.com.'
    expect(threadsOf(['2026-08-09', again], ['2026-05-17', first])).toEqual(['2026-05-17', '2026-05-17'])
    expect(threadsOf(['2026-08-09', again.replace('1 Oct', '8 Oct')], ['2026-05-17', first])).toEqual([
      '2026-08-09',
      '2026-05-17',
    ])
  })

  it('joins a change, its postponement and its coming by the words in them', () => {
    const planned =
      'Starting on 8 June 2026, the webhook of the Azure Policy add-on fails closed: pods are denied while Gatekeeper cannot be reached.'
    const later =
      'The change by which the webhook of the Azure Policy add-on fails closed, planned for 8 June 2026, is moved to 14 September 2026.'
    const arrived =
      'In all regions the webhook of the Azure Policy add-on fails closed now, which was planned for 14 September 2026.'
    expect(threadsOf(['2026-10-18', arrived], ['2026-07-26', later], ['2026-05-10', planned])).toEqual([
      '2026-05-10',
      '2026-05-10',
      '2026-05-10',
    ])
  })

  it('keeps the advisory on a flaw from the retirement of what has it', () => {
    const retired = 'Istio add-on revision asm-1-25 is retired. Upgrade the mesh to asm-1-26 or later.'
    const flaw =
      'CVE-2026-10001: a flaw in Envoy lets requests be smuggled through the Istio add-on revision asm-1-25. Upgrade the mesh to asm-1-26 or later.'
    expect(threadsOf(['2026-08-09', flaw], ['2026-05-17', retired])).toEqual(['2026-08-09', '2026-05-17'])
  })

  it('carries a matter on through many releases', () => {
    const dates = ['2025-09-21', '2025-08-29', '2025-07-20', '2025-06-17']
    expect(threadsOf(...dates.map((date) => [date, told] as const))).toEqual(dates.map(() => '2025-06-17'))
  })

  it.each([
    ['releases of Windows', told, told.replace('2019', '2022').replace('2022 node', '2025 node')],
    [
      'minors that leave support',
      'Kubernetes 1.30 reaches end of standard support on 31 July 2025.',
      'Kubernetes 1.31 reaches end of standard support on 1 November 2025.',
    ],
    [
      'patches',
      'AKS patch versions 1.33.2 and 1.32.6 are available.',
      'AKS patch versions 1.33.3 and 1.32.7 are available.',
    ],
    [
      'Istio revisions',
      'Istio add-on revision asm-1-24 is deprecated. Upgrade to a newer one.',
      'Istio add-on revision asm-1-25 is deprecated. Upgrade to a newer one.',
    ],
    ['matters', told, 'Kubenet networking is retired on 31 March 2028; move to Azure CNI Overlay.'],
  ])('keeps different %s apart', (_, older, newer) => {
    expect(threadsOf(['2025-09-21', newer], ['2025-08-29', older])).toEqual(['2025-09-21', '2025-08-29'])
  })

  it('starts a new matter when it comes up after years of silence', () => {
    expect(threadsOf(['2025-09-21', told], ['2022-01-09', told])).toEqual(['2025-09-21', '2022-01-09'])
  })

  it('never joins two bullets of one release', () => {
    const { notices } = readDocument('## Release 2025-08-29', `* ${told}`, `* ${told} Also in Japan East.`)
    expect(new Set(notices.map(({ thread }) => thread)).size).toBe(2)
  })

  it('joins the same one of two tellings of a release, whichever stands first', () => {
    const tellings = ['2028', '2029'].map(
      (year) => `Kubenet networking will be retired on 31 March ${year}; plan for Overlay.`,
    )
    const later = 'Kubenet networking: its retirement on 31 March 2028 stands; plan for Overlay.'
    const threadOf = (older: readonly string[]): string | undefined =>
      readDocument('## Release 2025-10-19', `* ${later}`, '## Release 2025-09-14', ...older.map((text) => `* ${text}`))
        .notices[0]?.thread
    expect(threadOf(tellings)).toBe(threadOf(tellings.toReversed()))
  })
})
