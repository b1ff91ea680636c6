import Parser from 'rss-parser'

export interface FeedEntry {
  readonly id: string
  readonly title: string
  /** Absolute http(s) address. */
  readonly link: string | null
  /** ISO 8601 in UTC. */
  readonly date: string | null
  readonly categories: readonly string[]
  /** As the feed has it, mostly HTML. */
  readonly content: string
}

// Under their own names rss-parser strips these of tags, in a time that grows with the square of what a hostile feed
// puts there, and gives the whole feed up for one bad date.
const keptTags = ['description', 'content', 'content:encoded', 'published', 'updated']
const kept = (tag: string) => `kept:${tag}`

type Item = Readonly<Record<string, unknown>>

/** Entries of an RSS or Atom feed; links are resolved against `address`. Throws where the text is no such feed. */
export async function parseFeed(xml: string, address: string): Promise<FeedEntry[]> {
  const parser = new Parser<object, Item>({
    customFields: { item: [...keptTags.map(kept), ['category', 'categories', { keepArray: true }]] },
    xml2js: { tagNameProcessors: [(tag: string) => (keptTags.includes(tag) ? kept(tag) : tag)] },
  })
  const { items } = await parser.parseString(xml)
  return items.map((item) => readEntry(item, address))
}

function readEntry(item: Item, address: string): FeedEntry {
  const first = (...names: string[]) => names.map((name) => textOf(item[name])).find((text) => text !== '') ?? ''
  const link = absoluteLink(first('link'), address)
  const date = readDate(first(kept('published'), 'pubDate', 'date', kept('updated')))
  const title = first('title').replace(/\s+/g, ' ').slice(0, 300)
  return {
    id: first('guid', 'id') || (link ?? `${title} ${date}`),
    title,
    link,
    date,
    categories: readCategories(item.categories),
    content: first(kept('content:encoded'), kept('content'), kept('description'), 'summary'),
  }
}

/** Text of an element, which xml2js tells as a string or, where it has attributes, as `_` of an object. */
function textOf(element: unknown): string {
  const text = typeof element === 'object' && element !== null && '_' in element ? element._ : element
  return typeof text === 'string' ? text.trim() : ''
}

function readCategories(elements: unknown): string[] {
  if (!Array.isArray(elements)) return []
  return elements.map((element) => textOf(element) || textOf(element?.$?.term)).filter((text) => text !== '')
}

function absoluteLink(link: string, address: string): string | null {
  if (link === '' || !URL.canParse(link, address)) return null
  const { protocol, href } = new URL(link, address)
  return /^https?:$/.test(protocol) ? href : null
}

/** A date without a zone is taken for UTC, not for the machine's zone. */
function readDate(text: string): string | null {
  const zoned = /(?:[+-]\d\d:?\d\d|[a-z]{1,4})$/i.test(text)
  const instant = Date.parse(zoned ? text : text.includes('T') ? `${text}Z` : `${text} GMT`)
  return Number.isNaN(instant) ? null : new Date(instant).toISOString()
}
