import { readRules } from '../../config/read-rules.ts'
import { supportCalendar } from '../../plan/support-calendar.ts'
import { consoleVersions } from '../../render/console-versions.ts'
import type { Context } from '../context.ts'
import { readNoticesAndClusters } from '../read-notices-and-clusters.ts'

interface VersionsOptions {
  readonly changelog?: string
  readonly clusters?: string
}

/** `lookout versions`. JSON: `{ versions: [{ minor, events: { ga: [{ date, source, firstSeen }], … }, clusters }] }`. */
export async function versions(context: Context, _args: readonly string[], options: VersionsOptions): Promise<void> {
  const { notices, clusters } = await readNoticesAndClusters(context, options)
  const { rules: own } = await context.settings()
  const all = supportCalendar(notices, readRules(own).support, clusters)
  context.print({ versions: all }, () => consoleVersions(all, context.terminal))
}
