import type { SlackViewAction, ViewResponseAction } from '@slack/bolt'
import type { Modal } from '../../render/modal.ts'
import { commonWords } from '../route-words.ts'
import { reasonOf } from '../service/log.ts'
import type { SlackDesk } from './slack-desk.ts'

/** A window that somebody filled in and sent. */
export interface Submission {
  /** Its `callback_id`. */
  readonly window: string
  /** Slack's id of the person. */
  readonly user: string
  /** What stands in the fields by their ids, several choices a line each; what is empty may be missing. */
  readonly values: Readonly<Record<string, string>>
}

/** What the person sees next: what is wrong, by the ids of fields, or another page. Null closes the window. */
export type SubmissionAnswer = { readonly errors: Readonly<Record<string, string>> } | { readonly page: Modal } | null

export type AnswerSubmission = (submission: Submission) => Promise<SubmissionAnswer>

/** Slack's answer to a window that was sent; who sent it is told, too, where that fails. */
export async function answerSubmission(
  answer: AnswerSubmission,
  body: SlackViewAction,
  { settings, log }: Pick<SlackDesk, 'settings' | 'log'>,
): Promise<ViewResponseAction | undefined> {
  const submission = readSubmission(body)
  const [field = ''] = Object.keys(submission.values)
  const shown = await answer(submission).catch((error: unknown) => {
    log.error('slack window failed', { reason: reasonOf(error) })
    return { errors: { [field]: commonWords(settings.routes).answer.failed } }
  })
  if (shown === null) return undefined
  if ('errors' in shown) return { response_action: 'errors', errors: shown.errors }
  // Slack's types want arrays that can be changed.
  return { response_action: 'update', view: shown.page } as ViewResponseAction
}

/** A window without fields has no state. */
function readSubmission({ user, view }: SlackViewAction): Submission {
  const fields = Object.entries((view.state as typeof view.state | undefined)?.values ?? {})
  const values = fields.map(([id, field]) => [id, Object.values(field).map(valueOf).join('\n')])
  return { window: view.callback_id, user: user.id, values: Object.fromEntries(values) }
}

type FieldState = SlackViewAction['view']['state']['values'][string][string]

function valueOf({ value, selected_option: choice, selected_options: choices }: FieldState): string {
  return value ?? choice?.value ?? (choices ?? []).map((one) => one.value).join('\n')
}
