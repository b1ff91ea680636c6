import { aboutField, type Path } from '../schema/field-name.ts'
import type { Problem } from '../schema/problems.ts'
import type { YamlSource } from '../schema/yaml-source.ts'

/** Notes a problem with the field at a path; with an offset, underlined there in the field's text. */
export type Report = (path: Path, message: string, offset?: number) => void

/** The problems that `check` reports, each with its place in the source. */
export function collectProblems(source: YamlSource, check: (report: Report) => void): Problem[] {
  const problems: Problem[] = []
  check((path, message, offset) => problems.push(source.problem(path, aboutField(path, message), offset)))
  return problems
}
