/** Number of a word or pattern that phrases use. */
export type WordId = number

/** The words that phrases know, as numbers; a word of a text stands for itself and for the patterns that it fits. */
export interface Vocabulary {
  /** A phrase's word, `prefix*` or `<class>`. Throws an Error for a class that does not exist. */
  learn(word: string): WordId
  /** What a text's word can stand for; empty for a word that no phrase uses. */
  idsOf(word: string): readonly WordId[]
}

interface Prefix {
  readonly prefix: string
  readonly id: WordId
}

/** All stand for numbers: a word without a digit is none of them. */
const classes: Readonly<Record<string, RegExp>> = {
  '<version>': /^\+?v?1\.\d{1,2}(\.\d+|\.x)?\+?$/,
  '<number>': /^\+?v?\d[\d.,]*\+?$/,
}

/** An empty vocabulary; all phrases' words are learnt before the first text is read. */
export function createVocabulary(): Vocabulary {
  const ids = new Map<string, WordId>()
  /** Under their first two letters, so that few are tried for a word; the few of one letter by themselves. */
  const prefixes = new Map<string, Prefix[]>()
  const short: Prefix[] = []
  const patterns: { readonly pattern: RegExp; readonly id: WordId }[] = []
  return {
    learn(word) {
      const known = ids.get(word)
      if (known !== undefined) return known
      const id = ids.size
      ids.set(word, id)
      if (word.endsWith('*')) {
        const prefix = word.slice(0, -1)
        const others = prefix.length < 2 ? short : (prefixes.get(prefix.slice(0, 2)) ?? [])
        others.push({ prefix, id })
        if (others !== short) prefixes.set(prefix.slice(0, 2), others)
      } else if (word.startsWith('<') && word.endsWith('>')) patterns.push({ pattern: patternOf(word), id })
      return id
    },
    idsOf(word) {
      const own = ids.get(word)
      const all = own === undefined ? [] : [own]
      if (/\d/.test(word)) for (const { pattern, id } of patterns) if (pattern.test(word)) all.push(id)
      for (const { prefix, id } of prefixes.get(word.slice(0, 2)) ?? []) if (word.startsWith(prefix)) all.push(id)
      for (const { prefix, id } of short) if (word.length > 1 && word.startsWith(prefix)) all.push(id)
      return all
    },
  }
}

function patternOf(name: string): RegExp {
  const known = classes[name]
  if (!known) throw new Error(`class ${name} does not exist; there are ${Object.keys(classes).join(' and ')}`)
  return known
}
