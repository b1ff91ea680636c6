import { missingSlackSecret } from './missing-secrets.ts'
import type { SendInput } from './send-outbox.ts'
import { showStandings } from './show-standings.ts'

/** Runs looked back at for one that came to its end. */
const mostEarlier = 20

/**
 * Shows once more what people did about alerts since the run before, in their messages: Slack may not have taken it then.
 * What it does not take now either waits for the matter's next news.
 */
export async function refreshMessages({ store, settings, notifiers, now }: SendInput, run: string): Promise<void> {
  const slack = notifiers.find(({ scheme }) => scheme === 'slack')
  // Without the secrets of buttons a message would lose them.
  if (!slack?.change || missingSlackSecret(settings) !== null) return
  const earlier = (await store.runs.list(mostEarlier)).find(({ id, finishedAt }) => id !== run && finishedAt !== null)
  const acted = await store.alertEvents.since(earlier?.startedAt ?? '')
  await showStandings(store, acted, { routes: settings.routes, change: slack.change, now })
}
