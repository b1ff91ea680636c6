import { existsSync } from 'node:fs'
import type { Settings } from '../../config/settings.ts'
import type { Check } from '../../domain/check.ts'
import { openStore, type Store } from '../../store/open-store.ts'
import { inspectDatabase } from '../../store/inspect-database.ts'
import type { Context } from '../context.ts'
import { databaseFile } from '../database-file.ts'
import { lastScheduled } from '../service/last-scheduled.ts'
import { shortPath } from '../short-path.ts'
import { checkDeliveries } from './check-deliveries.ts'
import { checkInventory } from './check-inventory.ts'
import { checkLastRun } from './check-last-run.ts'
import { checkRoutes } from './check-routes.ts'
import { failedCheck } from './failed-check.ts'

/** The database, what it holds, and the inventory and routes that need it. */
export async function checkStored(context: Context, settings: Settings): Promise<Check[]> {
  const file = databaseFile(context, settings)
  const database = checkDatabase(file, shortPath(file, context.folder))
  const store = database.status === 'ok' ? openStore(file, { copy: true }) : null
  try {
    const { checks, clusters } = await checkInventory(context, settings, store)
    return [
      database,
      ...(store ? await checkContent(context, settings, store) : []),
      ...checks,
      checkRoutes(settings, clusters),
    ]
  } finally {
    await store?.close()
  }
}

function checkDatabase(file: string, shown: string): Check {
  const name = 'database'
  if (!existsSync(file))
    return { name, status: 'skipped', finding: `there is no ${shown} yet`, mend: '"lookout run" makes it' }
  try {
    const { version, bytes, damage } = inspectDatabase(file)
    if (damage !== null)
      return { name, status: 'broken', finding: `${shown} is damaged: ${damage}`, mend: 'restore a copy of it' }
    return { name, status: 'ok', finding: `${shown}, version ${version}, ${Math.ceil(bytes / 1000)} KB` }
  } catch (error) {
    return failedCheck(name, error)
  }
}

async function checkContent({ instant }: Context, settings: Settings, store: Store): Promise<Check[]> {
  const { schedule, timezone, routes } = settings
  const [run] = await store.runs.list(1)
  return [checkLastRun(run, lastScheduled(schedule.watch, timezone), instant), await checkDeliveries(store, routes)]
}
