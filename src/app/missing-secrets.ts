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
