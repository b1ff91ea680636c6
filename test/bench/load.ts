import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { slackRequests } from '../servers/slack-requests.ts'
import { receiveAnswers, type Answers } from './answers.ts'
import { percentile } from './percentile.ts'
import { amountRow, type Row } from './row.ts'
import { startService } from './service.ts'

interface LoadOptions {
  readonly database: string
  /** Names of the clusters in it. */
  readonly clusters: readonly string[]
  readonly folder: string
  readonly now: Date
  readonly seconds: number
}

const perSecond = 200
const patienceMs = 30_000
const secret = 'bench-signing-secret'
const config = "http: { port: 0 }\nslack: { admins: [U1] }\nroutes: [{ name: everyone, slack: '#aks' }]\n"
const askers = [
  { user_id: 'U1', channel_id: 'D1', channel_name: 'directmessage' },
  { user_id: 'U2', channel_id: 'C1', channel_name: 'aks' },
]

/**
 * Slash commands to a `lookout serve` of its own process, by a schedule: each is sent when its time has come, however many
 * were answered, and all times count from then on, so that a service that stands still delays all that falls into it.
 */
export async function loadRows({ database, clusters, folder, now, seconds }: LoadOptions): Promise<Row[]> {
  const file = join(folder, 'load.yaml')
  writeFileSync(file, config)
  const answers = await receiveAnswers()
  const service = await startService(['--config', file, '--db', database, '--now', now.toISOString()], {
    SLACK_BOT_TOKEN: 'xoxb-bench',
    SLACK_SIGNING_SECRET: secret,
    SLACK_API_URL: `${answers.url}/api/`,
  })
  try {
    const total = perSecond * seconds
    const { dueAt, sent, acknowledged } = await sendAll(service.url, answers.url, total, clusters)
    await Promise.race([answers.received(total), setTimeout(patienceMs, undefined, { ref: false })])
    const delays = (times: ReadonlyMap<number, number>): number[] => [...times].map(([index, at]) => at - dueAt(index))
    const answered = delays(answers.arrivals)
    const lost = total - acknowledged.size + (total - answered.length)
    return [
      amountRow(
        `${perSecond} slash commands a second for ${seconds} s, ${clusters.length} clusters: 99 of 100 acknowledged within`,
        percentile(delays(acknowledged), 99),
        'ms',
        100,
      ),
      amountRow('… 99 of 100 answered within', percentile(answered, 99), 'ms', 500),
      amountRow('… lost, refused, or answered wrong or twice', lost + answers.wrong.length, 'commands', 0),
      amountRow("… requests to Slack's API", answers.calls.length, 'requests', 0),
      amountRow('… slowest answer', Math.max(...answered), 'ms'),
      amountRow('… sent late by this busy machine: 99 of 100 within', percentile(delays(sent), 99), 'ms'),
    ]
  } finally {
    await service.stop()
    await answers.close()
  }
}

/** Times as `performance.now()` tells them, by the number of the command. */
interface Sent {
  readonly dueAt: (index: number) => number
  readonly sent: ReadonlyMap<number, number>
  readonly acknowledged: ReadonlyMap<number, number>
}

async function sendAll(
  url: string,
  answerUrl: Answers['url'],
  total: number,
  clusters: readonly string[],
): Promise<Sent> {
  const { command } = slackRequests(url, secret, () => new Date())
  const [sent, acknowledged] = [new Map<number, number>(), new Map<number, number>()]
  const start = performance.now()
  const dueAt = (index: number): number => start + (index * 1000) / perSecond
  const send = async (index: number): Promise<void> => {
    sent.set(index, performance.now())
    const fields = { ...askers[index % askers.length], text: question(index, clusters) }
    const response = await command({ ...fields, response_url: `${answerUrl}/${index}` })
    if (response.status === 200) acknowledged.set(index, performance.now())
    await response.arrayBuffer()
  }
  const under: Promise<void>[] = []
  for (let index = 0; index < total; index++) {
    const wait = dueAt(index) - performance.now()
    if (wait > 0) await setTimeout(wait)
    // A connection that fails is a command that was not acknowledged.
    under.push(send(index).catch(() => {}))
  }
  await Promise.all(under)
  return { dueAt, sent, acknowledged }
}

/** What people ask: everything that only reads, in turn, of ever other clusters. */
function question(index: number, clusters: readonly string[]): string {
  const cluster = clusters[(index * 7919) % clusters.length] ?? ''
  const questions = [
    'status',
    'deadlines',
    'images',
    `cluster ${cluster}`,
    'notices',
    'notices retirement breaking',
    'search node image',
    `search ${['windows server', 'kubernetes', 'azure linux', 'istio', 'cilium'][index % 5]}`,
    'version 1.33',
    `upgrade ${cluster} 1.34`,
    'status --from 101',
    'muted',
    'help',
  ]
  return questions[index % questions.length] ?? ''
}
