/**
 * The same text in as little memory as it needs. A document with one character beyond Latin-1 is kept as two bytes a
 * character, and so is every slice of it, which all that reads it pays for; most of its parts can do with one.
 */
export function compactText(text: string): string {
  return /[^\u0000-\u00FF]/.test(text) ? text : Buffer.from(text, 'latin1').toString('latin1')
}
