import { createHmac } from 'node:crypto'

/** Who presses a button where, as far as tests say so. */
export interface Pressed {
  readonly id: string
  readonly value?: string
  readonly user?: string
  readonly channel?: string
  readonly ts?: string
  readonly trigger?: string
  readonly responseUrl?: string
}

/** Who sends a window with what in its fields, by their ids; of several choices a list. */
export interface Submitted {
  readonly window: string
  readonly user: string
  readonly values: Readonly<Record<string, unknown>>
}

export interface SlackRequests {
  readonly press: (pressed: Pressed) => Promise<Response>
  readonly command: (fields: Readonly<Record<string, string>>) => Promise<Response>
  /** Sends a window that was filled in. */
  readonly submit: (submitted: Submitted) => Promise<Response>
  /** A body as it stands; `headers` replace those that Slack would send. */
  readonly send: (body: string, headers?: Readonly<Record<string, string>>) => Promise<Response>
}

/** What Slack would send to an app at `url`, signed by its secret at the instant that `now` tells. */
export function slackRequests(url: string, secret: string, now: () => Date): SlackRequests {
  async function send(body: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
    const timestamp = headers['x-slack-request-timestamp'] ?? String(Math.floor(now().getTime() / 1000))
    const signature = createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex')
    return fetch(`${url}/slack/events`, {
      method: 'POST',
      body,
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        'x-slack-request-timestamp': timestamp,
        'x-slack-signature': `v0=${signature}`,
        ...headers,
      },
    })
  }
  const sendPayload = (payload: object) => send(new URLSearchParams({ payload: JSON.stringify(payload) }).toString())
  return {
    send,
    command: (fields) => send(new URLSearchParams({ ...caller, ...fields }).toString()),
    press: (pressed) => sendPayload(pressPayload(pressed)),
    submit: (submitted) => sendPayload(submitPayload(submitted)),
  }
}

const caller = { command: '/aks', text: '', user_id: 'U1', channel_id: 'C1', channel_name: 'shop-aks', team_id: 'T1' }

function pressPayload({
  id,
  value,
  user = 'U1',
  channel = 'C1',
  ts = '',
  trigger = '1322.4567.ab12',
  responseUrl,
}: Pressed): object {
  const choice = { type: 'static_select', selected_option: { text: { type: 'plain_text', text: 'x' }, value } }
  return {
    type: 'block_actions',
    team: { id: 'T1', domain: 'example' },
    user: { id: user, username: 'somebody', team_id: 'T1' },
    api_app_id: 'A1',
    container: { type: 'message', message_ts: ts, channel_id: channel, is_ephemeral: false },
    channel: { id: channel, name: 'shop-aks' },
    trigger_id: trigger,
    response_url: responseUrl,
    actions: [
      { action_id: id, block_id: 'b', action_ts: '1.1', ...(id === 'snooze' ? choice : { type: 'button', value }) },
    ],
  }
}

/** What Slack tells of a window that was filled in. */
export function submitPayload({ window, user, values }: Submitted): object {
  const states = Object.entries(values).map(([id, value]) => [id, { [id]: stateOf(value) }])
  return {
    type: 'view_submission',
    team: { id: 'T1', domain: 'example' },
    user: { id: user, username: 'somebody', team_id: 'T1' },
    api_app_id: 'A1',
    trigger_id: '1322.4567.ab13',
    view: { id: 'V1', type: 'modal', callback_id: window, state: { values: Object.fromEntries(states) } },
  }
}

/** Slack has null for what was left empty. */
function stateOf(value: unknown): object {
  if (Array.isArray(value))
    return { type: 'multi_static_select', selected_options: value.map((one) => ({ value: one })) }
  return { type: 'plain_text_input', value }
}
