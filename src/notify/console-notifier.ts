import { consoleMessage } from '../render/console-message.ts'
import type { Terminal } from '../render/terminal.ts'
import type { Notifier } from './notifier.ts'

/** Prints messages, a blank line after each. */
export function createConsoleNotifier(write: (text: string) => void, terminal: Terminal): Notifier {
  return {
    scheme: 'console',
    pause: 0,
    async send({ message }) {
      write(`${consoleMessage(message, terminal)}\n\n`)
      return { status: 'sent', answer: {} }
    },
  }
}
