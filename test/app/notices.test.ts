import { describe, expect, it } from 'vitest'
import type { Kind } from '../../src/domain/notice.ts'
import { changelog, filledWorkplace, workplace } from './workplace.ts'

interface Listed {
  readonly total: number
  readonly notices: readonly {
    readonly id: string
    readonly kind: Kind
    readonly release: string
    readonly breaking: boolean
    readonly title: string
  }[]
}
const titles = ({ notices }: Listed): string[] => notices.map(({ title }) => title.split(' ').slice(0, 3).join(' '))

describe('lookout notices list', () => {
  it('filters, the newest release first', async () => {
    const { ask } = await filledWorkplace()
    const list = async (...filters: string[]) => titles(await ask<Listed>('notices', 'list', ...filters))
    const all = [
      'Windows Server 2019',
      'Kubernetes 1.31 is',
      'Starting with Kubernetes',
      'Ubuntu 22.04 node',
      'Windows Server 2019',
    ]
    expect(await list()).toEqual(all)
    expect(await list('--kind', 'retirement')).toEqual(['Windows Server 2019', 'Windows Server 2019'])
    expect(await list('--since', '2025-10-01')).toEqual(all.slice(0, 4))
    expect(await list('--subject', 'os/windows-2019')).toEqual([all[0], all[4]])
    expect(await list('--kubernetes', '1.35.1')).toEqual(['Starting with Kubernetes'])
    expect(await list('--kubernetes', '1.33')).toEqual([])
  })

  it('keeps to what concerns a cluster', async () => {
    const { ask } = await filledWorkplace()
    const list = async (name: string) => titles(await ask<Listed>('notices', 'list', '--cluster', name))
    expect(await list('web-test')).toEqual(['Kubernetes 1.31 is', 'Ubuntu 22.04 node'])
    expect(await list('shop-prod')).toContain('Windows Server 2019')
    expect(await list('shop-prod')).not.toContain('Kubernetes 1.31 is')
  })

  it('tells what the limit leaves out', async () => {
    const { ask, run } = await filledWorkplace()
    const { notices, total } = await ask<Listed>('notices', 'list', '--limit', '2')
    expect([notices.length, total]).toEqual([2, 5])
    expect((await run('notices', 'list', '--limit', '2')).stdout).toContain('3 more: --limit 5 shows them all')
  })

  it.each([
    [['--kind', 'retirment'], '--kind "retirment": is not known; did you mean "retirement"?'],
    [['--since', '12.10.2025'], '--since "12.10.2025": is not a day; write it as 2025-01-31'],
    [['--subject', 'os/windows-2018'], 'did you mean "os/windows-20'],
    [['--kubernetes', 'newest'], '--kubernetes "newest": is no Kubernetes version'],
    [['--cluster', 'web-tset'], 'no cluster is named "web-tset"; did you mean "web-test"?'],
    [['--limit', '0'], '--limit "0": is not a number from 1 on'],
  ])('refuses %j', async (filter, message) => {
    const { run } = await filledWorkplace()
    const { stdout, stderr, exitCode } = await run('notices', 'list', ...filter)
    expect([stdout, exitCode]).toEqual(['', 2])
    expect(stderr).toContain(message)
  })

  it('says so where no release notes were ever read', async () => {
    const { run } = workplace()
    await run('clusters', 'add', 'a', '--location', 'x', '--kubernetes', '1.33', '--pool', 'p=flatcar')
    expect((await run('notices', 'list')).stderr).toContain('lookout run')
  })
})

describe('lookout notices show', () => {
  it('shows a notice by the beginning of its id, with where else its matter is told', async () => {
    const { ask, run } = await filledWorkplace()
    const [windows] = (await ask<Listed>('notices', 'list', '--kind', 'retirement')).notices
    const id = windows?.id ?? ''
    expect(await ask('notices', 'show', id.slice(0, -2))).toMatchObject({
      id,
      deadline: { date: '2026-03-01', precision: 'day' },
      state: 'present',
      tellings: [{ release: '2025-10-12' }, { release: '2025-09-14' }],
      versions: [],
    })
    expect((await run('notices', 'show', id)).stdout).toMatch(/told in\n2025-09-14/)
  })

  it('shows what AKS changed after publishing', async () => {
    const { ask, run, write } = await filledWorkplace()
    const [windows] = (await ask<Listed>('notices', 'list', '--kind', 'retirement')).notices
    write('CHANGELOG.md', changelog.replace('1 March 2026', '1 April 2027'))
    await run('run', '--changelog', 'CHANGELOG.md')
    const { stdout } = await run('notices', 'show', windows?.id ?? '')
    expect(stdout).toContain('2025-10-20  edited, its words, deadline 2026-03-01 → 2027-04-01')
  })

  it('refuses an id of nobody, or of several', async () => {
    const { run } = await filledWorkplace()
    for (const [id, message] of [
      ['2024', 'no notice has the id'],
      ['2025-10', 'several notices'],
    ] as const) {
      const { stderr, exitCode } = await run('notices', 'show', id)
      expect([exitCode, stderr]).toEqual([2, expect.stringContaining(message)])
    }
  })
})

describe('lookout notices search', () => {
  it('finds all words, the last unfinished', async () => {
    const { ask, run } = await filledWorkplace()
    const { found } = await ask<{ found: readonly { readonly release: string }[] }>(
      'notices',
      'search',
      'windows',
      'pool',
    )
    expect(found.map(({ release }) => release).sort()).toEqual(['2025-09-14', '2025-10-12'])
    expect((await run('notices', 'search', 'windows', 'istio')).stdout).toBe('No notice has all these words.\n')
    expect((await run('notices', 'search', '") OR 1=1 --')).exitCode).toBe(0)
  })
})
