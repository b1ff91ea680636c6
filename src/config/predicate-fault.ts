import { compilePredicate, type PredicateScope } from '../match/predicate.ts'
import { PredicateError } from '../match/predicate-error.ts'

/** What is wrong with a CEL expression, its mend included, and the offset in it that is to be underlined; null = nothing. */
export function predicateFault(
  source: string,
  scope: PredicateScope,
): { readonly message: string; readonly offset: number } | null {
  try {
    compilePredicate(source, scope)
    return null
  } catch (error) {
    if (!(error instanceof PredicateError)) throw error
    const message = error.hint === null ? error.message : `${error.message}; ${error.hint}`
    return { message, offset: error.offset }
  }
}
