import type { Settings } from '../config/settings.ts'
import type { Document } from '../domain/document.ts'
import { notesDocument } from '../parse/parse-notes.ts'
import { isAboutAks } from '../sources/about-aks.ts'
import { createFeedSource } from '../sources/feed.ts'
import { createChangelogSource } from '../sources/github-changelog.ts'
import { createReleasesApiSource } from '../sources/github-releases.ts'
import { newsDocument } from '../sources/news-document.ts'
import { releaseDocument } from '../sources/release-document.ts'
import { createReleasesFeedSource } from '../sources/releases-feed.ts'
import { createReleasesSource } from '../sources/releases.ts'
import { createReleaseTrackerSource } from '../sources/release-tracker.ts'
import { rolloutDocuments } from '../sources/rollout-documents.ts'
import type { Source } from '../sources/source.ts'
import type { Context } from './context.ts'
import { githubSettings } from './github-settings.ts'

/** A source with the way from its content to documents; `kept` are those it told before. */
export interface DocumentSource {
  readonly name: string
  readonly source: Source<unknown>
  readonly documents: (content: unknown, kept: readonly Document[]) => readonly Document[]
}

const timeoutMs = 30_000

/** The sources that the settings name, the release notes first. */
export function createSources(settings: Settings, context: Context): DocumentSource[] {
  const { sources, endpoints } = settings
  const { owner, repo, path } = sources.changelog
  const { now, sleep } = context
  const github = githubSettings(settings, context)
  const web = { timeoutMs, sleep }
  const today = now().toISOString().slice(0, 10)
  return [
    pair(createChangelogSource({ owner, repo, path, ...github }), (text) => [notesDocument(text, path)]),
    ...(sources.releases
      ? [
          pair(
            createReleasesSource(
              createReleasesApiSource({ owner, repo, ...github }),
              createReleasesFeedSource({ serverUrl: endpoints.githubServer, owner, repo, ...web }),
            ),
            (releases) => releases.flatMap((release) => releaseDocument(release) ?? []),
          ),
        ]
      : []),
    ...sources.feeds.map(({ name, url }) =>
      pair(createFeedSource({ name, url, keep: isAboutAks, ...web }), (entries) =>
        entries.map((entry) => newsDocument(name, entry, today)),
      ),
    ),
    ...(sources.releaseTracker.enabled
      ? [pair(createReleaseTrackerSource({ url: sources.releaseTracker.url, ...web }), rolloutDocuments)]
      : []),
  ]
}

function pair<T>(
  source: Source<T>,
  documents: (content: T, kept: readonly Document[]) => readonly Document[],
): DocumentSource {
  return { name: source.name, source, documents: documents as DocumentSource['documents'] }
}
