import type { SubjectRule } from '../domain/rule.ts'

/** A subject rule as it is written: with `each`, one entry stands for many rules. */
export interface WrittenSubjectRule extends SubjectRule {
  /** One rule an entry; `{name}` in any text of the rule takes the entry's value. A value `15..60` counts. */
  readonly each?: readonly Readonly<Record<string, string>>[] | undefined
}

/** The rules that a written rule stands for. Placeholders that `each` does not name (`{pools}`, `{cluster}`) stay. */
export function expandRule({ each, ...rule }: WrittenSubjectRule): SubjectRule[] {
  if (!each) return [rule]
  return each.flatMap(countOut).map((entry) => fillIn(rule, entry) as SubjectRule)
}

function countOut(entry: Readonly<Record<string, string>>): Record<string, string>[] {
  for (const [name, value] of Object.entries(entry)) {
    const range = /^(\d{1,3})\.\.(\d{1,3})$/.exec(value)
    if (!range) continue
    const [first, last] = [Number(range[1]), Number(range[2])]
    const numbers = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index)
    return numbers.flatMap((number) => countOut({ ...entry, [name]: String(number) }))
  }
  return [{ ...entry }]
}

function fillIn(value: unknown, entry: Readonly<Record<string, string>>): unknown {
  if (typeof value === 'string')
    return value.replace(/\{(\w+)\}/g, (whole, name: string) => (Object.hasOwn(entry, name) ? entry[name]! : whole))
  if (Array.isArray(value)) return value.map((item) => fillIn(item, entry))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, fillIn(item, entry)]))
}
