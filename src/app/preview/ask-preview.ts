import type { PreviewPart } from '../../render/preview-page.ts'
import { createAnswerCommand } from '../slash/answer-command.ts'
import type { Sample } from '../sample.ts'

const channel = 'back-office'
const questions: readonly (readonly [question: string, says: string])[] = [
  ['help', 'What the slash command can do.'],
  ['status', 'Each cluster at a glance.'],
  ['cluster archive-prod-brs', 'Everything open for one cluster, and why.'],
  ['deadlines 200d', 'What is due, month by month.'],
  ['images', 'Node pools behind the newest image.'],
  ['upgrade invoices-prod-uks 1.34', 'What stands between a cluster and a version.'],
  ['version 1.34', 'What a Kubernetes version breaks and brings, and its support.'],
  ['notices retirement', 'What AKS told, the newest first.'],
  ['search windows server', 'Notices with all these words.'],
  ['digest', "This week's digest."],
  ['muted', 'What is muted or snoozed.'],
  ['status everything', 'A question that was not understood.'],
]

/** The slash command's answers to somebody in a team's channel. */
export async function askPreview({ store, settings, rules }: Sample, now: Date): Promise<PreviewPart[]> {
  const answer = createAnswerCommand({ store, settings, rules, now: () => now })
  const { command } = settings.slack
  const parts: PreviewPart[] = []
  for (const [text, says] of questions) {
    const message = await answer({ text, userId: 'U1', channelId: 'C1', channelName: channel })
    const question = `${command} ${text}`
    parts.push({ title: question, says, shown: { type: 'answer', channel: `#${channel}`, question, message } })
  }
  return parts
}
