import { expect, it } from 'vitest'
import { announce, linux, startWatch, windows } from './watch.ts'

const notes = ['--changelog', 'CHANGELOG.md']
const first = '2025-10-20T09:00:00Z'
const later = '2025-10-27T09:00:00Z'

interface DigestJson {
  readonly digests: readonly {
    readonly route: string
    readonly week: { readonly id: string }
    readonly subject: string
    readonly clusters: readonly string[]
    readonly todo: readonly { readonly title: string; readonly told: string }[]
    readonly changed: readonly { readonly reason: string }[]
  }[]
}

it('tells the week of each route, and a week later only what changed in full', async () => {
  const watch = await startWatch()
  await watch.week(first, ...notes)
  const { stdout, stderr, exitCode } = await watch.run('digest', '--now', first)
  expect([stderr, exitCode]).toEqual(['', 0])
  expect(stdout).toContain('AKS weekly, shop\n20 – 26 Oct 2025\n\n2 things to do.\n')
  expect(stdout).toContain('NEW · 30 Nov 2025, in 41 days')
  expect(stdout).toContain('For: shop-test / system')

  watch.write(
    'CHANGELOG.md',
    announce('2025-10-24', windows.replace('1 March', '1 June')) + announce('2025-10-12', windows, linux),
  )
  await watch.week(later, ...notes)
  const { digests } = await watch.ask<DigestJson>('digest', '--now', later)
  expect(digests).toMatchObject([
    {
      route: 'shop',
      week: { id: '2025-W44' },
      clusters: ['shop-prod', 'shop-test'],
      todo: [{ told: 'before' }, { told: 'updated' }],
      changed: [{ reason: 'updated' }],
    },
  ])
})

it('tells of a week gone by what was known of it then', async () => {
  const watch = await startWatch()
  await watch.week(first, ...notes)
  const past = await watch.run('digest', '--now', later, '--week', '2025-10-05')
  expect(past.stdout).toContain('29 Sept – 5 Oct 2025')
  expect(past.stdout).not.toContain('Windows Server 2019')
})

it.each([
  [['--route', 'shp'], '--route "shp": is no route; did you mean "shop"?\n'],
  [['--week', '43'], '--week "43": is not a day; write it as 2025-01-31\n'],
])('refuses %j', async (args, message) => {
  const watch = await startWatch()
  await watch.week(first, ...notes)
  expect(await watch.run('digest', ...args)).toEqual({ stdout: '', stderr: message, exitCode: 2 })
})

it('says how to begin where nothing is stored', async () => {
  const watch = await startWatch()
  expect((await watch.run('digest')).stderr).toMatch(/there is no database yet; make it with "lookout run"/)
})
