import Database from 'better-sqlite3'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { azCluster } from '../../inventory/az-cluster.ts'
import { changelog, inventory } from '../workplace.ts'
import { now, startPractice, type Practice } from './examine.ts'

const clusters = JSON.stringify(inventory)
const files = { 'clusters.json': clusters, 'CHANGELOG.md': changelog, 'lookout.yaml': 'clusters: [clusters.json]\n' }

/** A practice that has run at an instant. */
async function afterRun(instant: string, more: Readonly<Record<string, string>> = {}): Promise<Practice> {
  const practice = await startPractice({ ...files, ...more })
  await practice.run('run', '--changelog', 'CHANGELOG.md', '--now', instant)
  return practice
}

function sql({ folder }: Practice, statement: string): void {
  const database = new Database(join(folder, 'lookout.db'))
  database.exec(statement)
  database.close()
}

describe('the database', () => {
  it('is told with version, size and last run, and left as it is', async () => {
    const practice = await afterRun('2025-10-20T05:00:00Z')
    const before = readdirSync(practice.folder)
    const bytes = readFileSync(join(practice.folder, 'lookout.db'))
    const { check } = await practice.examine()
    expect(check('database').finding).toMatch(/^lookout\.db, version \d+, \d+ KB$/)
    expect(check('last run')).toMatchObject({ status: 'ok', finding: '2025-10-20 05:00 UTC, 4 hours ago' })
    expect(check('deliveries').status).toBe('ok')
    expect(readdirSync(practice.folder)).toEqual(before)
    expect(readFileSync(join(practice.folder, 'lookout.db')).equals(bytes)).toBe(true)
  })

  it('is broken where it is no database, damaged or newer', async () => {
    const practice = await afterRun(now)
    const file = join(practice.folder, 'lookout.db')
    const good = readFileSync(file)
    const damaged = Buffer.from(good)
    damaged.fill(0xff, 4096 * 3, 4096 * 5)
    for (const [content, finding] of [
      ['no database'.repeat(200), 'not a SQLite database'],
      [damaged, 'damaged'],
    ] as const) {
      writeFileSync(file, content)
      const { exitCode, check } = await practice.examine()
      expect([exitCode, check('database').status, check('clusters').status]).toEqual([1, 'broken', 'ok'])
      expect(check('database').finding).toContain(finding)
    }
    writeFileSync(file, good)
    sql(practice, 'PRAGMA user_version = 99')
    expect((await practice.examine()).check('database').finding).toContain('newer Lookout')
  })

  it.each([
    ['a run of last week in time', '2025-10-13T09:00:00Z', '2025-10-20T09:30:00Z', 'ok'],
    ['runs missed since', '2025-10-06T09:00:00Z', '2025-10-20T09:30:00Z', 'warning'],
    ['runs missed for years', '2023-10-06T09:00:00Z', '2025-10-20T09:30:00Z', 'warning'],
  ])('compares the last run with the schedule: %s', async (_, ran, asked, status) => {
    const practice = await afterRun(ran)
    expect((await practice.examine('--now', asked)).check('last run').status).toBe(status)
  })

  it('warns of a run that was cut off or whose source failed', async () => {
    const practice = await afterRun(now)
    sql(practice, 'UPDATE runs SET finished_at = NULL')
    expect((await practice.examine()).check('last run')).toMatchObject({
      status: 'warning',
      finding: expect.stringContaining('did not finish'),
    })
    sql(
      practice,
      `UPDATE runs SET finished_at = started_at, sources = '[{"name":"changelog","status":"failed","error":"changelog: GitHub has trouble (503)"}]'`,
    )
    expect((await practice.examine()).check('last run').finding).toContain('\nchangelog: GitHub has trouble (503)')
  })

  it('tells what did not go out, to whom and why, as far as a route still leads there', async () => {
    const practice = await afterRun(now)
    practice.write('lookout.yaml', 'routes: [{ name: shop, slack: "#x" }, { name: web, email: [a@example.com] }]\n')
    const insert = (id: string, target: string, status: string, error: string) =>
      sql(
        practice,
        `INSERT INTO deliveries (id, run, route, target, kind, alerts, status, attempts, next_attempt_at, error)
         SELECT '${id}', id, '${target.startsWith('slack') ? 'shop' : 'web'}', '${target}', 'alert', '["${id}"]',
                '${status}', 1, '2099', '${error}' FROM runs`,
      )
    insert('a', 'slack:#x', 'planned', 'Slack has trouble (503)')
    insert('b', 'slack:#x', 'planned', 'Slack has trouble (503)')
    expect((await practice.examine()).check('deliveries')).toMatchObject({
      status: 'warning',
      finding: '0 failed, 2 waiting\n2 messages to slack:#x (shop): Slack has trouble (503)',
    })
    insert('d', 'email:a@example.com', 'failed', 'the mail server refuses a@example.com (550): check it')
    expect((await practice.examine()).check('deliveries')).toMatchObject({
      status: 'broken',
      finding: expect.stringMatching(/^1 failed, 2 waiting\n.*\n1 message to email:a@example.com/),
      mend: 'mend what each line says; the next run sends them',
    })
    practice.write('lookout.yaml', '')
    expect((await practice.examine()).check('deliveries').status).toBe('ok')
  })
})

describe('inventory and routes', () => {
  it('counts the clusters of each file and those registered', async () => {
    const practice = await startPractice(files)
    await practice.run(
      'clusters',
      'add',
      'web',
      '--location',
      'westeurope',
      '--kubernetes',
      '1.33.2',
      '--pool',
      'system=ubuntu-22.04',
    )
    const { check } = await practice.examine()
    expect(check('inventory clusters.json')).toMatchObject({ finding: expect.stringMatching(/^2 clusters/) })
    expect(check('clusters')).toEqual({ name: 'clusters', status: 'ok', finding: '3 watched, 1 of them registered' })
  })

  it('tells a file that is missing or wrong, and goes on to the next', async () => {
    const practice = await startPractice({
      ...files,
      'lookout.yaml': 'clusters: [gone.json, bad.json, clusters.json]',
      'bad.json': '{',
    })
    const { exitCode, check } = await practice.examine()
    expect([exitCode, check('clusters').status]).toEqual([1, 'ok'])
    expect(check('inventory gone.json')).toMatchObject({ status: 'broken', mend: 'check the path' })
    expect(check('inventory bad.json').status).toBe('broken')
  })

  it('warns of odd clusters in a file', async () => {
    const odd = JSON.stringify([azCluster({ currentKubernetesVersion: '', kubernetesVersion: '' })])
    const { check } = await (await startPractice({ ...files, 'clusters.json': odd })).examine()
    expect(check('inventory clusters.json')).toMatchObject({
      status: 'warning',
      finding: expect.stringMatching(/^1 cluster\n.*tells no Kubernetes version/),
    })
  })

  it.each([
    ['{ name: a, match: "false", slack: "#a" }', 'warning', 'no route takes shop-prod, web-test'],
    ['{ name: a, match: "false", slack: "#a" }, { name: b }', 'warning', 'printed on the console only: b'],
    ['{ name: a, email: [a@example.com] }', 'ok', '1 route for all clusters'],
  ])('looks for clusters without a route and routes without a target: %s', async (routes, status, finding) => {
    const practice = await startPractice({
      ...files,
      'lookout.yaml': `clusters: [clusters.json]\nroutes: [${routes}]\n`,
    })
    expect((await practice.examine()).check('routes')).toMatchObject({ status, finding })
  })
})
