import type { Message } from './message.ts'
import { richTextBlock } from './message.ts'
import { bold, section } from './rich-text.ts'
import { safeText } from './safe-text.ts'
import { maxFallback } from './slack-limits.ts'
import { truncateText } from './truncate-text.ts'

const longest = 2000

/** An answer of some words, after what they are about, where they are about something. */
export function answerLine(words: string, about = ''): Message {
  const [safe, name] = [truncateText(safeText(words), longest), truncateText(safeText(about), longest)]
  return {
    text: truncateText(`${name}${safe}`.replaceAll('\n', ' '), maxFallback),
    blocks: [richTextBlock(section(bold(name), safe))],
  }
}
