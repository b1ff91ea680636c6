import type { WebClient } from '@slack/web-api'
import type { Check } from '../../domain/check.ts'
import type { Route } from '../../domain/route.ts'
import { findSlackChannels, type SlackChannel } from '../../notify/find-slack-channels.ts'
import { addScopes, slackFailure } from '../../notify/slack-failure.ts'

/** Names of channels can be looked up with these. */
const listScopes = ['channels:read', 'groups:read']

/** Each channel that a route names, once: is it there, and may the bot post to it? People cannot be looked up so. */
export async function checkSlackChannels(
  client: WebClient,
  routes: readonly Route[],
  scopes: readonly string[],
): Promise<Check[]> {
  const targets = [...new Set(routes.flatMap(({ slack }) => slack?.match(/^[#CG].*/) ?? []))]
  const missing = listScopes.filter((scope) => !scopes.includes(scope))
  if (missing.length > 0) {
    const finding = `cannot be looked up: ${targets.join(', ')}`
    return targets.length > 0
      ? [{ name: 'slack channels', status: 'skipped', finding, mend: addScopes(...missing) }]
      : []
  }
  const names = targets.filter((target) => target.startsWith('#')).map((target) => target.slice(1))
  const listed = findSlackChannels(client, names)
  return Promise.all(
    targets.map(async (target) => {
      const name = `slack ${target}`
      try {
        const channel = target.startsWith('#') ? (await listed).get(target.slice(1)) : await readChannel(client, target)
        return checkChannel(name, target, channel, scopes)
      } catch (error) {
        const { fault, mend } = slackFailure(error, target)
        return { name, status: 'broken', finding: fault, mend: mend ?? 'try again later' }
      }
    }),
  )
}

/** By its id. */
async function readChannel(client: WebClient, channel: string): Promise<SlackChannel | undefined> {
  return (await client.conversations.info({ channel })).channel
}

function checkChannel(
  name: string,
  target: string,
  channel: SlackChannel | undefined,
  scopes: readonly string[],
): Check {
  const invite = `invite the bot to ${target}: /invite @lookout`
  if (!channel) {
    const mend = `check the name in the route, and whether it is archived; if it is private, ${invite}`
    return { name, status: 'broken', finding: 'the bot sees no such channel', mend }
  }
  if (channel.is_archived)
    return { name, status: 'broken', finding: 'is archived', mend: 'unarchive it or name another channel in the route' }
  if (!channel.is_member && !scopes.includes('chat:write.public'))
    return { name, status: 'broken', finding: 'the bot is not in it', mend: invite }
  return { name, status: 'ok', finding: 'the bot may post there' }
}
