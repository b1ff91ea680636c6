import { consoleMessage } from './console-message.ts'
import type { Message } from './message.ts'
import { safeName } from './safe-text.ts'
import type { Terminal } from './terminal.ts'

/** What one team would receive. */
export interface RouteMessages {
  readonly route: string
  /** `slack:#payments-aks`. */
  readonly targets: readonly string[]
  /** In the order in which they are sent. */
  readonly messages: readonly Message[]
}

/** What every team would receive, a part a route. */
export function consoleDemo(routes: readonly RouteMessages[], terminal: Terminal): string {
  return routes.map((route) => routePart(route, terminal)).join('\n\n')
}

function routePart({ route, targets, messages }: RouteMessages, terminal: Terminal): string {
  const { colors, width } = terminal
  const title = `━━ ${safeName(route)} → ${targets.map(safeName).join(', ')} `
  const bodies = messages.map((message) => consoleMessage(message, terminal))
  return [colors.bold(title.padEnd(width, '━')), ...bodies].join('\n\n')
}
