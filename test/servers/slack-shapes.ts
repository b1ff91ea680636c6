/** Whether a value of a request is as Slack's reference wants it. */
export type Check = (value: unknown) => boolean
type Shape = Readonly<Record<string, Check>>

export const string =
  (max: number, min = 1): Check =>
  (value) =>
    typeof value === 'string' && value.length >= min && value.length <= max
export const number =
  (max: number): Check =>
  (value) =>
    Number.isInteger(value) && Number(value) >= 0 && Number(value) <= max
export const oneOf =
  (...values: readonly unknown[]): Check =>
  (value) =>
    values.includes(value)
export const maybe =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value)
export const list =
  (check: Check, max: number, min = 1): Check =>
  (value) =>
    Array.isArray(value) && value.length >= min && value.length <= max && value.every(check)
export const url: Check = (value) => string(3000)(value) && /^(?:https?:\/\/|mailto:)/.test(String(value))
export const id = maybe(string(255))

/** An object of one of these types, with its fields and no others. */
export function typed(shapes: Readonly<Record<string, Shape>>): Check {
  return (value) => {
    if (typeof value !== 'object' || value === null) return false
    const fields = value as Readonly<Record<string, unknown>>
    const shape = Object.hasOwn(shapes, String(fields.type)) ? shapes[String(fields.type)] : undefined
    if (!shape) return false
    const known = Object.keys(fields).every((name) => name === 'type' || Object.hasOwn(shape, name))
    return known && Object.entries(shape).every(([name, check]) => check(fields[name]))
  }
}

export function object(shape: Shape): Check {
  const check = typed({ object: shape })
  return (value) => typeof value === 'object' && value !== null && check({ ...value, type: 'object' })
}

export const flag = maybe(oneOf(true, false))
