/** Texts are hostile: what is remembered of them has an end. */
const memoryLimit = 50_000

/** A function of a text that remembers what it made of those before, for texts that come again and again. */
export function remember<K extends string, T extends {} | null>(make: (text: K) => T): (text: K) => T {
  const known = new Map<K, T>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    const made = make(text)
    if (known.size < memoryLimit) known.set(text, made)
    return made
  }
}
