import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { azCluster } from '../inventory/az-cluster.ts'
import { runLookout } from './run-lookout.ts'
import { inventory, workplace } from './workplace.ts'

const files = { 'clusters.json': JSON.stringify(inventory) }
interface Listed {
  readonly clusters: readonly { readonly name: string; readonly state: string; readonly source: string }[]
}

describe('lookout clusters import', () => {
  it('adds, then tells what changed, what stayed and what left the file', async () => {
    const place = workplace(files)
    expect(await place.ask('clusters', 'import', 'clusters.json')).toEqual({
      added: ['shop-prod', 'web-test'],
      updated: [],
      unchanged: [],
      absent: [],
      maintained: [],
    })
    place.write('clusters.json', JSON.stringify([azCluster({ currentKubernetesVersion: '1.33.1' })]))
    const { stdout } = await place.run('clusters', 'import', 'clusters.json')
    expect(stdout).toContain('1 updated: shop-prod')
    expect(stdout).toMatch(/1 absent .*: web-test/)
    const { clusters } = await place.ask<Listed>('clusters', 'list')
    expect(clusters.map(({ name, state }) => [name, state])).toEqual([
      ['shop-prod', 'active'],
      ['web-test', 'absent'],
    ])
    expect((await place.run('clusters', 'list')).stdout).toContain('no longer watched: web-test')
  })

  it('takes maintenance windows, which stay when the inventory is read again', async () => {
    const place = workplace(files)
    await place.run('clusters', 'import', 'clusters.json')
    const { id } = inventory[0] as { id: string }
    const window = { schedule: { weekly: { intervalWeeks: 1, dayOfWeek: 'Saturday' } }, startTime: '01:00' }
    const named = `${id}/managedClusters/shop-prod`
    place.write('clusters.json', JSON.stringify([{ ...inventory[0], id: named }, inventory[1]]))
    await place.run('clusters', 'import', 'clusters.json')
    const configuration = { id: `${named}/maintenanceConfigurations/default`, maintenanceWindow: window }
    place.write('windows.json', JSON.stringify([configuration]))
    const told = await place.ask('clusters', 'import', '--maintenance', 'windows.json')
    expect(told).toMatchObject({ maintained: ['shop-prod'], absent: [] })
    await place.run('clusters', 'import', 'clusters.json')
    expect(await place.ask('clusters', 'show', named.toLowerCase())).toMatchObject({
      maintenance: [{ name: 'default', schedule: { type: 'weekly', weekday: 'saturday' } }],
    })
    place.write(
      'windows.json',
      JSON.stringify([{ ...configuration, id: configuration.id.replace('shop-prod', 'gone') }]),
    )
    const { stderr, exitCode } = await place.run('clusters', 'import', '--maintenance', 'windows.json')
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining('no cluster "gone" is registered')])
    expect((await place.run('clusters', 'import')).stderr).toContain('needs a FILE, or --maintenance FILE')
  })

  it('forgets what left the file with --replace', async () => {
    const place = workplace(files)
    await place.run('clusters', 'import', 'clusters.json')
    place.write('clusters.json', JSON.stringify(inventory.slice(0, 1)))
    expect(await place.ask('clusters', 'import', 'clusters.json', '--replace')).toMatchObject({ absent: ['web-test'] })
    expect((await place.ask<Listed>('clusters', 'list')).clusters).toHaveLength(1)
  })

  it('reads standard input', async () => {
    const place = workplace()
    const stdin = JSON.stringify(inventory)
    const { stdout } = await runLookout(['clusters', 'import', '-'], { folder: place.folder, stdin })
    expect(stdout).toBe('2 added: shop-prod, web-test\n')
  })

  it.each([
    ['a missing file', null, 'there is no such file'],
    ['an empty file', '', 'is empty'],
    ['a binary file', Uint8Array.from([0x1f, 0x8b, 8, 0, 0, 255, 254]), 'clusters.json'],
    ['HTML', '<!doctype html><html>Sign in</html>', 'is HTML'],
    ['broken JSON', '[{"name": "a",\n  "location" "x"}]', 'clusters.json:2'],
    ['truncated JSON', JSON.stringify(inventory).slice(0, 300), 'clusters.json:1'],
    ['broken YAML', 'clusters:\n  - name: a\n   location: [b\n', 'clusters.json:3'],
    ['another shape', '{"items": [1]}', 'az aks list'],
    ['a list of other things', '[{"name": "vm-1", "type": "Microsoft.Compute/virtualMachines"}]', 'az aks list'],
  ])('refuses %s with one message, and makes no database', async (_, content, message) => {
    const place = workplace(content === null ? {} : { 'clusters.json': content })
    const { stdout, stderr, exitCode } = await place.run('clusters', 'import', 'clusters.json')
    expect([stdout, exitCode]).toEqual(['', 2])
    expect(stderr).toContain('clusters.json')
    expect(stderr).toContain(message)
    expect(stderr).not.toContain('unexpectedly')
    expect(existsSync(join(place.folder, 'lookout.db'))).toBe(false)
  })
})

