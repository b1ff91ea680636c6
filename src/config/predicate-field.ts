import { z } from 'zod'
import { compilePredicate } from '../match/predicate.ts'
import { PredicateError } from '../match/predicate-error.ts'

/** A CEL condition over `cluster`, compiled to see that it can be used; the offset lets the error underline the fault. */
export const clusterPredicate = z.string().superRefine((source, context) => {
  try {
    compilePredicate(source, 'cluster')
  } catch (error) {
    if (!(error instanceof PredicateError)) throw error
    const message = error.hint === null ? error.message : `${error.message}; ${error.hint}`
    context.addIssue({ code: 'custom', message, params: { offset: error.offset } })
  }
})
