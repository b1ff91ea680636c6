import type { FeedEntry } from './parse-feed.ts'

/** Whether an entry of a feed for the whole of Azure, such as Azure Updates, speaks of AKS. */
export function isAboutAks({ title, categories, content }: FeedEntry): boolean {
  return [title, ...categories, content].some((text) => /\b(?:kubernetes|aks)\b/i.test(text))
}
