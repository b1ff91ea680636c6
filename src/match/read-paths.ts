import type { ASTNode } from '@marcbachmann/cel-js'
import { children } from './children.ts'

/** The values that a CEL expression looks at, as paths from its variables: `cluster.network.plugin`; each once. */
export function readPaths(root: ASTNode, variables: readonly string[]): string[] {
  const paths = new Set<string>()
  function visit(node: ASTNode): void {
    const path = pathOf(node)
    if (path === null) children(node).forEach(visit)
    else if (variables.includes(path[0]!)) paths.add(path.join('.'))
  }
  visit(root)
  return [...paths]
}

function pathOf(node: ASTNode): string[] | null {
  if (node.op === 'id') return [node.args]
  if (node.op !== '.') return null
  const owner = pathOf(node.args[0])
  return owner && [...owner, node.args[1]]
}
