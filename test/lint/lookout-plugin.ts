import { importFault } from './floors.ts'

interface Node {
  readonly type: string
}
interface Importing extends Node {
  readonly source: { readonly type: string; readonly value?: unknown } | null
}
interface Calling extends Node {
  readonly callee: {
    readonly type: string
    readonly name?: string
    readonly object?: { readonly name?: string }
    readonly property?: { readonly name?: string }
  }
  readonly arguments: readonly unknown[]
}
interface Context {
  readonly filename: string
  report(descriptor: { node: Node; message: string }): void
}

/** Imports go down the floors only: static, re-exporting and dynamic ones. */
const floorsRule = {
  create(context: Context) {
    const check = (node: Importing) => {
      if (typeof node.source?.value !== 'string') return
      const message = importFault(context.filename.replaceAll('\\', '/'), node.source.value)
      if (message !== null) context.report({ node, message })
    }
    return {
      ImportDeclaration: check,
      ImportExpression: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
    }
  },
}

/** `now` is an argument everywhere below src/app. */
const noClockRule = {
  create(context: Context) {
    const message = 'Take the time as an argument: only src/app reads the clock.'
    return {
      NewExpression(node: Calling) {
        if (node.callee.name === 'Date' && node.arguments.length === 0) context.report({ node, message })
      },
      CallExpression(node: Calling) {
        const { callee } = node
        const isNow = callee.property?.name === 'now' && /^(Date|performance)$/.test(callee.object?.name ?? '')
        if (isNow || callee.name === 'Date') context.report({ node, message })
      },
    }
  },
}

export default {
  meta: { name: 'lookout' },
  rules: { floors: floorsRule, 'no-clock': noClockRule },
}
