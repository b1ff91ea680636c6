import { missingSlackSecret } from '../missing-secrets.ts'
import type { SlackApp, SlackAppOptions } from './create-slack-app.ts'

/** Opens the way for what people do in Slack. Where it is not set up nothing comes by it, and the service does all the rest. */
export async function openSlack(options: SlackAppOptions): Promise<SlackApp> {
  const missing = missingSlackSecret(options.settings)
  if (missing === null) return (await import('./create-slack-app.ts')).createSlackApp(options)
  return {
    listener: null,
    async start() {
      options.log.info('slack commands and buttons are off', { reason: `${missing} is not set` })
    },
    async stop() {},
  }
}
