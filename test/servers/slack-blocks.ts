import { flag, id, list, maybe, number, object, oneOf, string, typed, url, type Check } from './slack-shapes.ts'

// What Slack's Block Kit reference allows, as far as Lookout uses it: anything else is refused.
export const plain = (max: number) => typed({ plain_text: { text: string(max), emoji: flag } })
const anyText = (max: number) =>
  typed({ plain_text: { text: string(max), emoji: flag }, mrkdwn: { text: string(max), verbatim: flag } })
const style = maybe(object({ bold: flag, italic: flag, strike: flag, code: flag }))
const span = typed({
  text: { text: string(3000), style },
  link: { url, text: maybe(string(3000)), style },
  user: { user_id: (value) => /^[UW][A-Z0-9]+$/.test(String(value)), style },
})
const section = { elements: list(span, 1000) }
const richElement = typed({
  rich_text_section: section,
  rich_text_quote: section,
  rich_text_preformatted: section,
  rich_text_list: {
    style: oneOf('bullet', 'ordered'),
    indent: maybe(number(8)),
    offset: maybe(number(10_000)),
    elements: list(typed({ rich_text_section: section }), 1000),
  },
})
const button = typed({
  button: {
    text: plain(75),
    action_id: id,
    value: maybe(string(2000)),
    url: maybe(url),
    style: maybe(oneOf('primary', 'danger')),
  },
})
const menu = {
  action_id: id,
  placeholder: maybe(plain(150)),
  options: list(object({ text: plain(75), value: string(150) }), 100),
}
const select = typed({ static_select: menu })
/** What stands in the input blocks of a window. */
export const input = typed({
  plain_text_input: {
    action_id: id,
    placeholder: maybe(plain(150)),
    multiline: flag,
    min_length: maybe(number(3000)),
    max_length: maybe((value) => number(3000)(value) && Number(value) >= 1),
  },
  static_select: menu,
  multi_static_select: menu,
})
const control: Check = (value) => button(value) || select(value)
export const block = typed({
  header: { text: plain(150), block_id: id },
  section: {
    text: maybe(anyText(3000)),
    fields: maybe(list(anyText(2000), 10)),
    accessory: maybe(button),
    block_id: id,
  },
  context: { elements: list(anyText(3000), 10), block_id: id },
  actions: { elements: list(control, 25), block_id: id },
  divider: { block_id: id },
  rich_text: { elements: list(richElement, 1000), block_id: id },
})

/** Slack's error for blocks that it would refuse, null for good ones. */
export function refuseBlocks(blocks: unknown): 'invalid_blocks' | 'msg_blocks_too_long' | null {
  if (!list(block, 50, 0)(blocks)) return 'invalid_blocks'
  return JSON.stringify(blocks).length > 13_200 ? 'msg_blocks_too_long' : null
}
