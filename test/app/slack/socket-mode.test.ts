import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { expect, it, onTestFinished } from 'vitest'
import { WebSocketServer, type WebSocket } from 'ws'
import { submitPayload } from '../../servers/slack-requests.ts'
import { startServe } from '../start-serve.ts'
import { startWatch, type Watch } from '../watch.ts'

const socketConfig = 'http: { port: 0 }\nsources: { releases: false }\nslack: { mode: socket }\n'
const now = '2025-10-20T10:00:00Z'

/** A workspace that is reached by a socket, which answers `apps.connections.open` with its address or an error. */
async function startSocketPlace(error?: string): Promise<{ place: Watch; connected: Promise<WebSocket> }> {
  const sockets = new WebSocketServer({ port: 0, host: '127.0.0.1' })
  await once(sockets, 'listening')
  onTestFinished(() => {
    for (const client of sockets.clients) client.terminate()
    sockets.close()
  })
  const url = `ws://127.0.0.1:${(sockets.address() as AddressInfo).port}`
  const place = await startWatch({
    config: socketConfig,
    env: { SLACK_APP_TOKEN: 'xapp-planted-0123456789' },
    intercept: (method, response) =>
      method === 'apps.connections.open' &&
      Boolean(response.end(JSON.stringify(error === undefined ? { ok: true, url } : { ok: false, error }))),
  })
  return { place, connected: once(sockets, 'connection').then(([socket]) => socket as WebSocket) }
}

it('answers over a socket as it does over HTTP, acknowledging first', async () => {
  const { place, connected } = await startSocketPlace()
  await place.run('run', '--changelog', 'CHANGELOG.md', '--clusters', 'clusters.json', '--now', '2025-10-20T09:00:00Z')
  const served = await startServe({ ...place, now })
  const socket = await connected
  const acknowledged = once(socket, 'message')
  const done = served.next('slack request done')
  socket.send(JSON.stringify({ type: 'hello', num_connections: 1 }))
  await done
  const pressed = served.next('slack request done')
  const payload = {
    type: 'block_actions',
    team: { id: 'T1' },
    user: { id: 'U0ONE' },
    container: { type: 'message', message_ts: '1.1', channel_id: 'C1' },
    channel: { id: 'C1', name: 'shop-aks' },
    trigger_id: 't1',
    actions: [{ type: 'button', action_id: 'mute', block_id: 'b', action_ts: '1.1' }],
  }
  socket.send(JSON.stringify({ type: 'interactive', envelope_id: 'e1', accepts_response_payload: false, payload }))
  expect(JSON.parse(String((await acknowledged)[0]))).toMatchObject({ envelope_id: 'e1' })
  await pressed
  expect(place.slack.whispers).toMatchObject([{ channel: 'C1', user: 'U0ONE' }])
  expect((await fetch(`${served.url}/slack/events`, { method: 'POST' })).status).toBe(404)
  expect(await served.stop()).toBe(0)
})

it('answers a window over the socket with what is wrong', async () => {
  const { place, connected } = await startSocketPlace()
  await place.run('run', '--changelog', 'CHANGELOG.md', '--clusters', 'clusters.json', '--now', '2025-10-20T09:00:00Z')
  await startServe({ ...place, now })
  const socket = await connected
  const acknowledged = once(socket, 'message')
  socket.send(JSON.stringify({ type: 'hello', num_connections: 1 }))
  const payload = submitPayload({ window: 'register', user: 'U0ONE', values: { name: 'web' } })
  socket.send(JSON.stringify({ type: 'interactive', envelope_id: 'e1', accepts_response_payload: true, payload }))
  expect(JSON.parse(String((await acknowledged)[0]))).toMatchObject({
    envelope_id: 'e1',
    payload: { response_action: 'errors', errors: { name: expect.stringContaining('slack.admins') } },
  })
})

it('goes on without the socket where Slack refuses it', async () => {
  const { place } = await startSocketPlace('invalid_auth')
  // What was just run is not due, which would ask GitHub.
  await place.run('run', '--changelog', 'CHANGELOG.md', '--clusters', 'clusters.json', '--now', '2025-10-20T09:00:00Z')
  const served = await startServe({ ...place, now })
  expect(await served.logged('slack request failed')).toMatchObject({ reason: expect.stringContaining('invalid_auth') })
  expect((await fetch(`${served.url}/healthz`)).status).toBe(200)
  expect(served.printed()).not.toContain('planted')
})
