import { validate as isCron } from 'node-cron'
import { z } from 'zod'
import { nearestWord } from '../domain/nearest-word.ts'
import { languages } from '../domain/route.ts'
import { clusterPredicate } from './predicate-field.ts'

const text = z.string().min(1)
const webAddress = z.url({ protocol: /^https?$/, error: 'must be an http or https address' })
const cron = text.refine(isCron, 'is no cron expression; write minute hour day month weekday, such as "0 9 * * 1"')
const mailAddress = z.email('is no e-mail address; write it like team@example.com')
const sender = text.regex(/^[^\p{Cc}]*@[^\p{Cc}]+$/u, 'is no sender; write it like AKS Lookout <lookout@example.com>')
const channel = text.regex(/^(#[^\s#]+|[CDGU][A-Z0-9]{6,})$/, 'is no Slack channel; write "#name" in quotes, or its id')
const timezone = text.refine(isTimezone, { error: ({ input }) => `is no time zone; ${nearestTimezone(String(input))}` })

const ownSources = ['changelog', 'releases', 'release-tracker']
const feedName = text
  .regex(/^[a-z][a-z0-9-]{0,39}$/, 'is no name of a feed; write small letters, digits and hyphens, such as aks-blog')
  .refine((name) => !ownSources.includes(name), `is a source of Lookout's own; give the feed another name`)

const route = z.strictObject({
  name: text.describe('How alerts, tables and logs call this route; each name once.'),
  match: clusterPredicate.optional().describe('CEL over cluster; without it the route takes what is left.'),
  slack: channel.optional().describe('"#channel" in quotes, or a channel id.'),
  email: z
    .array(mailAddress)
    .default([])
    .describe('Addresses that get the digest, and the alerts of a route without a channel.'),
  language: z.enum(languages).default('en').describe('Of its alerts, digests and answers.'),
  continue: z.boolean().default(false).describe('Go on to the next route that matches as well.'),
})

const changelog = z.strictObject({
  owner: text.default('Azure'),
  repo: text.default('AKS'),
  path: text.default('CHANGELOG.md'),
})

/** lookout.yaml. Every field has a default. */
export const settingsFile = z
  .strictObject({
    timezone: timezone.default('UTC').describe('Zone of the schedule and of the dates people read.'),
    database: text.default('lookout.db').describe('SQLite file, relative to this file.'),
    schedule: z
      .strictObject({
        watch: cron.default('0 9 * * 1').describe('When release notes are read.'),
        digest: cron.default('30 9 * * 1').describe('When the digest goes out.'),
      })
      .prefault({})
      .describe('Cron expressions in the time zone above.'),
    sources: z
      .strictObject({
        changelog: changelog.prefault({}).describe('The CHANGELOG on GitHub.'),
        releases: z.boolean().default(true).describe("Read the repository's releases as well."),
        feeds: z
          .array(z.strictObject({ name: feedName, url: webAddress }))
          .superRefine(uniqueNames)
          .default([])
          .describe('RSS or Atom feeds; entries that speak of neither AKS nor Kubernetes are left out.'),
        releaseTracker: z
          .strictObject({
            enabled: z.boolean().default(false),
            url: webAddress.default('https://releases.aks.azure.com/parsed_data.json'),
          })
          .prefault({})
          .describe('Which node image has reached which region: 20 MB a run from an address that is not documented.'),
      })
      .prefault({})
      .describe('What is read.'),
    clusters: z
      .array(text)
      .default([])
      .describe('Inventory files: az aks list -o json, or YAML; relative to this file.'),
    rules: z
      .array(text)
      .default([])
      .describe('Rule files or folders laid over the built-in ones; relative to this file.'),
    routes: z
      .array(route)
      .superRefine(uniqueNames)
      .default([])
      .describe('Who hears of which clusters; the first that matches takes the alert.'),
    alerts: z
      .strictObject({
        reminders: z.array(z.int().min(0)).default([90, 30, 7, 1]).describe('Days before a deadline.'),
        lookbackDays: z.int().min(1).default(365).describe('How far back the first summary of a route reaches.'),
      })
      .prefault({}),
    slack: z
      .strictObject({
        mode: z.enum(['http', 'socket']).default('http').describe('How Slack reaches lookout serve.'),
        command: text.regex(/^\/\S+$/, 'is no slash command; write it like /aks').default('/aks'),
        admins: z
          .array(text)
          .default([])
          .describe('Ids of people who may change the inventory, and act on alerts anywhere: U012AB3CD.'),
      })
      .prefault({}),
    email: z
      .strictObject({
        from: sender.default('AKS Lookout <lookout@localhost>').describe('Sender of alerts and digests.'),
      })
      .prefault({}),
    http: z
      .strictObject({ host: text.default('127.0.0.1'), port: z.int().min(0).max(65535).default(8080) })
      .prefault({})
      .describe('Where lookout serve listens.'),
  })
  .meta({ title: 'AKS Lookout settings', description: 'lookout.yaml: every field has a default.' })

function isTimezone(name: string): boolean {
  try {
    return Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

function nearestTimezone(name: string): string {
  const near = nearestWord(name, Intl.supportedValuesOf('timeZone'))
  return near === null ? 'write it like Europe/Berlin, or UTC' : `did you mean ${near}?`
}

function uniqueNames(list: readonly { readonly name: string }[], context: z.core.$RefinementCtx): void {
  list.forEach(({ name }, index) => {
    const first = list.findIndex((other) => other.name === name)
    if (first < index)
      context.addIssue({
        code: 'custom',
        path: [index, 'name'],
        message: `is entry ${first + 1}'s name too; give each its own`,
      })
  })
}
