import { truncateText } from './truncate-text.ts'

const ansiSequence = /(?:\u001b\[|\u009b)[0-?]*[ -/]*[@-~]|\u001b\][^\u0007\u001b]*(?:\u0007|\u001b\\)/g
const lineBreak = /\r\n?|[\u0085\u2028\u2029]/g
// Controls, soft hyphens, bidi marks, overrides and isolates, zero-width and invisible characters, and tag characters
// can hide or reorder what a person reads.
const invisible =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu

/** Text from outside as a terminal or Slack may show it: no escape sequences, controls or characters that hide or reorder; line breaks stay. */
export function safeText(text: string): string {
  return text
    .replace(ansiSequence, '')
    .replace(lineBreak, '\n')
    .replaceAll('\t', ' ')
    .replace(invisible, '')
    .toWellFormed()
}

/** The same on one line of at most `max` characters, white space collapsed. */
export function safeLine(text: string, max = 500): string {
  // Cut roughly before the cleaning, so that a megabyte costs nothing.
  const line = safeText(text.slice(0, 4 * max)).replace(/\s+/g, ' ')
  return truncateText(line.trim(), max)
}

/** A name of something in Azure, which allows 63 characters or fewer; `?` where nothing of it can be seen. */
export function safeName(name: string): string {
  return safeLine(name, 64) || '?'
}
