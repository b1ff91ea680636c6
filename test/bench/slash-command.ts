import { createAnswerCommand } from '../../src/app/slash/answer-command.ts'
import { readRules } from '../../src/config/read-rules.ts'
import { readSettings } from '../../src/config/read-settings.ts'
import { openStore, type Store } from '../../src/store/open-store.ts'
import { amountRow, type Row } from './row.ts'

const clusters = 5000
const rounds = 50
const now = new Date('2025-10-20T00:00:00Z')

/** Answers of the slash command over thousands of clusters: the first, which reads the database, and the slowest later. */
export async function slashCommandRows(database: string, folder: string): Promise<Row[]> {
  const store = openStore(database)
  try {
    const some = await multiply(store)
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
      `cluster ${some}`,
    ]
    for (const question of questions) await ask(question)
    const taken: number[] = []
    for (let round = 0; round < rounds; round++) for (const question of questions) taken.push(await ask(question))
    const [slow = 0] = taken.toSorted((a, b) => a - b).slice(Math.floor(taken.length * 0.99))
    return [
      amountRow(`slash command, ${clusters} clusters, first answer`, first, 'ms', 1000),
      amountRow('slash command, 99 of 100 answers within', slow, 'ms', 500),
    ]
  } finally {
    await store.close()
  }
}

/** Copies of the clusters with all that is open for them. Returns the name of one. */
async function multiply(store: Store): Promise<string> {
  const own = await store.clusters.active()
  const copies = Array.from({ length: Math.ceil(clusters / own.length) }, (_, copy) => `-${copy}`)
  const all = copies.flatMap((copy) => own.map((one) => ({ ...one, id: one.id + copy, name: one.name + copy })))
  await store.clusters.import(all, 'run', now, true)
  const states = await store.alerts.list()
  await store.alerts.save(
    states.map((state) => {
      const told = copies.flatMap((copy) => state.told.clusters.map((one) => ({ ...one, name: one.name + copy })))
      return { ...state, told: { ...state.told, clusters: told } }
    }),
  )
  return all[0]?.name ?? ''
}
