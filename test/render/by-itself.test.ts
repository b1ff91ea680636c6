import { describe, expect, it } from 'vitest'
import type { Cluster } from '../../src/domain/cluster.ts'
import type { MaintenanceWindow, Weekday } from '../../src/domain/maintenance.ts'
import type { Notice } from '../../src/domain/notice.ts'
import { byItself } from '../../src/render/by-itself.ts'
import { buildCluster, buildNotice, buildPool } from './samples.ts'
import { english } from '../../src/render/languages/english.ts'

const now = new Date('2025-11-24T00:00:00Z')
const image: Partial<Notice> = { kind: 'node-image', breaking: false }
const patches: Partial<Notice> = { kind: 'kubernetes-version', breaking: false, patches: ['1.32.9'] }
const ending: Partial<Notice> = { kind: 'kubernetes-version', breaking: true }
const addon: Partial<Notice> = { kind: 'component-update', breaking: false }
const windows = [buildPool({ osType: 'windows' })]

describe('byItself', () => {
  it.each<[string, Partial<Notice>, Partial<Cluster>, string | null, boolean | null]>([
    ['a retirement always waits for its owner', { kind: 'retirement' }, { upgradeChannel: 'rapid' }, null, false],
    ['an image comes with NodeImage', image, { nodeOsChannel: 'nodeimage' }, 'node-image', true],
    [
      'an image comes with upgrade channel node-image',
      image,
      { upgradeChannel: 'node-image', nodeOsChannel: null },
      'node-image',
      true,
    ],
    ['an image does not come with None', image, { nodeOsChannel: 'none' }, 'node-image', false],
    ['SecurityPatch brings Linux a part', image, { nodeOsChannel: 'securitypatch' }, 'node-image', null],
    [
      'SecurityPatch brings Windows nothing',
      image,
      { nodeOsChannel: 'securitypatch', pools: windows },
      'node-image',
      false,
    ],
    ['Unmanaged brings Windows nothing', image, { nodeOsChannel: 'unmanaged', pools: windows }, 'node-image', false],
    ['an untold channel stays unknown', image, { nodeOsChannel: null }, 'node-image', null],
    ['patches come with patch', patches, { upgradeChannel: 'patch' }, 'kubernetes-upgrade', true],
    ['a new minor does not come with patch', ending, { upgradeChannel: 'patch' }, 'kubernetes-upgrade', false],
    ['a new minor comes with stable', ending, { upgradeChannel: 'stable' }, 'kubernetes-upgrade', true],
    ['a new minor comes with rapid', ending, { upgradeChannel: 'rapid' }, 'kubernetes-upgrade', true],
    ['node-image upgrades no Kubernetes', ending, { upgradeChannel: 'node-image' }, 'kubernetes-upgrade', false],
    ['none upgrades nothing', patches, { upgradeChannel: 'none' }, 'kubernetes-upgrade', false],
    [
      'add-ons land with AKS releases',
      addon,
      { upgradeChannel: 'none', nodeOsChannel: 'none' },
      'aks-maintenance',
      true,
    ],
    ['readiness for a breaking change does not', { kind: 'behavioral-change' }, {}, 'aks-maintenance', false],
  ])('%s', (_, notice, cluster, update, automatic) => {
    const concern = { when: 'now', pools: [] } as const
    expect(byItself(buildNotice(notice), buildCluster(cluster), concern, now, english)).toMatchObject({
      update,
      automatic,
    })
  })

  it('binds a change that waits for the upgrade to the upgrade channel', () => {
    const concern = { when: 'upgrade', pools: [] } as const
    const change = buildNotice({ kind: 'behavioral-change' })
    expect(byItself(change, buildCluster({ upgradeChannel: 'rapid' }), concern, now, english).update).toBe(
      'kubernetes-upgrade',
    )
  })

  it('looks at the concerned pools alone', () => {
    const cluster = buildCluster({
      nodeOsChannel: 'securitypatch',
      pools: [buildPool(), ...windows.map((pool) => ({ ...pool, name: 'win' }))],
    })
    expect(byItself(buildNotice(image), cluster, { when: 'now', pools: ['system'] }, now, english).automatic).toBeNull()
    expect(byItself(buildNotice(image), cluster, { when: 'now', pools: ['win'] }, now, english).automatic).toBe(false)
  })

  it('names the next opening of the window that counts, where it is known', () => {
    const windowOf = (name: MaintenanceWindow['name'], weekday: Weekday): MaintenanceWindow => ({
      name,
      schedule: { type: 'weekly', interval: 1, weekday },
      startDate: null,
      startTime: '01:00',
      utcOffset: 540,
      durationHours: 4,
      notAllowed: [],
    })
    const cluster = buildCluster({
      upgradeChannel: 'stable',
      nodeOsChannel: 'nodeimage',
      maintenance: [
        windowOf('aksManagedNodeOSUpgradeSchedule', 'saturday'),
        windowOf('aksManagedAutoUpgradeSchedule', 'sunday'),
        windowOf('default', 'friday'),
        windowOf('default', 'wednesday'),
      ],
    })
    const says = (notice: Partial<Notice>) =>
      byItself(buildNotice(notice), cluster, { when: 'now', pools: [] }, now, english).says
    expect(says(image)).toBe('your NodeImage channel applies it, weekly, earliest Sat 29 Nov 01:00–05:00 +09:00.')
    expect(says(ending)).toContain('earliest Sun 30 Nov 01:00–05:00 +09:00')
    expect(says(addon)).toContain('earliest Wed 26 Nov 01:00–05:00 +09:00')
  })

  it('warns that AKS upgrades what falls out of support, whatever the channel', () => {
    const concern = { when: 'now', pools: [] } as const
    const says = (notice: Partial<Notice>) =>
      byItself(buildNotice(notice), buildCluster({ upgradeChannel: 'none' }), concern, now, english).says
    expect(says({ ...ending, supportEnds: [{ minor: '1.31', plan: 'standard' }] })).toMatch(
      /AKS upgrades it all the same\.$/,
    )
    expect(says(patches)).not.toContain('all the same')
  })
})
