import type { Settings } from '../../config/settings.ts'
import type { Check } from '../../domain/check.ts'
import type { Context } from '../context.ts'
import { probe } from './probe.ts'

/** The release tracker, where it is read; asked for its header alone, since its data are 20 MB. */
export async function checkTracker(_context: Context, { sources }: Settings): Promise<Check[]> {
  const { enabled, url } = sources.releaseTracker
  if (!enabled) return []
  const name = 'release tracker'
  const setting = 'sources.releaseTracker.url'
  const answer = await probe({ name, who: 'it', address: url, setting }, { method: 'HEAD' })
  if (!(answer instanceof Response)) return [answer]
  if (answer.ok) return [{ name, status: 'ok', finding: 'answers' }]
  const finding = `it answers with status ${answer.status}`
  return [{ name, status: 'broken', finding, mend: `check ${setting}` }]
}
