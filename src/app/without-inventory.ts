import { consoleNotices } from '../render/console-notices.ts'
import type { Store } from '../store/open-store.ts'
import type { Context } from './context.ts'

const days = 90

/** What to say while no cluster is registered: what breaks for everybody of late, and how to register clusters. */
export async function withoutInventory(store: Store, { instant, terminal }: Context): Promise<string> {
  const since = new Date(instant.getTime() - days * 86_400_000).toISOString().slice(0, 10)
  const breaking = await store.notices.list({ breaking: true, since })
  return [
    `No clusters are registered, so nothing can be told apart. This breaks for everybody who has it, of the last ${days} days:`,
    '',
    consoleNotices(breaking, terminal),
    '',
    'Register your clusters and run again:',
    '  az aks list -o json > clusters.json',
    '  lookout clusters import clusters.json',
  ].join('\n')
}
