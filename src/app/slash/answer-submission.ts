import type { Cluster } from '../../domain/cluster.ts'
import { LookoutError } from '../../domain/lookout-error.ts'
import { checkOptions, type ClusterOptions } from '../../inventory/check-options.ts'
import { readInventory } from '../../inventory/read-inventory.ts'
import {
  bothFilled,
  fieldProblems,
  nothingPasted,
  pastedField,
  refusalProblem,
  registeredPage,
  registerWindowId,
  unreadablePaste,
} from '../../render/register-window.ts'
import { addClusters } from '../add-clusters.ts'
import type { AnswerSubmission, Submission, SubmissionAnswer } from '../slack/submission.ts'
import type { Answering } from './answer-command.ts'
import { refuseOthers } from './refuse-others.ts'
import { slackSource } from './register.ts'

const several = ['pool', 'tag', 'addon']

/** What a window tells: clusters, or what is wrong with its fields. */
type Read =
  | { readonly clusters: readonly Cluster[]; readonly warnings: readonly string[] }
  | Extract<SubmissionAnswer, { readonly errors: unknown }>

/** Makes what takes the window to register clusters in. Who may is asked again: a window can stay open for long. */
export function createAnswerSubmission({ store, settings, now }: Omit<Answering, 'rules'>): AnswerSubmission {
  return async ({ window, user, values }) => {
    if (window !== registerWindowId) return null
    try {
      refuseOthers('register', user, settings)
      const read = readSubmitted(values)
      if ('errors' in read) return read
      const result = await addClusters(store, read.clusters, slackSource, now())
      return { page: registeredPage(result, read.warnings) }
    } catch (error) {
      if (!(error instanceof LookoutError)) throw error
      return { errors: { [isFilled(values[pastedField]) ? pastedField : 'name']: refusalProblem(error.message) } }
    }
  }
}

function readSubmitted({ [pastedField]: pasted = '', ...typed }: Submission['values']): Read {
  if (!isFilled(pasted)) return readTyped(typed)
  if (Object.values(typed).some(isFilled)) return { errors: { [pastedField]: bothFilled } }
  return readPasted(pasted)
}

function readPasted(text: string): Read {
  try {
    const inventory = readInventory(text, 'pasted text')
    return inventory.clusters.length > 0 ? inventory : { errors: { [pastedField]: nothingPasted } }
  } catch (error) {
    if (!(error instanceof LookoutError)) throw error
    return { errors: { [pastedField]: unreadablePaste(error.message) } }
  }
}

function readTyped({ name, lts, ...values }: Submission['values']): Read {
  const filled = Object.entries(values).filter(([, value]) => isFilled(value))
  const options: ClusterOptions = Object.fromEntries(
    filled.map(([id, value]) => [id, several.includes(id) ? linesOf(value) : value.trim()]),
  )
  const { cluster, problems } = checkOptions(name?.trim() || undefined, { ...options, lts: isFilled(lts) })
  if (cluster) return { clusters: [cluster], warnings: [] }
  const byField = Map.groupBy(problems, ({ option }) => option)
  return { errors: Object.fromEntries([...byField].map(([field, own]) => [field, fieldProblems(own)])) }
}

function isFilled(value: string | undefined): boolean {
  return value !== undefined && value.trim() !== ''
}

/** `system = ubuntu-22.04` is meant as it would be without the spaces. */
function linesOf(value: string): string[] {
  const lines = value.split('\n').map((line) => line.trim().replace(/\s*=\s*/, '='))
  return lines.filter((line) => line !== '')
}
