/** `cluster.network.plugin = "azure"` for each of the paths; what the inventory does not tell reads `not told`. */
export function showValues(paths: readonly string[], values: Readonly<Record<string, unknown>>): string {
  return paths.map((path) => `${path} = ${show(valueAt(values, path))}`).join(', ')
}

function valueAt(values: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((value, key) => (isGroup(value) && Object.hasOwn(value, key) ? value[key] : null), values)
}

function show(value: unknown): string {
  if (value === null || value === undefined) return 'not told'
  if (Array.isArray(value))
    return `[${value.map((item) => (isGroup(item) ? String(item['name']) : show(item))).join(', ')}]`
  return JSON.stringify(value)
}

function isGroup(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
