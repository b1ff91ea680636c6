import type { Settings } from '../../config/settings.ts'
import type { Check } from '../../domain/check.ts'
import { createSlackClient } from '../../notify/slack-client.ts'
import { addScopes, slackFailure } from '../../notify/slack-failure.ts'
import type { Context } from '../context.ts'
import { missingSecrets } from '../missing-secrets.ts'
import { checkSlackChannels } from './check-slack-channels.ts'

const name = 'slack'
const timeout = 5_000
/** What Lookout finds its own messages with. */
const searchScopes = ['channels:read', 'channels:history', 'groups:read', 'groups:history']

/** Slack's token and its scopes, and each channel that a route names. */
export async function checkSlack(_context: Context, settings: Settings): Promise<Check[]> {
  const token = settings.secrets.slackBotToken?.reveal()
  if (token === undefined) return [withoutToken(settings)]
  const client = createSlackClient({ token, apiUrl: settings.endpoints.slackApi, timeout })
  try {
    const { team, user, response_metadata: told } = await client.auth.test()
    const scopes = told?.scopes ?? []
    const check: Check = { name, status: 'ok', finding: `SLACK_BOT_TOKEN is that of ${user} in ${team}` }
    return [check, checkScopes(scopes), ...(await checkSlackChannels(client, settings.routes, scopes))]
  } catch (error) {
    const { fault, mend } = slackFailure(error, 'Slack')
    return [{ name, status: 'broken', finding: fault, mend: mend ?? 'check the network and SLACK_API_URL' }]
  }
}

function withoutToken(settings: Settings): Check {
  const missing = missingSecrets(settings).find(({ scheme }) => scheme === 'slack')
  if (missing)
    return { name, status: 'broken', finding: missing.fault, mend: 'set it to the bot token (xoxb-…) of an app' }
  return { name, status: 'skipped', finding: 'SLACK_BOT_TOKEN is not set', mend: 'set it to alert in Slack' }
}

function checkScopes(scopes: readonly string[]): Check {
  const name = 'slack scopes'
  if (!scopes.includes('chat:write'))
    return { name, status: 'broken', finding: 'the app may not post', mend: addScopes('chat:write') }
  const missing = searchScopes.filter((scope) => !scopes.includes(scope))
  if (missing.length === 0) return { name, status: 'ok', finding: 'the app may post, and find what it posted' }
  const finding = 'the app may post but not find what it posted: after a crash a message may come twice'
  return { name, status: 'warning', finding, mend: addScopes(...missing) }
}
