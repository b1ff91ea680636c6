import { commonLanguage, routeTargets } from '../../domain/route.ts'
import { wordsOf } from '../../render/languages/language.ts'
import { safeName } from '../../render/safe-text.ts'
import type { Store } from '../../store/open-store.ts'
import type { CommandRequest } from '../slack/command.ts'
import type { Current, Snapshot } from './snapshot.ts'
import type { Scope } from './sub-command.ts'

type Channel = Pick<CommandRequest, 'channelId' | 'channelName'>

/** What Slack calls every private channel. */
const unnamed = 'privategroup'

/** The clusters of the routes that alert a channel; null where none does. */
export async function channelScope(store: Store, current: Current, channel: Channel): Promise<Scope | null> {
  const { snapshot } = current
  const targets = await targetsOf(store, current, channel)
  const own = snapshot.routed.filter(({ route }) => routeTargets(route).some((target) => targets.includes(target)))
  if (own.length === 0) return null
  const language = commonLanguage(own.map(({ route }) => route))
  const { thisChannel } = wordsOf(language).answer
  const name = channel.channelName === unnamed ? thisChannel : `#${safeName(channel.channelName)}`
  const routes = own.map(({ route }) => route.name)
  const key = JSON.stringify([name, routes])
  return snapshot.recall(`scope ${key}`, () => {
    return { key, name, language, routes, clusters: [...new Set(own.flatMap(({ clusters }) => clusters))] }
  })
}

/** All clusters, those that no route takes among them. */
export function wholeScope({ routed, clusters }: Snapshot): Scope {
  const language = commonLanguage(routed.map(({ route }) => route))
  const { allRoutes } = wordsOf(language).answer
  return { key: 'all', name: allRoutes, language, routes: routed.map(({ route }) => route.name), clusters }
}

/** What a route may call the channel: its id or name, or the name under which messages came there. */
async function targetsOf(
  store: Store,
  { snapshot, stamp }: Current,
  { channelId, channelName }: Channel,
): Promise<readonly string[]> {
  const own = `slack:${channelId}`
  if (channelName !== unnamed) return [own, `slack:#${channelName}`]
  const sent = snapshot.recall(`targets ${stamp} ${channelId}`, () => store.sentDeliveries.targetsIn(channelId))
  return [own, ...(await sent)]
}
