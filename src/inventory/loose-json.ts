/** A JSON object whose keys were put in lower case; anything may be missing, null or of another type. */
export type Loose = Readonly<Record<string, unknown>>

/** Deeper than any cluster's JSON; keeps hostile nesting off the stack. */
const deepest = 12
/** Their keys are names that users gave, which keep their case. */
const verbatim = new Set(['tags', 'nodelabels'])

export function isObject(value: unknown): value is Loose {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A copy with every key in lower case: the CLI prints osSku where ARM prints osSKU, and add-ons come in any case. */
export function lowerKeys(value: unknown, depth = 0): unknown {
  if (depth > deepest) return null
  if (Array.isArray(value)) return value.map((item) => lowerKeys(item, depth + 1))
  if (!isObject(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => {
      const lower = key.toLowerCase()
      return [lower, verbatim.has(lower) ? item : lowerKeys(item, depth + 1)]
    }),
  )
}

/** What stands at a path such as `autoUpgradeProfile.upgradeChannel`; null where any part is missing. */
export function valueAt(object: Loose, path: string): unknown {
  let value: unknown = object
  for (const step of steps(path)) {
    if (!isObject(value) || !Object.hasOwn(value, step)) return null
    value = value[step]
  }
  return value ?? null
}

const knownPaths = new Map<string, readonly string[]>()

/** Paths are few and asked for thousands of times. */
function steps(path: string): readonly string[] {
  const known = knownPaths.get(path)
  if (known) return known
  const split = path.toLowerCase().split('.')
  knownPaths.set(path, split)
  return split
}

/** Text at a path; null where there is none, or none but white space. */
export function textAt(object: Loose, path: string): string | null {
  const value = valueAt(object, path)
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null
}

/** An Azure word at a path, in lower case. */
export function wordAt(object: Loose, path: string): string | null {
  return textAt(object, path)?.toLowerCase() ?? null
}

/** The word at a path where it is one of `words`; else null. */
export function choiceAt<Word extends string>(object: Loose, path: string, words: readonly Word[]): Word | null {
  const seen = wordAt(object, path)
  return words.find((word) => word === seen) ?? null
}

export function isTrueAt(object: Loose, path: string): boolean {
  return valueAt(object, path) === true
}

export function textsAt(object: Loose, path: string): readonly string[] {
  const value = valueAt(object, path)
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : []
}

/** Tags or labels at a path; a tag without a value has the empty text. */
export function labelsAt(object: Loose, path: string): Readonly<Record<string, string>> {
  const value = valueAt(object, path)
  if (!isObject(value)) return {}
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, typeof item === 'string' ? item : '']))
}
