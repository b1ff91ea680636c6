/**
 * Some of the keys 0, 1, 2 and so on, as bits. A text has thousands of keys asked for, most of them in vain, for which a
 * Set would take several times as long.
 */
export type KeySet = readonly number[]

/** An empty set with room for keys below `size`; copied to be filled, which takes less than to make one. */
export function emptyKeySet(size: number): KeySet {
  return Array.from({ length: 1 + (size >>> 5) }, () => 0)
}

export function addKey(set: number[], key: number): void {
  set[key >>> 5] = (set[key >>> 5] as number) | (1 << (key & 31))
}

export function hasKey(set: KeySet, key: number): boolean {
  return ((set[key >>> 5] as number) & (1 << (key & 31))) !== 0
}

/** Is one of some keys in a set? */
export function hasAny(set: KeySet, keys: readonly number[]): boolean {
  for (let index = 0; index < keys.length; index++) if (hasKey(set, keys[index] as number)) return true
  return false
}

/** Are all of them? */
export function hasAll(set: KeySet, keys: readonly number[]): boolean {
  for (let index = 0; index < keys.length; index++) if (!hasKey(set, keys[index] as number)) return false
  return true
}
