import type { WebClient } from '@slack/web-api'
import type { Settings } from '../../config/settings.ts'
import type { Rules } from '../../domain/rule.ts'
import type { Store } from '../../store/open-store.ts'
import type { Log } from '../service/log.ts'

/** What requests of Slack are answered with. */
export interface SlackDesk {
  readonly store: Store
  readonly settings: Settings
  readonly rules: Rules
  readonly client: WebClient
  readonly now: () => Date
  readonly log: Log
}
