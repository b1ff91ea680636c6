import {
  Environment,
  EvaluationError,
  ParseError,
  TypeError as CelTypeError,
  type ParseResult,
} from '@marcbachmann/cel-js'
import { remember } from '../domain/remember.ts'
import { checkNames } from './check-names.ts'
import { celType, present, registerShapes } from './present.ts'
import { PredicateError } from './predicate-error.ts'
import { readPaths } from './read-paths.ts'
import { variables, type Shape } from './shapes.ts'

export type PredicateScope = keyof typeof variables

/** A compiled CEL condition. */
export interface Predicate {
  readonly source: string
  /**
   * `values` holds the scope's variables by name. 'unknown' where the answer rests on a value that is null or absent;
   * `false && unknown` is false and `true || unknown` is true.
   */
  test(values: Readonly<Record<string, unknown>>): boolean | 'unknown'
  /** The values it looks at: `cluster.network.plugin`, `pool.os`. */
  reads(): readonly string[]
}

const longestSource = 2000
const environments = new Map<PredicateScope, Environment>()

/**
 * Compiles a condition over `cluster`, over `pool` and `cluster`, or over `notice`, `when` and `daysLeft`.
 * Throws a {@link PredicateError} on a syntax or type error, an unknown name or word, or a function that is not offered.
 */
export function compilePredicate(source: string, scope: PredicateScope): Predicate {
  return compilerOf(scope)(source)
}

const compilerOf = remember((scope: PredicateScope) => remember((source) => compile(source, scope)))

function compile(source: string, scope: PredicateScope): Predicate {
  if (source.length > longestSource) throw new PredicateError(`longer than ${longestSource} characters`, longestSource)
  const shape: Shape = variables[scope]
  const evaluate = parse(source, scope, shape)
  return {
    source,
    test(values) {
      // A value that is absent throws, thousands of times a run, and nobody reads those stack traces.
      const limit = Error.stackTraceLimit
      Error.stackTraceLimit = 0
      try {
        return evaluate(present(values, shape)) as boolean
      } catch (error) {
        if (error instanceof EvaluationError) return 'unknown'
        throw error
      } finally {
        Error.stackTraceLimit = limit
      }
    },
    reads: () => readPaths(evaluate.ast, Object.keys(shape)),
  }
}

function parse(source: string, scope: PredicateScope, shape: Shape): ParseResult {
  try {
    const parsed = environment(scope).parse(source)
    checkNames(parsed.ast, shape)
    const { valid, type, error } = parsed.check()
    if (!valid) throw error
    if (type !== 'bool') throw new PredicateError(`yields ${type}, not true or false`, 0)
    return parsed
  } catch (error) {
    if (!(error instanceof ParseError || error instanceof CelTypeError)) throw error
    throw new PredicateError(error.summary, error.range?.start ?? 0)
  }
}

function environment(scope: PredicateScope): Environment {
  const known = environments.get(scope)
  if (known) return known
  const created = new Environment({
    limits: { maxDepth: 40, maxAstNodes: 500, maxListElements: 200, maxCallArguments: 4 },
  })
  registerShapes(created)
  for (const [name, field] of Object.entries(variables[scope])) created.registerVariable(name, celType(field))
  environments.set(scope, created)
  return created
}
