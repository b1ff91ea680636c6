export type Path = readonly PropertyKey[]

/** A message about the field at `path`, its name first: `routes[2].match: …`; the bare message for the file as a whole. */
export function aboutField(path: Path, message: string): string {
  const name = path.reduce<string>((sum, step) => {
    if (typeof step === 'number') return `${sum}[${step}]`
    return sum === '' ? String(step) : `${sum}.${String(step)}`
  }, '')
  return name === '' ? message : `${name}: ${message}`
}
