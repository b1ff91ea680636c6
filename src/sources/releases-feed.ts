import type { GetOptions } from './conditional-get.ts'
import { createFeedSource } from './feed.ts'
import type { FeedEntry } from './parse-feed.ts'
import type { PublishedRelease } from './published-release.ts'
import type { Source } from './source.ts'

export interface ReleasesFeedOptions extends GetOptions {
  /** GitHub's web address, `https://github.com`. */
  readonly serverUrl: string
  readonly owner: string
  readonly repo: string
}

/**
 * The newest ten releases from the repository's feed, which costs no API quota. It also lists plain tags, whose body
 * is a commit's message.
 */
export function createReleasesFeedSource({
  serverUrl,
  owner,
  repo,
  ...options
}: ReleasesFeedOptions): Source<readonly PublishedRelease[]> {
  const place = `${encodeURIComponent(owner)}/${encodeURIComponent(repo)}`
  const url = `${serverUrl.replace(/\/+$/, '')}/${place}/releases.atom`
  const feed = createFeedSource({ name: 'releases', url, ...options })
  return {
    name: feed.name,
    async fetch(previous, fetchOptions) {
      const answer = await feed.fetch(previous, fetchOptions)
      return answer.status === 'unchanged' ? answer : { ...answer, content: answer.content.map(toRelease) }
    },
  }
}

function toRelease({ id, title, link, date, content }: FeedEntry): PublishedRelease {
  const tag = /\/releases\/tag\/([^/?#]+)/.exec(link ?? '')?.[1]
  return {
    id,
    tag: tag === undefined ? title : decodeTag(tag),
    title,
    body: content,
    format: 'html',
    url: link,
    publishedAt: date,
    updatedAt: null,
    prerelease: null,
  }
}

function decodeTag(tag: string): string {
  try {
    return decodeURIComponent(tag)
  } catch {
    return tag
  }
}
