import type { Settings } from '../../config/settings.ts'
import type { Check } from '../../domain/check.ts'
import { parseFeed } from '../../sources/parse-feed.ts'
import type { Context } from '../context.ts'
import { probe, refused } from './probe.ts'

/** Each feed that is configured. */
export function checkFeeds(_context: Context, { sources }: Settings): Promise<Check[]> {
  return Promise.all(sources.feeds.map(checkFeed))
}

async function checkFeed({ name: feed, url }: Settings['sources']['feeds'][number]): Promise<Check> {
  const name = `feed ${feed}`
  const setting = `the url of ${feed} under sources.feeds`
  const asked = { name, who: 'it', address: url, setting }
  const answer = await probe(asked)
  if (!(answer instanceof Response)) return answer
  if (!answer.ok) return refused(asked, answer.status)
  try {
    const entries = await parseFeed(await answer.text(), url)
    return { name, status: 'ok', finding: `lists ${entries.length === 1 ? '1 entry' : `${entries.length} entries`}` }
  } catch {
    return { name, status: 'broken', finding: 'it answers with no RSS or Atom feed', mend: `check ${setting}` }
  }
}
