import type { z } from 'zod'
import { describeIssue } from './describe-issue.ts'
import { aboutField } from './field-name.ts'
import { problemsError } from './problems.ts'
import type { Problem } from './problems.ts'
import { readYaml } from './yaml-source.ts'
import type { YamlSource } from './yaml-source.ts'

/**
 * Reads YAML (or JSON) text by a schema. `file` names the text in errors. Throws a LookoutError that lists everything
 * wrong at once, each `file:line:column  path.to.field: what is wrong; the mend`.
 */
export function parseYaml<Schema extends z.ZodType>(text: string, schema: Schema, file: string): z.output<Schema> {
  const source = readYaml(text, file)
  const checked = checkYaml(source, source.value, schema)
  if (checked.problems.length > 0) throw problemsError(checked.problems)
  return checked.value as z.output<Schema>
}

export interface Checked<Value> {
  /** Null where there are problems. */
  readonly value: Value | null
  readonly problems: readonly Problem[]
}

/** Checks `value` (what `source` holds, or what was made of it in the same shape) by a schema. */
export function checkYaml<Schema extends z.ZodType>(
  source: YamlSource,
  value: unknown,
  schema: Schema,
): Checked<z.output<Schema>> {
  const result = schema.safeParse(value, { error: describeIssue })
  if (result.success) return { value: result.data, problems: [] }
  return { value: null, problems: result.error.issues.flatMap((issue) => problemsOf(source, issue)) }
}

function problemsOf(source: YamlSource, issue: z.core.$ZodIssue): Problem[] {
  if (issue.code === 'unrecognized_keys') {
    const messages = issue.message.split('\n')
    return issue.keys.map((key, index) =>
      source.problem([...issue.path, key], aboutField(issue.path, messages[index] ?? '')),
    )
  }
  const message = quoteNumber(source, issue)
  const offset =
    issue.code === 'custom' && typeof issue.params?.['offset'] === 'number' ? issue.params['offset'] : undefined
  return [source.problem(issue.path, aboutField(issue.path, message), offset)]
}

/** A version such as 1.30 reaches zod as the number 1.3: the mend shows it as it was written. */
function quoteNumber(source: YamlSource, issue: z.core.$ZodIssue): string {
  const written = issue.message.endsWith('put it in quotes') ? source.written(issue.path) : null
  return written === null ? issue.message : `${issue.message}: "${written}"`
}
