import { search } from 'jmespath'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { azQuery } from '../../../src/inventory/az-query.ts'
import { registerWindow } from '../../../src/render/register-window.ts'
import { expectOnlyTextPosted } from '../../hostile/only-text.ts'
import { hostileTexts } from '../../render/hostile-texts.ts'
import { pastTrigger } from '../../servers/slack-methods.ts'
import type { Submitted } from '../../servers/slack-requests.ts'
import { refuseView } from '../../servers/slack-views.ts'
import { startSlackPlace, type SlackPlace } from './slack-place.ts'
import { english } from '../../../src/render/languages/english.ts'

const admin = 'U0ADMIN'
const azShow = readFileSync(join(import.meta.dirname, '../../inventory/az-aks-show.json'), 'utf8')
const web = {
  name: 'web',
  kubernetes: '1.33.2',
  location: 'West Europe',
  pool: 'system=ubuntu-22.04\n\n win = windows-2022',
}

/** What a window shows once it was sent: what is wrong by field, or the words of the next page; null where it closes. */
type Shown = Readonly<Record<string, string>> | string | null

interface Desk extends Omit<SlackPlace, 'ask'> {
  /** Types the command and tells what came back to the person, once all is done. */
  readonly ask: (words: string, otherwise?: Readonly<Record<string, string>>) => Promise<string[]>
  readonly send: (values: Submitted['values'], user?: string) => Promise<Shown>
  readonly named: (name: string) => Promise<Readonly<Record<string, unknown>>>
  readonly names: () => Promise<string[]>
}

async function startDesk(): Promise<Desk> {
  const place = await startSlackPlace({ more: `slack: { admins: [${admin}] }` })
  return {
    ...place,
    async ask(words, otherwise) {
      const answered = await place.command(words, { user_id: admin, trigger_id: '1.2.a', ...otherwise })
      return answered.map((one) => one.text)
    },
    async send(values, user = admin) {
      const response = await place.requests.submit({ window: 'register', user, values })
      expect(response.status).toBe(200)
      return shownIn(await response.text())
    },
    named: (name) => place.ask('clusters', 'show', name),
    async names() {
      const { clusters } = await place.ask<{ clusters: { name: string }[] }>('clusters', 'list')
      return clusters.map(({ name }) => name)
    },
  }
}

/** Fails with what Slack would refuse to show. */
function shownIn(body: string): Shown {
  if (body === '') return null
  const { response_action: action, errors, view } = JSON.parse(body)
  if (action === 'errors') return errors
  expect([action, refuseView(view)]).toEqual(['update', null])
  expectOnlyTextPosted({ text: '', blocks: view.blocks })
  return JSON.stringify(view.blocks)
}

const fieldsOf = (view: unknown): string[] =>
  (view as { blocks: { type: string; block_id: string }[] }).blocks
    .filter(({ type }) => type === 'input')
    .map(({ block_id: id }) => id)

it('opens for an admin, and for nobody else', async () => {
  const { ask, slack } = await startDesk()
  expect(await ask('register', { user_id: 'U0STRANGER' })).toEqual([expect.stringContaining('which is for admins')])
  expect(slack.views).toEqual([])
  expect(await ask('register')).toEqual([])
  const [{ view } = { view: null }] = slack.views
  expect(fieldsOf(view)).toEqual(expect.arrayContaining(['name', 'kubernetes', 'location', 'pool', 'pasted']))
  expect(JSON.stringify(view)).toContain(
    "az aks show --resource-group GROUP --name NAME --output tsv --query 'to_string({id:id,",
  )
})

it('says what to do where Slack waited too long, and where it refuses', async () => {
  const { ask, slack } = await startDesk()
  const [late, ...others] = await ask('register', { trigger_id: pastTrigger })
  expect([late, others]).toEqual([
    expect.stringMatching(/too long .* ask again, .* one line: \/aks register NAME version=/),
    [],
  ])
  expect(await ask('register', { trigger_id: 'none' })).toEqual([expect.stringContaining('in my log')])
  expect(slack.views).toEqual([])
})

it('registers what was typed, once', async () => {
  const { send, named, names } = await startDesk()
  expect(await send({ ...web, addon: ['keda', 'istio'], lts: 'yes', tag: 'team=shop', subscription: null })).toContain(
    'is registered.',
  )
  const registered = await named('web')
  expect(registered).toMatchObject({
    id: 'web',
    version: '1.33.2',
    location: 'westeurope',
    lts: true,
    addons: ['keda', 'istio'],
    tags: { team: 'shop' },
    pools: [
      { name: 'system', os: 'ubuntu-22.04' },
      { name: 'win', os: 'windows-2022' },
    ],
    source: 'Slack',
  })
  expect(await send({ ...web, addon: ['keda', 'istio'], lts: 'yes', tag: 'team=shop' })).toContain('nothing changed')
  expect(await named('web')).toEqual(registered)
  expect(await send({ ...web, kubernetes: '1.34.1' })).toContain('was registered already, and is up to date now')
  expect(await named('web')).toMatchObject({ version: '1.34.1', lts: false })
  expect(await names()).toEqual(['shop-prod', 'shop-test', 'web'])
})

