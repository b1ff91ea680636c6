import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { LookoutError } from '../domain/lookout-error.ts'
import type { Rules } from '../domain/rule.ts'
import { expandRule } from '../match/expand-rule.ts'
import { refuseProblems } from '../schema/problems.ts'
import { checkRuleFile } from './check-rule-file.ts'
import { readRuleFile, type ReadRuleFile } from './read-rule-file.ts'
import type { RuleFile } from './rule-schema.ts'

/** Folder of the rules that Lookout comes with. */
export const builtInRules = join(import.meta.dirname, '../../rules')

/**
 * Reads the built-in rules and lays a user's own files or folders over them: a rule with an id that is there already
 * takes its place, a new one is tried before the built-in ones. Throws a {@link LookoutError} that lists everything wrong
 * in the user's files.
 */
export function readRules(own: readonly string[] = []): Rules {
  const ownFiles = own.flatMap(ruleFiles).map((path) => readRuleFile(path))
  const rules = mergeRules([...builtInFiles(), ...ownFiles].map(({ content }) => content))
  refuseProblems(ownFiles.map((file) => checkRuleFile(file, rules)))
  return rules
}

let builtIn: readonly ReadRuleFile[] | undefined

/** They are a part of the program, which a process reads once. */
function builtInFiles(): readonly ReadRuleFile[] {
  builtIn ??= ruleFiles(builtInRules).map((path) => readRuleFile(path))
  return builtIn
}

/** The rule files at a path, a folder's in alphabetical order, sub-folders included. */
export function ruleFiles(path: string): string[] {
  if (!statSync(path, { throwIfNoEntry: false }))
    throw new LookoutError(`${path}: there is no such file or folder of rules`)
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.ya?ml$/.test(name))
    .sort()
    .map((name) => join(path, name))
}

/** Later files win by id. */
export function mergeRules(files: readonly RuleFile[]): Rules {
  return {
    subjects: mergeById(
      files.map((file) => file.subjects?.flatMap((rule) => expandRule({ ...rule, examples: rule.examples ?? none }))),
    ),
    signals: Object.assign({}, ...files.map((file) => file.signals ?? {})),
    sections: Object.assign({}, ...files.map((file) => file.sections ?? {})),
    categoryNouns: [...new Set(files.flatMap((file) => file.categoryNouns ?? []))],
    software: [...new Set(files.flatMap((file) => file.software ?? []))],
    boilerplate: files.flatMap((file) => file.boilerplate ?? []),
    facts: Object.assign({}, ...files.map((file) => file.facts ?? {})),
    kinds: mergeById(files.map((file) => file.kinds)),
    breaking: mergeById(files.map((file) => file.breaking)),
    reach: mergeById(files.map((file) => file.reach)),
    meanings: files.flatMap((file) => file.meanings ?? []),
    severity: mergeById(files.map((file) => file.severity)),
    regions: mergeById(files.map((file) => file.regions)),
    clouds: mergeById(files.map((file) => file.clouds)),
    blockers: mergeById(files.map((file) => file.blockers)),
    support: files.flatMap((file) => file.support ?? []),
  }
}

const none = { fires: [], silent: [] }

function mergeById<T extends { readonly id: string }>(layers: readonly (readonly T[] | undefined)[]): T[] {
  let merged: T[] = []
  for (const layer of layers) {
    if (!layer) continue
    const fresh = layer.filter((rule) => !merged.some((known) => known.id === rule.id))
    merged = merged.map((known) => layer.find((rule) => rule.id === known.id) ?? known)
    merged = merged.length > 0 && layer !== layers[0] ? [...fresh, ...merged] : [...merged, ...fresh]
  }
  return merged
}
