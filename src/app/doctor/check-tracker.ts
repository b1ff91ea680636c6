import type { Settings } from '../../config/settings.ts'
import type { Check } from '../../domain/check.ts'
import type { Context } from '../context.ts'
import { probe, refused } from './probe.ts'

/** The release tracker, where it is read; asked for its header alone, since its data are 20 MB. */
export async function checkTracker(_context: Context, { sources }: Settings): Promise<Check[]> {
  const { enabled, url } = sources.releaseTracker
  if (!enabled) return []
  const tracker = { name: 'release tracker', who: 'it', address: url, setting: 'sources.releaseTracker.url' }
  const answer = await probe(tracker, { method: 'HEAD' })
  if (!(answer instanceof Response)) return [answer]
  return [answer.ok ? { name: tracker.name, status: 'ok', finding: 'answers' } : refused(tracker, answer.status)]
}
