/** A release as GitHub tells it. */
export interface PublishedRelease {
  readonly id: string
  readonly tag: string
  readonly title: string
  /** Markdown from the API, HTML from the feed. */
  readonly body: string
  readonly format: 'markdown' | 'html'
  readonly url: string | null
  /** ISO 8601 in UTC. */
  readonly publishedAt: string | null
  readonly updatedAt: string | null
  /** Null = not told. */
  readonly prerelease: boolean | null
}
