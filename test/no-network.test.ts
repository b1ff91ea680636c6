import { connect } from 'node:net'
import { createServer } from 'node:http'
import { once } from 'node:events'
import { expect, it } from 'vitest'
import { refusedConnections } from './no-network.ts'

it('refuses what lies beyond this machine', async () => {
  await expect(fetch('http://192.0.2.1/')).rejects.toMatchObject({
    cause: { message: 'tests reach no network, but this one tried 192.0.2.1' },
  })
  const [error] = await once(connect(443, 'example.org'), 'error').catch((cause: unknown) => [cause])
  expect(error).toMatchObject({ message: expect.stringContaining('example.org') })
  expect(refusedConnections.splice(0)).toEqual(['192.0.2.1', 'example.org'])
})

it('lets a test reach its own server', async () => {
  const server = createServer((_request, response) => response.end('here')).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : undefined
  expect(await (await fetch(`http://localhost:${port}/`)).text()).toBe('here')
  server.close()
})
