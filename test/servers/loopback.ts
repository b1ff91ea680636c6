import { once } from 'node:events'
import type { RequestListener } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Loopback {
  /** Without a slash at its end. */
  readonly url: string
  close(): Promise<void>
}

/** An HTTP server on loopback; `close` ends open connections too. */
export async function startLoopback(listener: RequestListener): Promise<Loopback> {
  const server = createServer(listener)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
