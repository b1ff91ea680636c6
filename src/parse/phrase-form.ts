import { remember } from '../domain/remember.ts'
import { readContentForm, type ContentForm } from './content-form.ts'
import { markOf } from './phrase-graph.ts'
import type { PhraseTable } from './phrase-table.ts'
import { signsOf } from './signs.ts'
import type { Vocabulary, WordId } from './vocabulary.ts'

/** A word's form as phrases see it. */
export interface PhraseForm extends ContentForm {
  /** What it can stand for. */
  readonly ids: readonly WordId[]
  readonly marks: number
  readonly signs: number
  /** Where it leads if a phrase begins with it. */
  readonly opens: readonly number[]
}

/** Reads words, each way to write one once. */
export function createPhraseForms(vocabulary: Vocabulary, { openedBy }: PhraseTable): (written: string) => PhraseForm {
  const roots = new Map<string, number>()
  const numberOf = (root: string): number => {
    const known = roots.get(root)
    if (known !== undefined) return known
    roots.set(root, roots.size)
    return roots.size - 1
  }
  return remember((written) => {
    const { text, root, weight } = readContentForm(written, numberOf)
    const ids = vocabulary.idsOf(text)
    return {
      written,
      text,
      root,
      weight,
      ids,
      signs: signsOf(written),
      marks: ids.reduce((marks, id) => marks | markOf(id), 0),
      opens: ids.length === 1 ? openedBy(ids[0] as WordId) : ids.flatMap(openedBy),
    }
  })
}
