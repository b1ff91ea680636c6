const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  '#39': "'",
}

/** The signs that HTML entities of a Markdown text stand for; what is none is left as it is. */
export function decodeEntities(value: string): string {
  if (!value.includes('&')) return value
  return value.replace(/&(#39|[a-z]+);/g, (entity, name: string) => entities[name] ?? entity)
}
