import type { PublishedRelease } from './published-release.ts'
import type { Source, Validators } from './source.ts'
import { SourceError } from './source.ts'

type Releases = Source<readonly PublishedRelease[]>

const prefix = 'feed.'

/** Reads releases from the API, and from the feed where the API refuses for its rate limit alone. */
export function createReleasesSource(api: Releases, feed: Releases): Releases {
  return {
    name: api.name,
    async fetch(previous, options) {
      try {
        return await api.fetch(previous, options)
      } catch (error) {
        if (!(error instanceof SourceError && error.limited)) throw error
        const answer = await feed.fetch(feedPart(previous), options).catch(() => {
          // The API's error says what mends both: a token.
          throw error
        })
        if (answer.status === 'unchanged') return answer
        const detail = `${answer.detail} from the feed`
        return { ...answer, validators: withFeedPart(previous, answer.validators), detail }
      }
    },
  }
}

/** The feed's validators stand beside the API's under a prefix. */
function feedPart(validators: Validators): Validators {
  const own = Object.entries(validators).filter(([name]) => name.startsWith(prefix))
  return Object.fromEntries(own.map(([name, value]) => [name.slice(prefix.length), value]))
}

function withFeedPart(validators: Validators, feed: Validators): Validators {
  const others = Object.entries(validators).filter(([name]) => !name.startsWith(prefix))
  return Object.fromEntries([...others, ...Object.entries(feed).map(([name, value]) => [prefix + name, value])])
}
