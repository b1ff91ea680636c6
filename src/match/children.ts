import type { ASTNode } from '@marcbachmann/cel-js'

/** The nodes right below one of a CEL expression. */
export function children(node: ASTNode): ASTNode[] {
  return [node.args].flat(2).filter((arg) => typeof arg === 'object' && arg !== null && 'op' in arg) as ASTNode[]
}
