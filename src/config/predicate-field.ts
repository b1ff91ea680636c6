import { z } from 'zod'
import { predicateFault } from './predicate-fault.ts'

/** A CEL condition over `cluster`, compiled to see that it can be used; the offset lets the error underline the fault. */
export const clusterPredicate = z.string().superRefine((source, context) => {
  const fault = predicateFault(source, 'cluster')
  if (fault) context.addIssue({ code: 'custom', message: fault.message, params: { offset: fault.offset } })
})
