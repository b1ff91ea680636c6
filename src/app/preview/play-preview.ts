import type { Delivery } from '../../domain/delivery.ts'
import type { Language, Route } from '../../domain/route.ts'
import { azQuery } from '../../inventory/az-query.ts'
import type { PreviewPart } from '../../render/preview-page.ts'
import { registerWindow } from '../../render/register-window.ts'
import { slackDetails } from '../../render/slack-details.ts'
import type { Context } from '../context.ts'
import { recordAction } from '../record-action.ts'
import { createDeliveryRenderer } from '../render-delivery.ts'
import { commonWords } from '../route-words.ts'
import { openSample, type Sample } from '../sample.ts'
import { explainAlert } from '../slack/explain-alert.ts'
import { askPreview } from './ask-preview.ts'
import { chapters, postponement, type Scene } from './chapters.ts'
import { createSlackMemory, type SlackMemory } from './slack-memory.ts'

/** The week whose alerts are explained, and in which questions are asked. */
const middle = '2025-10-20T09:00:00Z'
const env = { SLACK_BOT_TOKEN: 'xoxb-preview', SLACK_SIGNING_SECRET: 'preview' }

/** Plays the sample in a language with Slack in memory, and picks a message of every kind. */
export async function playPreview(context: Context, language: Language): Promise<PreviewPart[]> {
  const ops: Route = { name: 'ops', match: null, slack: null, email: [], continue: false, language }
  const sample = await openSample(context, {
    env,
    notes: postponement,
    reroute: (routes) => [...routes.map((route) => ({ ...route, language })), ops],
  })
  const memory = createSlackMemory()
  const parts: PreviewPart[] = []
  const more: PreviewPart[] = []
  for (const { scenes, ...week } of chapters) {
    await sample.play(week, memory.notifier)
    for (const scene of scenes) parts.push(showPost(scene, await findDelivery(sample, scene), memory))
    if (week.now === middle) more.push(...(await showMiddle(sample)))
  }
  await sample.store.close()
  return [...parts, ...more]
}

/** The delivery of the newest run that a scene shows, the gravest first. */
async function findDelivery({ store }: Sample, { title, kind, route, reason }: Scene): Promise<Delivery> {
  const [run] = await store.runs.list(1)
  const deliveries = await store.deliveries.ofRun(run?.id ?? '')
  const fitting = deliveries.filter(
    (one) => one.kind === kind && one.route === route && (reason === undefined || one.alerts[0]?.reason === reason),
  )
  const found = fitting.find(({ alerts }) => alerts[0]?.severity === 'critical') ?? fitting[0]
  if (!found) throw new Error(`the sample has no message for: ${title}`)
  return found
}

function showPost({ title, says }: Scene, { id }: Delivery, memory: SlackMemory): PreviewPart {
  const post = memory.postOf(id)
  if (!post) throw new Error(`no message arrived for: ${title}`)
  return { title, says, shown: { type: 'post', ...post } }
}

/** What people press, open and ask, and the digest. */
async function showMiddle(sample: Sample): Promise<PreviewPart[]> {
  const { store, rules, settings } = sample
  const words = commonWords(settings.routes)
  const now = new Date(middle)
  const [run] = await store.runs.list(1)
  const [delivery] = (await store.deliveries.ofRun(run?.id ?? '')).filter(({ route }) => route === 'back-office')
  const alert = delivery?.alerts[0]
  if (!alert) throw new Error('the sample has no alert to press buttons of')
  const answers = await askPreview(sample, now)
  const { route, thread } = alert
  await recordAction(store, { route, thread, user: 'maria', action: 'acknowledge', at: middle, until: null })
  const renderer = await createDeliveryRenderer(store, { routes: settings.routes, buttons: true })
  const message = await renderer.renderStanding(alert, now)
  return [
    {
      title: 'Acknowledged',
      says: 'Who did what stands in the message; the same for a snooze and a mute.',
      shown: { type: 'post', channel: `#${route}`, message, replies: [] },
    },
    {
      title: 'Details',
      says: 'The window behind the button: how the notice was read, and why it concerns each cluster.',
      shown: {
        type: 'window',
        window: slackDetails(await explainAlert({ store, rules, now: () => now }, alert), words),
      },
    },
    ...answers,
    {
      title: 'Register',
      says: 'The window to register a cluster in.',
      shown: { type: 'window', window: registerWindow(azQuery, words) },
    },
    {
      title: 'Digest',
      says: 'The week by e-mail.',
      shown: { type: 'page', html: await sample.digest(now) },
    },
  ]
}
