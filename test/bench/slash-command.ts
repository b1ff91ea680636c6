import { createAnswerCommand } from '../../src/app/slash/answer-command.ts'
import { readRules } from '../../src/config/read-rules.ts'
import { readSettings } from '../../src/config/read-settings.ts'
import { openStore } from '../../src/store/open-store.ts'
import { percentile } from './percentile.ts'
import { amountRow, type Row } from './row.ts'

const rounds = 50

interface SlashOptions {
  readonly database: string
  /** Names of the clusters in it. */
  readonly clusters: readonly string[]
  readonly folder: string
  readonly now: Date
}

/** Answers of the slash command over thousands of clusters: the first, which reads the database, and the slowest later. */
export async function slashCommandRows({ database, clusters, folder, now }: SlashOptions): Promise<Row[]> {
  const store = openStore(database)
  try {
    const settings = readSettings({ file: undefined, folder, env: {} })
    const admins = { ...settings, slack: { ...settings.slack, admins: ['U1'] } }
    const answer = createAnswerCommand({ store, settings: admins, rules: readRules(), now: () => now })
    const ask = async (text: string): Promise<number> => {
      const start = performance.now()
      await answer({ text, userId: 'U1', channelId: 'D1', channelName: 'directmessage' })
      return performance.now() - start
    }
    const first = await ask('status')
    const questions = [
      'status',
      'deadlines',
      'images',
      'notices',
      'search node image',
      'version 1.33',
      `cluster ${clusters[0]}`,
    ]
    for (const question of questions) await ask(question)
    const taken: number[] = []
    for (let round = 0; round < rounds; round++) for (const question of questions) taken.push(await ask(question))
    return [
      amountRow(`slash command, ${clusters.length} clusters, first answer`, first, 'ms', 1000),
      amountRow('slash command, 99 of 100 answers within', percentile(taken, 99), 'ms', 500),
    ]
  } finally {
    await store.close()
  }
}