it('registers what az printed, just as a file of it would be', async () => {
  const { send, named, write, run } = await startDesk()
  const kept = String(search(JSON.parse(azShow), azQuery))
  expect(await send({ pasted: kept, name: ' ' })).toContain('is registered.')
  const { source, importedAt, ...pasted } = await named('payments-prod-weu')
  expect(source).toBe('Slack')
  write('kept.json', kept)
  await run('clusters', 'remove', 'payments-prod-weu')
  await run('clusters', 'add', '--file', 'kept.json')
  expect(await named('payments-prod-weu')).toMatchObject(pasted)
  expect(importedAt).toBe('2025-10-27T10:00:00.000Z')
})

it('takes several clusters, and says what it does not understand of them', async () => {
  const { send, names } = await startDesk()
  const cluster = (name: string) => ({ name, agentPoolProfiles: [{ name: 'a', osSku: 'Plan9' }] })
  const shown = await send({ pasted: JSON.stringify([cluster('one'), cluster('two'), { vm: 1 }]) })
  expect(shown).toContain('one, two')
  expect(shown).toContain('are registered.')
  expect(shown).toContain('left out 1 of 3 entries')
  expect(shown).toContain('OS release cannot be told')
  expect(await names()).toEqual(['one', 'shop-prod', 'shop-test', 'two'])
})

const wrong: readonly (readonly [
  what: string,
  values: Submitted['values'],
  errors: Readonly<Record<string, string>>,
])[] = [
  [
    'nothing',
    {},
    {
      name: 'This is missing; give text.',
      location: 'This is missing; give text.',
      kubernetes: 'This is missing; give text.',
      pool: 'This is missing; give a list.',
    },
  ],
  [
    'slips',
    { ...web, kubernetes: 'latest', pool: 'a=ubunut-22.04\nb', tag: 'team', addon: ['kedda'], upgradeChannel: 'x' },
    {
      kubernetes: 'This is no Kubernetes version; write it like "1.32.6".',
      pool: '"b" needs a name and a value. "a=ubunut-22.04" is not known; did you mean "ubuntu-22.04"?',
      tag: '"team" needs a name and a value.',
      addon: '"kedda" is not known; did you mean "keda"?',
      upgradeChannel: 'This is not known; give one of none, patch, stable, rapid, node-image.',
    },
  ],
  [
    'the name of a cluster from elsewhere',
    { ...web, name: 'shop-prod' },
    { name: expect.stringMatching(/^A cluster named "shop-prod" is registered from run; remove it first, /) },
  ],
  [
    'both',
    { name: 'web', pasted: '{}' },
    { pasted: 'Leave this empty, or the other fields: only one of the two can count.' },
  ],
  [
    'no JSON',
    { pasted: '{"name": "web",,}' },
    { pasted: expect.stringMatching(/^This cannot be read: .*not valid JSON/) },
  ],
  [
    'JSON that was cut off',
    { pasted: azShow.slice(0, 3000) },
    { pasted: expect.stringMatching(/^This cannot be read: .*the JSON ends here, before it is whole/) },
  ],
  [
    'something else',
    { pasted: '{"vm": 1}' },
    { pasted: expect.stringContaining('"az aks show -o json" prints, saw an object') },
  ],
  ['no cluster', { pasted: '[]' }, { pasted: 'There is no cluster in this.' }],
  ['words', { pasted: 'hello' }, { pasted: expect.stringContaining('This cannot be read: ') }],
  ['brackets', { pasted: '['.repeat(3000) }, { pasted: expect.stringContaining('This cannot be read: ') }],
  ['closed brackets', { pasted: '['.repeat(1500) + ']'.repeat(1500) }, { pasted: expect.stringContaining('a list') }],
  ['dashes', { pasted: '- '.repeat(1500) }, { pasted: expect.stringContaining('This cannot be read: ') }],
  ['markup for JSON', { pasted: '<!channel>' }, { pasted: expect.stringContaining('This cannot be read: ') }],
]

it('says at the field what is wrong, and changes nothing', async () => {
  const { send, names } = await startDesk()
  const fields = fieldsOf(registerWindow(azQuery, english))
  for (const [what, values, errors] of wrong) {
    expect([what, await send(values)]).toEqual([what, errors])
    expect(fields).toEqual(expect.arrayContaining(Object.keys(errors)))
  }
  expect(await names()).toEqual(['shop-prod', 'shop-test'])
})

it('takes hostile words for words', async () => {
  const { ask, send, names } = await startDesk()
  for (const hostile of Object.values(hostileTexts).map((one) => one.slice(0, 3000))) {
    expect(await send({ ...web, name: hostile, tag: `${hostile.split('\n')[0]}=1` })).toContain('registered')
    await send(Object.fromEntries(['name', 'pool', 'tag', 'addon', 'lts', 'upgradeChannel'].map((id) => [id, hostile])))
    await send({ pasted: JSON.stringify({ name: hostile, kubernetesVersion: hostile, location: hostile }) })
    await send({ pasted: hostile })
  }
  await send({ __proto__: { name: 'x' }, constructor: 'x', name: 7, pool: { a: 1 } })
  const [status] = await ask('status')
  expect(status).toContain(`${(await names()).length} clusters`)
  expectOnlyTextPosted({ text: status ?? '', blocks: [] })
})

it('asks again who sends it', async () => {
  const { send, names } = await startDesk()
  expect(await send(web, 'U0STRANGER')).toEqual({
    name: 'Register changes the inventory, which is for admins; ask one of the admins.',
  })
  expect(await send({ pasted: azShow }, 'U0STRANGER')).toEqual({ pasted: expect.stringContaining('for admins') })
  expect(await names()).toEqual(['shop-prod', 'shop-test'])
})
