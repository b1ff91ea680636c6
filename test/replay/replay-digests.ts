import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { planDigests } from '../../src/app/plan-digests.ts'
import { runOnce, type RunInput } from '../../src/app/run-once.ts'
import { sendOutbox } from '../../src/app/send-outbox.ts'
import { readRules } from '../../src/config/read-rules.ts'
import { defaultSettings } from '../../src/config/read-settings.ts'
import type { Cluster } from '../../src/domain/cluster.ts'
import type { Route } from '../../src/domain/route.ts'
import { readInventory } from '../../src/inventory/read-inventory.ts'
import type { Notifier, OutgoingMessage } from '../../src/notify/notifier.ts'
import { compileRules } from '../../src/parse/compile-rules.ts'
import { parseNotes } from '../../src/parse/parse-notes.ts'
import { openStore } from '../../src/store/open-store.ts'
import type { Version } from './history.ts'

interface DigestReplay {
  readonly versions: readonly Version[]
  readonly clustersFile: string
  readonly database: string
  /** Folder of the digests, a text and a page a week and route. */
  readonly out: string
}

const weeks = 52
const weekMs = 7 * 86_400_000
const halfHourMs = 30 * 60_000

/** Plays the last year of a history Monday by Monday, as the service does it, and writes down each digest that it sends. */
export async function replayDigests({ versions, clustersFile, database, out }: DigestReplay): Promise<void> {
  const rules = readRules()
  const compiled = compileRules(rules)
  const { clusters } = readInventory(readFileSync(clustersFile, 'utf8'), clustersFile)
  const settings = { ...defaultSettings({ folder: '.', env: {} }), routes: routesOf(clusters) }
  const store = openStore(database)
  mkdirSync(out, { recursive: true })
  let read: Version | undefined
  for (const monday of mondays(versions.at(-1)!.at)) {
    const version = versions.findLast(({ at }) => at <= monday)
    if (!version) continue
    const notifiers = [digestWriter(out, monday), silent('console')]
    const common = { store, settings, rules, notifiers, sleep: async () => {} }
    const input: RunInput = {
      ...common,
      reading: {
        sources: [{ name: 'changelog', status: version === read ? 'unchanged' : 'changed' }],
        notes: parseNotes(version.text(), compiled, version.commit.slice(0, 8)),
        documents: [],
      },
      inventory: clusters,
      dryRun: false,
      now: monday,
      clock: () => monday,
    }
    await runOnce(input)
    read = version
    const later = new Date(monday.getTime() + halfHourMs)
    const { run } = await planDigests(store, settings, later)
    await sendOutbox({ ...common, now: later, clock: () => later }, run, clusters)
  }
  await store.close()
}

/** At nine o'clock UTC, the oldest first, up to the last before an instant. */
function mondays(last: Date): Date[] {
  const day = new Date(last.toISOString().slice(0, 10))
  const newest = day.getTime() - ((day.getUTCDay() + 6) % 7) * 86_400_000 + 9 * 3_600_000
  return Array.from({ length: weeks }, (_, index) => new Date(newest - (weeks - 1 - index) * weekMs))
}

/** A route for each team of the inventory's tags, and one for the rest. */
function routesOf(clusters: readonly Cluster[]): Route[] {
  const teams = [...new Set(clusters.flatMap(({ tags }) => tags['team'] ?? []))]
  const route = (name: string, match: string | null): Route => ({
    name,
    match,
    slack: null,
    email: [`${name}@example.com`],
    continue: false,
    language: 'en',
  })
  return [...teams.map((team) => route(team, `cluster.tags.team == ${JSON.stringify(team)}`)), route('others', null)]
}

/** Takes alerts for nobody to read, and writes each digest down as it would be mailed. */
function digestWriter(out: string, monday: Date): Notifier {
  return {
    ...silent('email'),
    async send({ target, message: { email } }: OutgoingMessage) {
      if (email) {
        const file = join(out, `${monday.toISOString().slice(0, 10)}-${target.split('@')[0]}`)
        writeFileSync(`${file}.txt`, `${email.subject}\n\n${email.text}`)
        writeFileSync(`${file}.html`, email.picture ? email.html.replace(/<img [^>]*>/, email.picture.svg) : email.html)
        console.log(`${file}.txt  ${email.subject}`)
      }
      return { status: 'sent', answer: {} }
    },
  }
}

function silent(scheme: Notifier['scheme']): Notifier {
  return { scheme, pause: 0, send: async () => ({ status: 'sent', answer: {} }) }
}
