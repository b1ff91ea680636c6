import { createAdaptorServer } from '@hono/node-server'
import { once } from 'node:events'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { LookoutError } from '../../domain/lookout-error.ts'
import type { HttpApp } from './http-app.ts'

export interface Listening {
  /** Without a slash at its end. */
  readonly url: string
  /** Ends open connections too. */
  close(): Promise<void>
}

const mends: Readonly<Record<string, (portOption: string) => string>> = {
  EADDRINUSE: (port) => `is in use; end what listens there, or set another ${port}`,
  EACCES: (port) => `may not be listened on; set ${port} above 1023`,
  EADDRNOTAVAIL: () => "is not this machine's; set http.host",
  ENOTFOUND: () => 'is no host; set http.host',
}

/**
 * Serves an app; port 0 takes a free one. Throws a LookoutError where the address cannot be had.
 *
 * @param portOption where its user set the port
 */
export async function listen(
  app: HttpApp,
  { host, port }: { host: string; port: number },
  portOption = 'http.port',
): Promise<Listening> {
  // The sources fetch with Node's own Request and Response.
  const server = createAdaptorServer({ fetch: app.fetch, overrideGlobalObjects: false }) as Server
  try {
    await once(server.listen(port, host), 'listening')
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown error'
    const message = `${urlOf(host, port)}: ${mends[code]?.(portOption) ?? 'cannot be listened on'} (${code})`
    throw new LookoutError(message, { exitCode: 1, cause })
  }
  const { address, port: taken } = server.address() as AddressInfo
  return {
    url: urlOf(address, taken),
    async close() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

function urlOf(host: string, port: number): string {
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`
}
