import { describe, expect, it } from 'vitest'
import type { ImageMention } from '../../src/domain/node-image.ts'
import type { RouteInput } from '../../src/plan/plan-route.ts'
import { after, makeMatch, makeMatter, plan, toldBefore } from './samples.ts'

const image = (os: string, version: string): ImageMention => ({ os, version, url: null })
const about = (id: string, release: string, images: ImageMention[], thread = id) => {
  return makeMatter({ id, thread, release, images, kind: 'node-image', breaking: false })
}
const behind = (notice: string, ...clusters: string[]) =>
  clusters.map((cluster) => makeMatch(cluster, { notice, severity: 'info' }))

const august = about('august', '2025-08-29', [image('ubuntu-22.04', '202508.20.0')])
const september = about('september', '2025-09-21', [image('ubuntu-22.04', '202509.11.0')])

function run(...steps: Partial<RouteInput>[]) {
  let states = toldBefore()
  return steps.map((step) => {
    const planned = plan({ ...step, states })
    states = after(states, planned)
    return planned.messages
  })
}

describe('node images', () => {
  it('make one message a run, of the newest image of each family alone', () => {
    const windows = about('windows', '2025-09-21', [image('windows-2022', '20348.4171.250912')])
    const matches = [...behind('august', 'prod'), ...behind('september', 'prod'), ...behind('windows', 'prod')]
    const [messages] = run({ matters: [windows, september, august], matches })
    expect(messages).toMatchObject([{ kind: 'node-images', alerts: [{ reason: 'new' }, { reason: 'new' }] }])
    expect(messages?.[0]?.alerts.map((alert) => alert.thread).sort()).toEqual(['september', 'windows'])
  })

  it('are told again only when a newer one appears, with a thread each', () => {
    const first = { matters: [august], matches: behind('august', 'prod') }
    const second = { matters: [september, august], matches: [...first.matches, ...behind('september', 'prod')] }
    const told = run(first, first, second, second)
    expect(told.map((messages) => messages.flatMap(({ alerts }) => alerts.map((alert) => alert.thread)))).toEqual([
      ['august'],
      [],
      ['september'],
      [],
    ])
  })

  it('are told again only when a newer one appears, with one thread for all', () => {
    const next = about('september', '2025-09-21', september.notice.images as ImageMention[], 'august')
    const first = { matters: [august], matches: behind('august', 'prod') }
    const second = { matters: [next], matches: behind('september', 'prod') }
    const told = run(first, second, second).map((messages) => messages.flatMap((message) => message.alerts))
    const changes = [{ field: 'image', from: '202508.20.0', to: '202509.11.0' }]
    expect(told).toMatchObject([[{ reason: 'new' }], [{ reason: 'updated', changes }], []])
  })

  it('say nothing of pools that catch up, and nothing until the next image', () => {
    const first = { matters: [august], matches: behind('august', 'prod') }
    const told = run(first, { matters: [august] }, first, {
      matters: [september, august],
      matches: behind('september', 'prod'),
    })
    expect(told.map((messages) => messages.length)).toEqual([1, 0, 0, 1])
  })

  it('are told of a cluster that joins those behind', () => {
    const told = run(
      { matters: [august], matches: behind('august', 'prod') },
      { matters: [august], matches: behind('august', 'prod', 'test') },
    )
    expect(told[1]).toMatchObject([{ alerts: [{ reason: 'updated', changes: [{ field: 'clusters', to: 'test' }] }] }])
  })

  it('of a withdrawn notice are told no more', () => {
    const withdrawn = { ...august, withdrawn: true }
    const told = run(
      { matters: [august], matches: behind('august', 'prod') },
      { matters: [withdrawn], matches: behind('august', 'prod') },
    )
    expect(told[1]).toEqual([])
  })
})
