/** What Slack's Block Kit reference allows, as far as Lookout uses it: a message with anything else is refused. */
type Check = (value: unknown) => boolean
type Shape = Readonly<Record<string, Check>>

const string =
  (max: number, min = 1): Check =>
  (value) =>
    typeof value === 'string' && value.length >= min && value.length <= max
const number =
  (max: number): Check =>
  (value) =>
    Number.isInteger(value) && Number(value) >= 0 && Number(value) <= max
const oneOf =
  (...values: readonly unknown[]): Check =>
  (value) =>
    values.includes(value)
const maybe =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value)
const list =
  (check: Check, max: number, min = 1): Check =>
  (value) =>
    Array.isArray(value) && value.length >= min && value.length <= max && value.every(check)
const url: Check = (value) => string(3000)(value) && /^(?:https?:\/\/|mailto:)/.test(String(value))
const id = maybe(string(255))

/** An object of one of these types, with its fields and no others. */
function typed(shapes: Readonly<Record<string, Shape>>): Check {
  return (value) => {
    if (typeof value !== 'object' || value === null) return false
    const fields = value as Readonly<Record<string, unknown>>
    const shape = Object.hasOwn(shapes, String(fields.type)) ? shapes[String(fields.type)] : undefined
    if (!shape) return false
    const known = Object.keys(fields).every((name) => name === 'type' || Object.hasOwn(shape, name))
    return known && Object.entries(shape).every(([name, check]) => check(fields[name]))
  }
}

function object(shape: Shape): Check {
  const check = typed({ object: shape })
  return (value) => typeof value === 'object' && value !== null && check({ ...value, type: 'object' })
}

const flag = maybe(oneOf(true, false))
const plain = (max: number) => typed({ plain_text: { text: string(max), emoji: flag } })
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
const select = typed({
  static_select: {
    action_id: id,
    placeholder: maybe(plain(150)),
    options: list(object({ text: plain(75), value: string(150) }), 100),
  },
})
const control: Check = (value) => button(value) || select(value)
const block = typed({
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

const modal = typed({ modal: { title: plain(24), close: maybe(plain(24)), blocks: list(block, 100, 0) } })

/** Slack's error for a view that it would refuse, null for a good one. */
export function refuseView(view: unknown): 'invalid_arguments' | 'view_too_large' | null {
  if (!modal(view)) return 'invalid_arguments'
  return JSON.stringify(view).length > 250_000 ? 'view_too_large' : null
}

/** Slack's error for blocks that it would refuse, null for good ones. */
export function refuseBlocks(blocks: unknown): 'invalid_blocks' | 'msg_blocks_too_long' | null {
  if (!list(block, 50, 0)(blocks)) return 'invalid_blocks'
  return JSON.stringify(blocks).length > 13_200 ? 'msg_blocks_too_long' : null
}
