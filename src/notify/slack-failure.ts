import type { WebAPICallResult } from '@slack/web-api'
import { WebAPIHTTPError, WebAPIPlatformError, WebAPIRateLimitedError, WebAPIRequestError } from '@slack/web-api'
import type { Failure } from './failure.ts'

const passing = new Set([
  'ratelimited',
  'rate_limited',
  'internal_error',
  'fatal_error',
  'service_unavailable',
  'request_timeout',
])

const unknown = 'unknown'
const checkUrl = 'check SLACK_API_URL'
const newToken = 'set SLACK_BOT_TOKEN to the bot token (xoxb-…) of an installed app'
const tooLong = 'the message does not fit; please report this'

/** What mends an error that will not pass. Source: Slack docs, "chat.postMessage", errors. */
const mends: Readonly<Record<string, (target: string) => string>> = {
  channel_not_found: (target) => `check the name of ${target}; into a private channel invite the bot: /invite @lookout`,
  not_in_channel: (target) => `invite the bot to ${target}: /invite @lookout`,
  is_archived: (target) => `${target} is archived: unarchive it or name another channel in the route`,
  restricted_action: (target) => `${target} lets only some people post: allow the bot or name another channel`,
  invalid_auth: () => newToken,
  not_authed: () => newToken,
  account_inactive: () => newToken,
  token_revoked: () => newToken,
  token_expired: () => newToken,
  not_allowed_token_type: () => newToken,
  msg_too_long: () => tooLong,
  msg_blocks_too_long: () => tooLong,
  invalid_blocks: () => tooLong,
}

/** Sorts what the Slack client throws into what passes by itself and what somebody must mend. */
export function slackFailure(error: unknown, target: string): Failure {
  if (error instanceof WebAPIRateLimitedError) {
    return { passing: true, after: error.retryAfter, fault: 'Slack asks for a pause (rate limit)' }
  }
  if (error instanceof WebAPIPlatformError) return refusal(error.data, target)
  if (error instanceof WebAPIHTTPError) return httpFailure(error.statusCode)
  if (error instanceof WebAPIRequestError) {
    return { passing: true, fault: `Slack cannot be reached (${causeCode(error.original)})` }
  }
  return { passing: true, fault: 'the Slack client failed without saying why' }
}

function refusal(data: WebAPICallResult & { error: string; needed?: unknown }, target: string): Failure {
  const code = identifier(data.error)
  // The client takes a page that is no JSON for an error code.
  if (code === unknown) return { passing: true, fault: 'no answer of Slack', mend: checkUrl }
  if (passing.has(code)) return { passing: true, fault: `Slack has trouble (${code})` }
  const mend = code === 'missing_scope' ? addScopes(identifier(data.needed)) : mends[code]?.(target)
  return { passing: false, fault: `Slack refuses (${code})`, ...(mend !== undefined && { mend }) }
}

/** How to give the app scopes that it lacks. */
export function addScopes(...scopes: readonly string[]): string {
  const what = `the scope${scopes.length > 1 ? 's' : ''} ${scopes.join(', ')}`
  return `add ${what} under "OAuth & Permissions" of the app and install it again`
}

function httpFailure(status: number): Failure {
  const fault = `Slack answers with HTTP status ${status}`
  if (status >= 500 || status === 408 || status === 429) return { passing: true, fault }
  return { passing: false, fault, mend: checkUrl }
}

/** Only a code is passed on: a whole message could quote the request, and with it the token. */
function causeCode(error: Error): string {
  const { code } = (error.cause ?? error) as { readonly code?: unknown }
  return typeof code === 'string' ? identifier(code) : identifier(error.name)
}

/** No code has a hyphen, and every token of Slack does. */
function identifier(value: unknown): string {
  return typeof value === 'string' && /^[\w:.,]{1,80}$/.test(value) ? value : unknown
}
