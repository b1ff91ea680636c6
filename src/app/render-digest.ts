import type { Message } from '../render/message.ts'
import type { Store } from '../store/open-store.ts'
import { createDigestReader, type DigestOptions } from './read-digest.ts'
import type { RoutedClusters } from './route-clusters.ts'

interface RenderOptions extends DigestOptions {
  readonly routed: readonly RoutedClusters[]
}

/** A function that makes the digest of a route as a message, each once; nothing is loaded or read before it is asked for. */
export function createDigestRenderer(store: Store, options: RenderOptions): (route: string) => Promise<Message> {
  const messages = new Map<string, Promise<Message>>()

  async function render(route: string): Promise<Message> {
    const { digestMessage } = await import('../render/digest-message.ts')
    const read = await createDigestReader(store, options)
    const routed = options.routed.find((one) => one.route.name === route)
    if (!routed) throw new Error(`there is no route ${route}`)
    return digestMessage(await read(routed), options.now)
  }
  return (route) => {
    const message = messages.get(route) ?? render(route)
    messages.set(route, message)
    return message
  }
}
