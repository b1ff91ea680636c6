import type { ASTNode } from '@marcbachmann/cel-js'
import { didYouMean } from '../domain/did-you-mean.ts'
import { children } from './children.ts'
import { PredicateError } from './predicate-error.ts'
import { itemType, shapes, type Field, type Shape } from './shapes.ts'

// What is not here is refused: matches() runs any regular expression, cel.bind() and join() can build huge texts.
const functions = new Set(['has', 'size', 'contains', 'startsWith', 'endsWith', 'lowerAscii', 'upperAscii', 'trim'])
const loops = new Set(['all', 'exists', 'exists_one', 'filter', 'map'])
const deepestLoops = 2

/**
 * Checks what CEL's own type check lets pass: names inside `has()`, words outside a closed vocabulary
 * (`"kedda" in cluster.addons`), functions that could run away, and loops in loops in loops.
 * Throws a {@link PredicateError}.
 */
export function checkNames(root: ASTNode, variables: Shape): void {
  visit(root, variables, 0)
}

function visit(node: ASTNode, scope: Shape, depth: number): void {
  if (node.op === 'call' || node.op === 'rcall') return visitCall(node, scope, depth)
  if (node.op === 'id') lookUp(scope, node.args, node.start, 'variable')
  if (node.op === '.') fieldOf(node, scope)
  if (node.op === '==' || node.op === '!=' || node.op === 'in') checkWords(node, node.args, scope)
  for (const child of children(node)) visit(child, scope, depth)
}

function visitCall(node: Extract<ASTNode, { op: 'call' | 'rcall' }>, scope: Shape, depth: number): void {
  const name = node.args[0]
  const receiver = node.op === 'rcall' ? node.args[1] : null
  const args = node.op === 'rcall' ? node.args[2] : node.args[1]
  if (receiver) visit(receiver, scope, depth)
  if (!receiver || !loops.has(name)) {
    const offset = receiver ? node.input.indexOf(name, receiver.end) : node.pos
    if (!functions.has(name)) throw refusedFunction(name, offset)
    return args.forEach((arg) => visit(arg, scope, depth))
  }
  if (depth === deepestLoops) throw new PredicateError(`loops are nested more than ${deepestLoops} deep`, node.pos)
  const [item, ...bodies] = args
  if (item?.op !== 'id') throw new PredicateError(`${name}() names its item first`, node.pos, `write ${name}(p, …)`)
  const inner = { ...scope, [item.args]: itemOf(fieldOf(receiver, scope)) }
  bodies.forEach((body) => visit(body, inner, depth + 1))
}

function refusedFunction(name: string, offset: number): PredicateError {
  if (name === 'matches') {
    return new PredicateError('matches() is not offered', offset, 'use contains(), startsWith() or endsWith()')
  }
  const known = [...functions, ...loops]
  return new PredicateError(`${name}() is not offered`, offset, didYouMean(name, known))
}

/** What an access path leads to; `dyn` where that is not known. */
function fieldOf(node: ASTNode, scope: Shape): Field {
  if (node.op === 'id') return lookUp(scope, node.args, node.start, 'variable')
  if (node.op === 'rcall' && node.args[0] === 'filter') return fieldOf(node.args[1], scope)
  if (node.op !== '.') return 'dyn'
  const owner = fieldOf(node.args[0], scope)
  const shape = typeof owner === 'string' && Object.hasOwn(shapes, owner) ? shapes[owner] : undefined
  return shape ? lookUp(shape, node.args[1], node.end - node.args[1].length, 'field') : 'dyn'
}

function itemOf(list: Field): Field {
  if (typeof list !== 'string') return { words: list.words }
  return itemType(list) ?? 'dyn'
}

function lookUp(shape: Shape, name: string, offset: number, what: 'field' | 'variable'): Field {
  if (Object.hasOwn(shape, name)) return shape[name]!
  const known = Object.keys(shape)
  throw new PredicateError(`unknown ${what} "${name}"`, offset, didYouMean(name, known))
}

function checkWords(node: ASTNode, [left, right]: readonly [ASTNode, ASTNode], scope: Shape): void {
  for (const [field, literal] of [
    [fieldOf(left, scope), right],
    [fieldOf(right, scope), left],
  ] as const) {
    if (typeof field === 'string') continue
    for (const value of literal.op === 'list' ? literal.args : [literal]) {
      if (value.op !== 'value' || typeof value.args !== 'string' || field.words.includes(value.args)) continue
      const place = node.input.slice(node.start, node.end)
      throw new PredicateError(
        `"${value.args}" never occurs in ${place}`,
        value.start,
        didYouMean(value.args, field.words),
      )
    }
  }
}
