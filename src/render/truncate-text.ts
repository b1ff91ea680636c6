/** At most `max` UTF-16 units, cut after a word where one ends near, with an ellipsis; never through a surrogate pair. */
export function truncateText(text: string, max: number): string {
  if (text.length <= max) return text
  if (max < 1) return ''
  const cut = text.slice(0, max - 1).replace(/[\ud800-\udbff]$/, '')
  const space = cut.search(/\s\S*$/)
  return `${space > cut.length * 0.7 ? cut.slice(0, space) : cut}…`
}
