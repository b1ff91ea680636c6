import { createConsoleNotifier } from '../notify/console-notifier.ts'
import type { Notifier } from '../notify/notifier.ts'
import { createSlackNotifier } from '../notify/slack-notifier.ts'
import type { Settings } from '../config/settings.ts'
import type { Context } from './context.ts'

/** The ways to reach people that are set up. With `--json` the console's messages are the document itself. */
export function createNotifiers({ secrets, endpoints }: Settings, context: Context): Notifier[] {
  const write = (text: string): void => {
    if (!context.options.json) context.output.write(text)
  }
  const token = secrets.slackBotToken?.reveal()
  return [
    createConsoleNotifier(write, context.terminal),
    ...(token === undefined ? [] : [createSlackNotifier({ token, apiUrl: endpoints.slackApi })]),
  ]
}
