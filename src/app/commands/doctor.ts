import type { Settings } from '../../config/settings.ts'
import type { Check } from '../../domain/check.ts'
import { consoleDoctor } from '../../render/console-doctor.ts'
import type { Context } from '../context.ts'
import { checkConfiguration, type CheckedConfiguration } from '../doctor/check-configuration.ts'
import { checkFeeds } from '../doctor/check-feeds.ts'
import { checkGitHub } from '../doctor/check-github.ts'
import { checkRules } from '../doctor/check-rules.ts'
import { checkSlack } from '../doctor/check-slack.ts'
import { checkSmtp } from '../doctor/check-smtp.ts'
import { checkStored } from '../doctor/check-stored.ts'
import { checkTracker } from '../doctor/check-tracker.ts'
import { failedCheck } from '../doctor/failed-check.ts'

interface Part {
  readonly name: string
  /** It rests on more than the environment. */
  readonly needsFile: boolean
  readonly check: (context: Context, settings: Settings) => Check[] | Promise<Check[]>
}

const parts: readonly Part[] = [
  { name: 'rules', needsFile: true, check: checkRules },
  { name: 'database', needsFile: true, check: checkStored },
  { name: 'github', needsFile: false, check: checkGitHub },
  { name: 'feeds', needsFile: true, check: checkFeeds },
  { name: 'release tracker', needsFile: true, check: checkTracker },
  { name: 'slack', needsFile: false, check: checkSlack },
  { name: 'smtp', needsFile: false, check: checkSmtp },
]

/**
 * `lookout doctor`: checks each part of the set-up by itself and says what to mend; nothing is written, posted or sent.
 * JSON: `{ checks }`, each `{ name, status, finding }` and, unless it is ok, `mend`. Leaves with 1 where one is broken.
 */
export async function doctor(context: Context): Promise<void> {
  const configuration = await checkConfiguration(context)
  const groups = await Promise.all(parts.map((part) => checkPart(part, context, configuration)))
  const checks = [configuration.check, ...groups.flat()]
  context.print({ checks }, () => consoleDoctor(checks, context.terminal))
  if (checks.some(({ status }) => status === 'broken')) process.exitCode = 1
}

async function checkPart(
  { name, needsFile, check }: Part,
  context: Context,
  { settings, sound }: CheckedConfiguration,
): Promise<Check[]> {
  if (!settings || (needsFile && !sound))
    return [{ name, status: 'skipped', finding: 'waits for the configuration', mend: 'mend that first' }]
  try {
    return await check(context, settings)
  } catch (error) {
    return [failedCheck(name, error)]
  }
}
