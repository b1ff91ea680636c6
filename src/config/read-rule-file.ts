import { readFileSync } from 'node:fs'
import { decodeText } from '../domain/decode-text.ts'
import { LookoutError } from '../domain/lookout-error.ts'
import { unreadableFile } from '../domain/unreadable-file.ts'
import { checkYaml } from '../schema/parse-yaml.ts'
import { problemsError } from '../schema/problems.ts'
import { readYaml, type YamlSource } from '../schema/yaml-source.ts'
import { ruleFileSchema, type RuleFile } from './rule-schema.ts'

/** A rule file that the schema admits, and where everything in it stands. */
export interface ReadRuleFile {
  readonly source: YamlSource
  readonly content: RuleFile
}

/** Reads a rule file; `name` is what errors call it. Throws a LookoutError that lists everything the schema refuses. */
export function readRuleFile(path: string, name = path): ReadRuleFile {
  const source = readYaml(readText(path, name), name)
  if (source.value === null) throw new LookoutError(`${name}: is empty; write rules in it or leave the file out`)
  const { value, problems } = checkYaml(source, source.value, ruleFileSchema)
  if (value === null) throw problemsError(problems)
  return { source, content: value }
}

function readText(path: string, name: string): string {
  try {
    return decodeText(readFileSync(path), name)
  } catch (cause) {
    throw unreadableFile(name, cause)
  }
}
