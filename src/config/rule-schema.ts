import validRange from 'semver/ranges/valid.js'
import { z } from 'zod'
import { dateMeanings } from '../domain/calendar-date.ts'
import { severities } from '../domain/match.ts'
import { kinds, reaches } from '../domain/notice.ts'
import { supportEvents } from '../domain/support.ts'

const text = z.string().trim().min(1)
const phrases = z.array(text).min(1)
const examples = z.strictObject({ fires: z.array(text), silent: z.array(text) })

const condition = z.strictObject({
  says: phrases.optional().describe('One of these phrases or $signals stands anywhere in the bullet.'),
  also: phrases.optional().describe('A second list, one of which must stand there as well.'),
  leads: phrases.optional().describe('One of these stands in its first sentence.'),
  lacks: phrases.optional().describe('None of these stands anywhere in it.'),
  section: z
    .array(text)
    .min(1)
    .optional()
    .describe('The role of the section it stands in; none = a heading no role knows.'),
  has: z.array(text).min(1).optional().describe('Facts that must be there.'),
  hasNot: z.array(text).min(1).optional().describe('Facts that must not be there.'),
  kind: z.array(z.enum(kinds)).min(1).optional().describe('The kind decided before.'),
  breaking: z.boolean().optional().describe('Whether it breaks, decided before; for reach.'),
})

const ruled = { id: text, why: text, when: condition, examples: examples.optional() }

const subject = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+\/[a-z0-9.{}-]+$/i, 'must be group/name in lower case'),
  under: text.optional().describe('The wider subject that this one stands for where both are named.'),
  name: text,
  why: text,
  says: phrases,
  pool: text.optional().describe('CEL over pool and cluster: the node pools that have it.'),
  cluster: text.optional().describe('CEL over cluster: the clusters that have it.'),
  possible: text.optional().describe('CEL over cluster: clusters that may have it though the inventory cannot tell.'),
  reason: text.describe('Plain sentence; {pools} and {cluster} are filled in.'),
  examples: examples.optional(),
  each: z
    .array(z.record(z.string(), text))
    .min(1)
    .optional()
    .describe('One rule an entry; {name} in any text takes its value, "15..60" counts.'),
})

/** One file of rules: every part is optional, since a user's file lays single rules over the built-in ones. */
export const ruleFileSchema = z.strictObject({
  subjects: z.array(subject).optional(),
  signals: z.record(text, phrases).optional(),
  sections: z.record(text, z.array(text)).optional(),
  categoryNouns: z.array(text).optional(),
  software: z.array(text).optional(),
  boilerplate: phrases.optional(),
  facts: z.record(text, condition).optional(),
  kinds: z.array(z.strictObject({ ...ruled, kind: z.enum(kinds) })).optional(),
  breaking: z.array(z.strictObject({ ...ruled, breaking: z.boolean() })).optional(),
  reach: z.array(z.strictObject({ ...ruled, reach: z.enum(reaches) })).optional(),
  meanings: z.array(z.strictObject({ meaning: z.enum(dateMeanings), why: text, says: phrases })).optional(),
  severity: z.array(z.strictObject({ id: text, why: text, severity: z.enum(severities), match: text })).optional(),
  regions: z.array(z.strictObject({ id: text, name: text })).optional(),
  clouds: z.array(z.strictObject({ id: text, begins: z.array(text).min(1) })).optional(),
  blockers: z
    .array(
      z.strictObject({
        id: text,
        why: text,
        to: text.refine((range) => validRange(range) !== null, 'is no npm version range; write it like ">=1.33"'),
        pool: text.optional().describe('CEL over pool and cluster: the node pools that are held up.'),
        cluster: text.optional().describe('CEL over cluster: the clusters that are.'),
        title: text,
        mend: text,
      }),
    )
    .optional(),
  support: z
    .array(
      z.strictObject({
        minor: text.regex(/^1\.\d{1,3}$/, 'is no Kubernetes minor; write it in quotes, like "1.34"'),
        event: z.enum(supportEvents),
        date: text.regex(/^\d{4}(-\d\d(-\d\d)?|-Q[1-4])?$/, 'is no date; write it like "2026-11-30" or "2026-11"'),
        source: text,
      }),
    )
    .optional(),
})

export type RuleFile = z.infer<typeof ruleFileSchema>
