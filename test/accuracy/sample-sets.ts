import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readRules } from '../../src/config/read-rules.ts'
import { readInventory } from '../../src/inventory/read-inventory.ts'
import { createMatcher, matchNotices } from '../../src/match/match-notices.ts'
import { compileRules } from '../../src/parse/compile-rules.ts'
import { parseNotes } from '../../src/parse/parse-notes.ts'
import type { LabelledRelease, ThreadLabels } from './labels.ts'
import { score, type Reading, type Score } from './score.ts'

/** Release notes with what a careful reader makes of them. */
export interface SampleSet {
  readonly changelog: string
  readonly fleet: string
  /** Folder that holds `labels/` and `threads.json`. */
  readonly answers: string
}

const inventory = join(import.meta.dirname, 'fleet.json')
const inventoryOf = (folder: string): string => join(import.meta.dirname, folder, 'fleet.json')
const own = (folder: string, fleet: string = inventory): SampleSet => ({
  changelog: join(import.meta.dirname, folder, 'CHANGELOG.md'),
  fleet,
  answers: join(import.meta.dirname, folder),
})

/** Labels of real release notes, which are kept beside the repository, not in it. */
const shared = join(import.meta.dirname, '../../../shared')
const gold: SampleSet = {
  changelog: join(shared, 'corpus/CHANGELOG.md'),
  fleet: join(shared, 'gold/fleet.json'),
  answers: join(shared, 'gold'),
}

/** Those of ours whose answers name the clusters of that inventory. */
const besideGold = {
  'tune-7': own('tune-7', gold.fleet),
  'tune-8': own('tune-8', gold.fleet),
  'tune-11': own('tune-11', gold.fleet),
  'tune-14': own('tune-14', gold.fleet),
  'tune-16': own('tune-16', gold.fleet),
}

/** The sets that are there: reading and matching may be tuned on `gold` and the `tune` sets, never on the `measure` sets. */
export const sampleSets: Readonly<Record<string, SampleSet>> = {
  ...(existsSync(gold.answers) ? { gold } : {}),
  tune: own('tune'),
  'tune-2': own('tune-2'),
  'tune-3': own('tune-3'),
  'tune-4': own('tune-4'),
  'tune-5': own('tune-5'),
  'tune-6': own('tune-6'),
  ...(existsSync(gold.answers) ? besideGold : {}),
  'tune-9': own('tune-9'),
  'tune-10': own('tune-10', inventoryOf('tune-10')),
  'tune-12': own('tune-12', inventoryOf('tune-10')),
  'tune-13': own('tune-13', inventoryOf('tune-13')),
  'tune-15': own('tune-15', inventoryOf('tune-10')),
  'tune-17': own('tune-17', inventoryOf('tune-17')),
  'tune-18': own('tune-18', inventoryOf('tune-13')),
  'tune-19': own('tune-19', inventoryOf('tune-19')),
  'tune-20': own('tune-20', inventoryOf('tune-20')),
  measure: own('measure'),
  'measure-2': own('measure-2', inventoryOf('tune-10')),
  'measure-3': own('measure-3', inventoryOf('measure-3')),
}

/** Reads and matches a set with the built-in rules and scores the outcome. */
export function scoreSet(set: SampleSet): Score {
  const labels = labelsOf(set)
  const threads = readJson(join(set.answers, 'threads.json')) as ThreadLabels
  return score(labels, threads, readSet(set, new Set(labels.map(({ release }) => release))))
}

export function labelsOf({ answers }: SampleSet): readonly LabelledRelease[] {
  const files = readdirSync(join(answers, 'labels')).toSorted()
  return files.map((file) => readJson(join(answers, 'labels', file)) as LabelledRelease)
}

/** Threads want the whole document; matches are only made for the labelled releases. */
function readSet({ changelog, fleet }: SampleSet, releases: ReadonlySet<string>): Reading {
  const rules = readRules()
  const { notices } = parseNotes(readFileSync(changelog, 'utf8'), compileRules(rules), changelog)
  const { clusters } = readInventory(readFileSync(fleet, 'utf8'), fleet)
  const asked = notices.filter(({ release }) => releases.has(release))
  const matches = matchNotices(asked, clusters, createMatcher(rules), new Date('2026-01-01T00:00:00Z'))
  return { notices, matches: matches.filter(({ certainty }) => certainty === 'sure') }
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'))
}
