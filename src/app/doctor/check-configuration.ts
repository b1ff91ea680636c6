import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { defaultFile, defaultSettings } from '../../config/read-settings.ts'
import type { Settings } from '../../config/settings.ts'
import type { Check } from '../../domain/check.ts'
import { count } from '../../render/words.ts'
import type { Context } from '../context.ts'
import { failedCheck } from './failed-check.ts'

export interface CheckedConfiguration {
  readonly check: Check
  /** The settings are as configured; otherwise the defaults with what the environment says. */
  readonly sound: boolean
  /** Null where the environment is wrong too. */
  readonly settings: Settings | null
}

/** The configuration with all its problems, and settings for the checks that can go on without it. */
export async function checkConfiguration(context: Context): Promise<CheckedConfiguration> {
  const name = 'configuration'
  try {
    const settings = await context.settings()
    const file = context.options.config ?? defaultFile
    const isThere = existsSync(resolve(context.folder, file))
    const finding = isThere ? `${file}, ${count(settings.routes.length, 'route')}` : `no ${file}, the defaults count`
    return { check: { name, status: 'ok', finding }, sound: true, settings }
  } catch (error) {
    return { check: failedCheck(name, error), sound: false, settings: fallback(context) }
  }
}

function fallback({ folder, env }: Context): Settings | null {
  try {
    return defaultSettings({ folder, env })
  } catch {
    return null
  }
}
