/** Number of a word or pattern that phrases use. */
export type WordId = number

/** The words that phrases know, as numbers; a word of a text stands for itself and for the patterns that it fits. */
export interface Vocabulary {
  /** A phrase's word, `prefix*` or `<class>`. Throws an Error for a class that does not exist. */
  learn(word: string): WordId
  /** What a text's word can stand for; empty for a word that no phrase uses. */
  idsOf(word: string): readonly WordId[]
  size(): number
}

const classes: Readonly<Record<string, RegExp>> = {
  '<version>': /^\+?v?1\.\d{1,2}(\.\d+|\.x)?\+?$/,
  '<number>': /^\+?v?\d[\d.,]*\+?$/,
}

/** Texts are hostile: what is remembered of their words has an end. */
const memoryLimit = 50_000

/** An empty vocabulary; all phrases' words are learnt before the first text is read. */
export function createVocabulary(): Vocabulary {
  const ids = new Map<string, WordId>()
  /** Prefixes under their first letter, and classes under none: few are tried for a word. */
  const patterns = new Map<string, { readonly id: WordId; readonly fits: (word: string) => boolean }[]>()
  const memory = new Map<string, readonly WordId[]>()
  return {
    learn(word) {
      const known = ids.get(word)
      if (known !== undefined) return known
      const id = ids.size
      ids.set(word, id)
      const fits = patternOf(word)
      if (!fits) return id
      const bucket = word.startsWith('<') ? '' : word.charAt(0)
      patterns.set(bucket, [...(patterns.get(bucket) ?? []), { id, fits }])
      return id
    },
    size: () => ids.size,
    idsOf(word) {
      const known = memory.get(word)
      if (known) return known
      const own = ids.get(word)
      const all = own === undefined ? [] : [own]
      for (const bucket of ['', word.charAt(0)]) {
        for (const { id, fits } of patterns.get(bucket) ?? []) if (fits(word)) all.push(id)
      }
      if (memory.size < memoryLimit) memory.set(word, all)
      return all
    },
  }
}

function patternOf(word: string): ((text: string) => boolean) | null {
  if (word.endsWith('*')) {
    const prefix = word.slice(0, -1)
    return (text) => text.startsWith(prefix)
  }
  if (!word.startsWith('<') || !word.endsWith('>')) return null
  const known = classes[word]
  if (!known) throw new Error(`class ${word} does not exist; there are ${Object.keys(classes).join(' and ')}`)
  return (text) => known.test(text)
}
