import type { GetOptions } from './conditional-get.ts'
import { conditionalGet } from './conditional-get.ts'
import type { FeedEntry } from './parse-feed.ts'
import { parseFeed } from './parse-feed.ts'
import type { Source } from './source.ts'
import { SourceError } from './source.ts'

export interface FeedOptions extends GetOptions {
  readonly name: string
  readonly url: string
  /** Entries to keep; all where it is left out. */
  readonly keep?: (entry: FeedEntry) => boolean
}

const maxBytes = 5_000_000

/** An RSS or Atom feed, all that it lists now, in its order. */
export function createFeedSource({ name, url, keep, ...options }: FeedOptions): Source<readonly FeedEntry[]> {
  const mend = `check the url of ${name} under sources.feeds`
  return {
    name,
    async fetch(previous, fetchOptions) {
      const answer = await conditionalGet({ source: name, address: url, maxBytes, mend }, previous, {
        ...options,
        ...fetchOptions,
      })
      if (answer === null) return { status: 'unchanged', detail: '304' }
      const entries = await parseFeed(answer.body.toString('utf8'), url).catch(() => {
        throw new SourceError({ source: name, address: url, fault: 'answers with no RSS or Atom feed', mend })
      })
      const content = keep ? entries.filter(keep) : entries
      return { status: 'changed', content, validators: answer.validators, detail: `${content.length} entries` }
    },
  }
}