describe('lookout clusters add', () => {
  const add = ['clusters', 'add', 'web', '--location', 'West Europe', '--kubernetes', '1.33.2']

  it('registers what was typed', async () => {
    const place = workplace()
    const pools = ['--pool', 'system=ubuntu-22.04', 'win=AKSWindows-2019-17763.7009.250319']
    expect(await place.ask(...add, ...pools, '--tag', 'team=shop')).toMatchObject({ added: ['web'], updated: [] })
    expect(await place.ask('clusters', 'show', 'WEB')).toMatchObject({
      name: 'web',
      location: 'westeurope',
      version: '1.33.2',
      tags: { team: 'shop' },
      pools: [{ os: 'ubuntu-22.04' }, { os: 'windows-2019', image: { version: '17763.7009.250319' } }],
      state: 'active',
    })
    expect((await place.run(...add, '--pool', 'a=flatcar')).stdout).toBe('web is updated.\n')
    expect((await place.run(...add, '--pool', 'a=flatcar')).stdout).toBe('web is unchanged.\n')
  })

  it('adds those of a file beside all others', async () => {
    const place = workplace({
      ...files,
      'more.yaml': 'clusters: [{ name: b, location: x, kubernetes: "1.30", pools: [{ name: p, os: flatcar }] }]',
    })
    await place.run('clusters', 'import', 'clusters.json')
    expect(await place.ask('clusters', 'add', '--file', 'more.yaml')).toMatchObject({ added: ['b'], updated: [] })
    const { clusters } = await place.ask<Listed>('clusters', 'list')
    expect(clusters.map(({ state }) => state)).toEqual(['active', 'active', 'active'])
  })

  it('keeps the maintenance windows that are known', async () => {
    const maintenance = [{ name: 'default', schedule: { type: 'weekly', weekday: 'saturday' }, startTime: '01:00' }]
    const web = { name: 'web', location: 'westeurope', kubernetes: '1.30', pools: [{ name: 'a', os: 'flatcar' }] }
    const place = workplace({ 'more.yaml': JSON.stringify({ clusters: [{ ...web, maintenance }] }) })
    await place.run('clusters', 'add', '--file', 'more.yaml')
    await place.run(...add, '--pool', 'a=flatcar')
    expect(await place.ask('clusters', 'show', 'web')).toMatchObject({ version: '1.33.2', maintenance })
  })

  it.each([
    [['clusters', 'add'], 'NAME'],
    [[...add], '--pool: is missing'],
    [[...add, '--pool', 'system'], '--pool "system"'],
    [[...add, '--pool', 'system=ubuntu-2204'], '--pool "system=ubuntu-2204"'],
    [
      [...add, '--pool', 'a=flatcar', '--upgrade-channel', 'stabel'],
      '--upgrade-channel: is not known; did you mean "stable"?',
    ],
    [
      ['clusters', 'add', 'web', '--kubernetes', 'latest', '--pool', 'a=flatcar'],
      '--kubernetes: is no Kubernetes version',
    ],
  ])('refuses %j', async (args, message) => {
    const place = workplace()
    const { stderr, exitCode } = await place.run(...args)
    expect(exitCode).toBe(2)
    expect(stderr).toContain(message)
    expect(existsSync(join(place.folder, 'lookout.db'))).toBe(false)
  })

  it('does not make a second cluster of one name', async () => {
    const place = workplace(files)
    await place.run('clusters', 'import', 'clusters.json')
    const { stderr, exitCode } = await place.run('clusters', 'add', 'web-test', ...add.slice(3), '--pool', 'a=flatcar')
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining('clusters.json')])
    expect((await place.ask<Listed>('clusters', 'list')).clusters).toHaveLength(2)
  })
})

describe('lookout clusters show and remove', () => {
  it('know a cluster by its name or id, and tell a slip', async () => {
    const place = workplace(files)
    await place.run('clusters', 'import', 'clusters.json')
    expect((await place.run('clusters', 'show', 'Shop-Prod')).stdout).toContain('win19')
    const slip = await place.run('clusters', 'remove', 'web-tset')
    expect([slip.exitCode, slip.stderr]).toEqual([2, 'no cluster is named "web-tset"; did you mean "web-test"?\n'])
    expect((await place.run('clusters', 'remove', '/subscriptions/sub-1/web-test')).exitCode).toBe(0)
    expect((await place.ask<Listed>('clusters', 'list')).clusters.map(({ name }) => name)).toEqual(['shop-prod'])
  })

  it('let no name command the terminal', async () => {
    const place = workplace({ 'clusters.json': JSON.stringify([azCluster({ name: 'a\u001b[2Jb\u202e<!channel>' })]) })
    const imported = await place.run('clusters', 'import', 'clusters.json')
    const listed = await place.run('clusters', 'list')
    expect(imported.stdout + imported.stderr + listed.stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/)
  })

  it('write nothing where they only read', async () => {
    const place = workplace(files)
    const before = await place.run('clusters', 'list')
    expect([before.exitCode, existsSync(join(place.folder, 'lookout.db'))]).toEqual([2, false])
    expect(before.stderr).toContain('lookout run')
    await place.run('clusters', 'import', 'clusters.json')
    const bytes = readFileSync(join(place.folder, 'lookout.db'))
    await place.run('clusters', 'list')
    expect(readFileSync(join(place.folder, 'lookout.db'))).toEqual(bytes)
  })
})
