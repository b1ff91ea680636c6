import type { Problem } from '../schema/problems.ts'
import { aboutField } from '../schema/field-name.ts'
import type { Path } from '../schema/field-name.ts'
import type { YamlSource } from '../schema/yaml-source.ts'

const reference = /\$\{([A-Za-z_][A-Za-z0-9_]*)\}/g

/** `source`'s value with every `${NAME}` in a text replaced from `env`; a variable that is not set is a problem. */
export function substituteVariables(
  source: YamlSource,
  env: NodeJS.ProcessEnv,
): { readonly value: unknown; readonly problems: readonly Problem[] } {
  const problems: Problem[] = []

  function substitute(value: unknown, path: Path): unknown {
    if (typeof value === 'string') return value.replace(reference, (whole, name: string) => lookUp(name, path) ?? whole)
    if (Array.isArray(value)) return value.map((item, index) => substitute(item, [...path, index]))
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, substitute(item, [...path, key])]))
  }

  function lookUp(name: string, path: Path): string | undefined {
    const value = env[name]
    if (value === undefined) {
      const message = `\${${name}} is not set in the environment; set it or write the value here`
      problems.push(source.problem(path, aboutField(path, message)))
    }
    return value
  }

  return { value: substitute(source.value, []), problems }
}
