import { createConsoleNotifier } from '../notify/console-notifier.ts'
import type { Notifier } from '../notify/notifier.ts'
import type { Settings } from '../config/settings.ts'
import type { Context } from './context.ts'

/** The ways to reach people that are set up. With `--json` the console's messages are the document itself. */
export async function createNotifiers({ secrets, endpoints, email }: Settings, context: Context): Promise<Notifier[]> {
  const write = (text: string): void => {
    if (!context.options.json) context.output.write(text)
  }
  const notifiers = [createConsoleNotifier(write, context.terminal)]
  const token = secrets.slackBotToken?.reveal()
  if (token !== undefined) {
    const { createSlackNotifier } = await import('../notify/slack-notifier.ts')
    notifiers.push(createSlackNotifier({ token, apiUrl: endpoints.slackApi }))
  }
  const url = secrets.smtpUrl?.reveal()
  if (url !== undefined) {
    const { createEmailNotifier } = await import('../notify/email-notifier.ts')
    notifiers.push(createEmailNotifier({ url, from: email.from }))
  }
  return notifiers
}
