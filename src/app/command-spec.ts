import type { Context } from './context.ts'

/** What a command's module exports: modules are loaded when their command is called, so that `--help` starts at once. */
type Action = (
  context: Context,
  args: readonly string[],
  options: Readonly<Record<string, unknown>>,
) => Promise<void> | void

export interface CommandSpec {
  /** `clusters import <file>`: a word of the path each, then the arguments. */
  readonly usage: string
  readonly summary: string
  readonly options?: readonly (readonly [flags: string, description: string])[]
  readonly example: string
  readonly load: () => Promise<Action>
}
