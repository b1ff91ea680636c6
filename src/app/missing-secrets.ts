import type { Settings } from '../config/settings.ts'
import { routeTargets } from '../domain/route.ts'

/** A secret that is not set although routes send by it. */
export interface MissingSecret {
  readonly scheme: 'slack' | 'email'
  /** `SMTP_URL is not set, but routes send e-mail: payments (payments@example.com)`. */
  readonly fault: string
}

export function missingSecrets({ routes, secrets }: Pick<Settings, 'routes' | 'secrets'>): MissingSecret[] {
  const ways = [
    { scheme: 'slack', secret: secrets.slackBotToken, fault: 'SLACK_BOT_TOKEN is not set, but routes post to Slack' },
    { scheme: 'email', secret: secrets.smtpUrl, fault: 'SMTP_URL is not set, but routes send e-mail' },
  ] as const
  return ways.flatMap(({ scheme, secret, fault }) => {
    const senders = routes.flatMap((route) => {
      const own = routeTargets(route).filter((target) => target.startsWith(`${scheme}:`))
      return own.length > 0
        ? [`${route.name} (${own.map((target) => target.slice(scheme.length + 1)).join(', ')})`]
        : []
    })
    return secret === null && senders.length > 0 ? [{ scheme, fault: `${fault}: ${senders.join(', ')}` }] : []
  })
}

/** The variable without which nobody in Slack can press a button or give a command; null = they can. */
export function missingSlackSecret({ slack, secrets }: Pick<Settings, 'slack' | 'secrets'>): string | null {
  if (secrets.slackBotToken === null) return 'SLACK_BOT_TOKEN'
  if (slack.mode === 'socket') return secrets.slackAppToken === null ? 'SLACK_APP_TOKEN' : null
  return secrets.slackSigningSecret === null ? 'SLACK_SIGNING_SECRET' : null
}
