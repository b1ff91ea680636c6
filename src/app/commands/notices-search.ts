import { consoleFound } from '../../render/console-found.ts'
import type { Context } from '../context.ts'
import { readLimit } from '../read-option.ts'
import { withStoredNotices } from '../with-store.ts'

/**
 * `lookout notices search WORDS`, the best first: all words must occur, the last may be the beginning of one.
 * JSON: `{ found: [{ id, release, title, snippet: [{ text, hit }] }] }`.
 */
export async function searchNotices(
  context: Context,
  words: readonly string[],
  options: { readonly limit?: string },
): Promise<void> {
  const limit = readLimit('--limit', options.limit, 20)
  const found = await withStoredNotices(context, (store) => store.notices.search(words.join(' '), limit))
  context.print({ found }, () => consoleFound(found, context.terminal))
}
