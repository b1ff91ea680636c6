/** A piece of what a source says, as it is kept: release notes are read from all documents of all sources together. */
export interface Document {
  /** Name of the source: `changelog`, `releases`, `release-tracker`, a feed's. */
  readonly source: string
  /** Tells it from others of its source: a tag, an entry's id. */
  readonly key: string
  /**
   * - `notes`: releases under their headings; it has the last word on each release it holds.
   * - `release`: one release; it says what `notes` do not say of it yet.
   * - `news`: an announcement or a retirement outside of the release notes.
   * - `image`: how far a node image has come.
   * - `reach`: how far a release has come, regions in `text`; it makes no notice.
   */
  readonly form: 'notes' | 'release' | 'news' | 'image' | 'reach'
  /** Day it is of, `YYYY-MM-DD`; null where its headings tell, or nobody does. */
  readonly date: string | null
  readonly title: string
  readonly url: string | null
  /** Markdown. */
  readonly text: string
}

/** What tells a document from all others, of whatever source. */
export function documentKey({ source, key }: Pick<Document, 'source' | 'key'>): string {
  return `${source} ${key}`
}
