import { resolve } from 'node:path'
import type { Settings } from '../config/settings.ts'
import type { Context } from './context.ts'

/** The database of a command: `--db`, then LOOKOUT_DB, then the configuration's. */
export function databaseFile({ options, folder }: Pick<Context, 'options' | 'folder'>, settings: Settings): string {
  return options.db === undefined ? settings.database : resolve(folder, options.db)
}
