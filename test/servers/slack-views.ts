import { block, input, plain } from './slack-blocks.ts'
import { flag, id, list, maybe, string, typed } from './slack-shapes.ts'

const inputBlock = typed({
  input: { label: plain(2000), element: input, hint: maybe(plain(2000)), optional: flag, block_id: id },
})
const modal = typed({
  modal: {
    title: plain(24),
    close: maybe(plain(24)),
    submit: maybe(plain(24)),
    callback_id: id,
    private_metadata: maybe(string(3000, 0)),
    blocks: list((value) => block(value) || inputBlock(value), 100, 0),
  },
})

interface View {
  readonly submit?: unknown
  readonly blocks: readonly { readonly type: string; readonly block_id?: string }[]
}

/** Slack's error for a view that it would refuse, null for a good one. Source: Slack docs, "Modal views", "Input block". */
export function refuseView(view: unknown): 'invalid_arguments' | 'view_too_large' | null {
  if (!modal(view) || !isWhole(view as View)) return 'invalid_arguments'
  return JSON.stringify(view).length > 250_000 ? 'view_too_large' : null
}

/** Who can fill in something can submit it, and no two blocks share an id. */
function isWhole({ submit, blocks }: View): boolean {
  const ids = blocks.flatMap((one) => one.block_id ?? [])
  return new Set(ids).size === ids.length && (submit !== undefined || blocks.every(({ type }) => type !== 'input'))
}
