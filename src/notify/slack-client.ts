import { LogLevel, WebClient, type Logger } from '@slack/web-api'

export interface SlackSettings {
  /** Bot token, `xoxb-…`. */
  readonly token: string
  /** `https://slack.com/api/`. */
  readonly apiUrl: string
  /** Milliseconds to wait for an answer; 10,000 unless given. */
  readonly timeout?: number
}

// Every failure is thrown and told by who called; the client's own log would only repeat it on the wrong stream.
const silent: Logger = {
  debug() {},
  info() {},
  warn() {},
  error() {},
  setLevel() {},
  getLevel: () => LogLevel.ERROR,
  setName() {},
}

/** A client of Slack's Web API that tries each call once. */
export function createSlackClient({ token, apiUrl, timeout = 10_000 }: SlackSettings): WebClient {
  return new WebClient(token, {
    slackApiUrl: apiUrl,
    timeout,
    logger: silent,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
  })
}
