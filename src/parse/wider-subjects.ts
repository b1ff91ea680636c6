import type { SubjectRule } from '../domain/rule.ts'

/** Ids of the subjects that each stands under, near and far; one that stands in a circle is among its own. */
export function widerSubjects(rules: readonly SubjectRule[]): Map<string, ReadonlySet<string>> {
  const parents = new Map(rules.map(({ id, under }) => [id, under]))
  return new Map(rules.map(({ id }) => [id, above(id, parents)]))
}

function above(id: string, parents: ReadonlyMap<string, string | undefined>): ReadonlySet<string> {
  const found = new Set<string>()
  let parent = parents.get(id)
  while (parent !== undefined && !found.has(parent)) {
    found.add(parent)
    parent = parents.get(parent)
  }
  return found
}
