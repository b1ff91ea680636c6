import { describe, expect, it } from 'vitest'
import { changelog, filledWorkplace, inventory, workplace } from './workplace.ts'

interface Explained {
  readonly verdict: string
  readonly match: { readonly severity: string; readonly pools: readonly string[] } | null
  readonly reading: readonly { readonly field: string; readonly value: string; readonly because: string }[]
  readonly steps: readonly { readonly question: string; readonly answer: boolean | null; readonly because: string }[]
}

const files = { 'notes.md': changelog, 'clusters.json': JSON.stringify(inventory) }
const withoutDatabase = ['--changelog', 'notes.md', '--clusters', 'clusters.json']

describe('lookout rules explain', () => {
  it('tells the words, the rules and the values behind a match', async () => {
    const { ask } = workplace(files)
    const { reading, steps, match, verdict } = await ask<Explained>(
      'rules',
      'explain',
      '2025-10-12:5',
      'shop-prod',
      ...withoutDatabase,
    )
    const read = reading.map(({ field, value, because }) => `${field} ${value}: ${because}`)
    expect(read).toContainEqual(expect.stringMatching(/^kind retirement: rule .*"is retired"/))
    expect(read).toContainEqual(expect.stringMatching(/^breaking yes: rule /))
    expect(read).toContainEqual('named os/windows-2019: "Windows Server 2019" in sentence 1')
    expect(read).toContainEqual(
      expect.stringMatching(/^named os\/windows-2022: "Windows Server 2022" in sentence 2, ./),
    )
    expect(read).toContainEqual('date 2026-03-01, retirement: "1 March 2026"')
    expect(steps.find(({ question }) => question.includes('os/windows-2019'))?.because).toContain(
      'system has pool.os = "ubuntu-22.04"; win19 has pool.os = "windows-2019"',
    )
    expect(steps.every(({ answer }) => answer)).toBe(true)
    expect(match).toMatchObject({ pools: ['win19'] })
    expect(verdict).toMatch(/^It concerns shop-prod \(win19\) now, /)
  })

  it('ends at the question that decided against it', async () => {
    const { ask } = workplace(files)
    const asked = async (notice: string, cluster: string) => {
      const { steps, match, verdict } = await ask<Explained>('rules', 'explain', notice, cluster, ...withoutDatabase)
      expect([match, verdict]).toEqual([null, `It does not concern ${cluster}.`])
      expect(steps.slice(0, -1).every(({ answer }) => answer)).toBe(true)
      return steps.at(-1)
    }
    expect(await asked('2025-10-12:5', 'web-test')).toMatchObject({
      answer: false,
      question: expect.stringContaining('os/windows-2019'),
    })
    expect(await asked('2025-10-12:6', 'shop-prod')).toMatchObject({
      answer: false,
      because: expect.stringContaining('shop-prod runs 1.32.6'),
    })
    expect(await asked('2025-10-12:10', 'web-test')).toMatchObject({
      answer: false,
      because: expect.stringContaining('limited to westeurope'),
    })
  })

  it('agrees with lookout match on every pair, from files and from the database', async () => {
    const place = await filledWorkplace()
    place.write('notes.md', changelog)
    const { matches } = await place.ask<{ matches: { notice: string; cluster: string }[] }>(
      'match',
      ...withoutDatabase,
      '--possible',
    )
    const { notices } = await place.ask<{ notices: { id: string }[] }>('parse', 'notes.md')
    for (const { id } of notices) {
      for (const cluster of ['shop-prod', 'web-test']) {
        const expected = matches.find((match) => match.notice === id && match.cluster === cluster) ?? null
        for (const from of [withoutDatabase, []])
          expect((await place.ask<Explained>('rules', 'explain', id, cluster, ...from)).match).toEqual(expected)
      }
    }
  })

  it('prints steps with marks, and lets no text command the terminal', async () => {
    const { run, write } = workplace(files)
    write(
      'notes.md',
      '## Release 2025-10-12\n\n### Announcements\n\n* \u001b[2JWindows Server 2019\u202e is retired <script>.\n',
    )
    const { stdout } = await run('rules', 'explain', '2025-10-12:5', 'shop-prod', ...withoutDatabase)
    expect(stdout).toContain('  ✔ Does it have Windows Server 2019')
    expect(stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/)
  })

  it.each([
    [['2025-10-12:99', 'shop-prod'], 'no notice of release 2025-10-12 stands at line 99'],
    [['2025-10-12', 'shop-prod'], 'means 4 notices'],
    [['nothing', 'shop-prod'], 'no notice has the id "nothing"'],
    [['2025-10-12:5', 'shop-prd'], 'did you mean "shop-prod"?'],
  ])('refuses %j', async (args, message) => {
    const { stderr, exitCode } = await workplace(files).run('rules', 'explain', ...args, ...withoutDatabase)
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining(message)])
  })
})
