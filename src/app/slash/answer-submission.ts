import type { Cluster } from '../../domain/cluster.ts'
import { LookoutError } from '../../domain/lookout-error.ts'
import { checkOptions, listOptions, type ClusterOptions } from '../../inventory/check-options.ts'
import { readInventory } from '../../inventory/read-inventory.ts'
import {
  fieldProblems,
  pastedField,
  refusalProblem,
  registeredPage,
  registerWindowId,
  sentence,
} from '../../render/register-window.ts'
import type { Words } from '../../render/languages/language.ts'
import { addClusters } from '../add-clusters.ts'
import { commonWords } from '../route-words.ts'
import type { AnswerSubmission, Submission, SubmissionAnswer } from '../slack/submission.ts'
import type { Answering } from './answer-command.ts'
import { refuseOthers } from './refuse-others.ts'
import { slackSource } from './register.ts'

/** What a window tells: clusters, or what is wrong with its fields. */
type Read =
  | { readonly clusters: readonly Cluster[]; readonly warnings: readonly string[] }
  | Extract<SubmissionAnswer, { readonly errors: unknown }>

/** Makes what takes the window to register clusters in. Who may is asked again: a window can stay open for long. */
export function createAnswerSubmission({ store, settings, now }: Omit<Answering, 'rules'>): AnswerSubmission {
  const says = commonWords(settings.routes)
  return async ({ window, user, values }) => {
    if (window !== registerWindowId) return null
    try {
      refuseOthers('register', user, settings)
      const read = readSubmitted(values, says)
      if ('errors' in read) return read
      const result = await addClusters(store, read.clusters, slackSource, now())
      return { page: registeredPage(result, read.warnings, says) }
    } catch (error) {
      if (!(error instanceof LookoutError)) throw error
      return {
        errors: {
          [isFilled(values[pastedField]) ? pastedField : 'name']: refusalProblem(says.sentence(error.message)),
        },
      }
    }
  }
}

function readSubmitted({ [pastedField]: pasted = '', ...typed }: Submission['values'], says: Words): Read {
  if (!isFilled(pasted)) return readTyped(typed, says)
  if (Object.values(typed).some(isFilled)) return { errors: { [pastedField]: says.register.bothFilled } }
  return readPasted(pasted, says)
}

function readPasted(text: string, { register }: Words): Read {
  try {
    const inventory = readInventory(text, 'pasted text')
    return inventory.clusters.length > 0 ? inventory : { errors: { [pastedField]: register.nothingPasted } }
  } catch (error) {
    if (!(error instanceof LookoutError)) throw error
    return { errors: { [pastedField]: sentence(register.unreadable(error.message)) } }
  }
}

function readTyped({ name, lts, ...values }: Submission['values'], says: Words): Read {
  const filled = Object.entries(values).filter(([, value]) => isFilled(value))
  const options: ClusterOptions = Object.fromEntries(
    filled.map(([id, value]) => [id, listOptions.includes(id) ? linesOf(value) : value.trim()]),
  )
  const { cluster, problems } = checkOptions(name?.trim() || undefined, { ...options, lts: isFilled(lts) })
  if (cluster) return { clusters: [cluster], warnings: [] }
  const byField = Map.groupBy(problems, ({ option }) => option)
  return { errors: Object.fromEntries([...byField].map(([field, own]) => [field, fieldProblems(own, says)])) }
}

function isFilled(value: string | undefined): boolean {
  return value !== undefined && value.trim() !== ''
}

/** `system = ubuntu-22.04` is meant as it would be without the spaces. */
function linesOf(value: string): string[] {
  const lines = value.split('\n').map((line) => line.trim().replace(/\s*=\s*/, '='))
  return lines.filter((line) => line !== '')
}
