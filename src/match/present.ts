import type { Environment } from '@marcbachmann/cel-js'
import { itemType, shapes, type Field, type Shape } from './shapes.ts'

// CEL knows a value's type by its class, so each shape has one.
const classes = new Map(Object.keys(shapes).map((name) => [name, class {}]))
const known = new WeakMap<object, object>()

/** Makes every shape a type of the environment. */
export function registerShapes(environment: Environment): void {
  for (const [name, ctor] of classes) {
    const fields = Object.fromEntries(Object.entries(shapes[name]!).map(([key, field]) => [key, celType(field)]))
    environment.registerType(name, { ctor, fields })
  }
}

export function celType(field: Field): string {
  if (typeof field === 'string') return field
  return field.list ? 'list<string>' : 'string'
}

/** `values` as CEL sees them: typed, integers as BigInt, and without nulls, for CEL compares null with anything. */
export function present(values: Readonly<Record<string, unknown>>, shape: Shape): Record<string, unknown> {
  return fill({}, values, shape)
}

function fill(
  target: Record<string, unknown>,
  values: Readonly<Record<string, unknown>>,
  shape: Shape,
): Record<string, unknown> {
  for (const name in shape) {
    const value = values[name]
    if (value !== null && value !== undefined) target[name] = celValue(value, shape[name]!)
  }
  return target
}

function celValue(value: unknown, field: Field): unknown {
  if (field === 'int' && Number.isSafeInteger(value)) return BigInt(value as number)
  if (typeof value !== 'object' || value === null || typeof field !== 'string') return value
  const item = itemType(field)
  if (item !== null && Array.isArray(value)) return value.map((each) => celValue(each, item))
  // A Map, since a plain object would take a tag named "constructor" for its class.
  return classes.has(field) ? instance(value, field) : Array.isArray(value) ? value : new Map(Object.entries(value))
}

/** Clusters and pools meet hundreds of rules: each is converted once. */
function instance(value: object, shape: string): object {
  const seen = known.get(value)
  if (seen) return seen
  const created = new (classes.get(shape)!)() as Record<string, unknown>
  known.set(value, created)
  return fill(created, value as Record<string, unknown>, shapes[shape]!)
}
