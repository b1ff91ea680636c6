import { z } from 'zod'
import type { Problem } from '../schema/problems.ts'
import { secret } from './secret.ts'
import type { Secret } from './secret.ts'

/** What Lookout takes from environment variables. */
export interface Environment {
  /** LOOKOUT_DB; null = not set. */
  readonly database: string | null
  readonly endpoints: Endpoints
  readonly secrets: Secrets
}

/** Addresses of the services, which tests and private clouds put elsewhere. */
export interface Endpoints {
  readonly githubApi: string
  readonly githubServer: string
  readonly slackApi: string
}

/** Null = not set. */
export interface Secrets {
  readonly githubToken: Secret | null
  readonly slackBotToken: Secret | null
  readonly slackSigningSecret: Secret | null
  readonly slackAppToken: Secret | null
  /** `smtp://user:pass@host:port` or `smtps://…`. */
  readonly smtpUrl: Secret | null
  /** Lets calendar programs in that ask for `/calendar/ROUTE.ics?token=…`. */
  readonly calendarToken: Secret | null
}

const webAddress = z.url({ protocol: /^https?$/, error: 'must be an http or https address' })
// A message here never shows the value, which may hold a password.
const variables = z.object({
  LOOKOUT_DB: z.string().optional(),
  GITHUB_API_URL: webAddress.default('https://api.github.com'),
  GITHUB_SERVER_URL: webAddress.default('https://github.com'),
  SLACK_API_URL: webAddress.default('https://slack.com/api/'),
  GITHUB_TOKEN: z.string().optional(),
  SLACK_BOT_TOKEN: z.string().optional(),
  SLACK_SIGNING_SECRET: z.string().optional(),
  SLACK_APP_TOKEN: z.string().optional(),
  LOOKOUT_CALENDAR_TOKEN: z.string().min(16, 'must have at least 16 characters').optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/, error: 'must be like smtp://user:password@host:port' }).optional(),
})

/** Reads the variables Lookout knows; an empty one counts as not set. The environment is null where there are problems. */
export function readEnvironment(env: NodeJS.ProcessEnv): {
  readonly environment: Environment | null
  readonly problems: readonly Problem[]
} {
  const result = variables.safeParse(Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim())))
  if (!result.success) {
    const problems = result.error.issues.map(({ path, message }) => ({
      where: 'environment',
      at: Infinity,
      message: `${path.join('.')}: ${message}`,
    }))
    return { environment: null, problems }
  }
  const read = result.data
  const environment: Environment = {
    database: read.LOOKOUT_DB ?? null,
    endpoints: { githubApi: read.GITHUB_API_URL, githubServer: read.GITHUB_SERVER_URL, slackApi: read.SLACK_API_URL },
    secrets: {
      githubToken: hide(read.GITHUB_TOKEN),
      slackBotToken: hide(read.SLACK_BOT_TOKEN),
      slackSigningSecret: hide(read.SLACK_SIGNING_SECRET),
      slackAppToken: hide(read.SLACK_APP_TOKEN),
      smtpUrl: hide(read.SMTP_URL),
      calendarToken: hide(read.LOOKOUT_CALENDAR_TOKEN),
    },
  }
  return { environment, problems: [] }
}

function hide(value: string | undefined): Secret | null {
  return value === undefined ? null : secret(value)
}
