import { refuseBlocks } from './slack-blocks.ts'
import { refuseView } from './slack-views.ts'

export interface SlackChannel {
  readonly id: string
  readonly name: string
  readonly member?: boolean
  readonly archived?: boolean
}

/** A message as the channel holds it now. */
export interface SlackPost {
  readonly channel: string
  readonly ts: string
  text: string
  blocks: unknown
  readonly metadata: unknown
  readonly thread: string | null
}

/** A message to one person alone. */
export interface SlackWhisper {
  readonly channel: string
  readonly user: string
  readonly text: string
}

/** A window that was opened, as it is now. */
export interface SlackView {
  readonly id: string
  readonly trigger: string
  view: unknown
}

export type Arguments = Readonly<Record<string, unknown>>
export type Answer = Readonly<Record<string, unknown>>
export type Method = (args: Arguments) => Answer

export interface Workspace {
  readonly channels: readonly SlackChannel[]
  readonly posts: SlackPost[]
  readonly whispers: SlackWhisper[]
  readonly views: SlackView[]
  /** Milliseconds; null: post as fast as you like. */
  readonly rateClock: (() => number) | null
}

/** Slack's methods over one workspace, without the token's part. */
export function slackMethods({
  channels,
  posts,
  whispers,
  views,
  rateClock,
}: Workspace): Readonly<Record<string, Method>> {
  const lastPost = new Map<string, number>()
  let made = posts.length - 1
  const find = (name: unknown) =>
    channels.find((one) => one.id === name || `#${one.name}` === name || one.name === name)
  const inChannel = (args: Arguments, act: (channel: SlackChannel) => Answer): Answer => {
    const channel = find(args.channel)
    if (!channel) return refuse('channel_not_found')
    if (channel.member === false) return refuse('not_in_channel')
    return channel.archived ? refuse('is_archived') : act(channel)
  }

  return {
    'auth.test': () => ({
      ok: true,
      url: 'https://example.slack.com/',
      team: 'Example',
      user: 'lookout',
      bot_id: 'B1',
    }),
    'chat.postMessage': (args) =>
      inChannel(args, ({ id }) => {
        const refused = refuseContent(args)
        if (refused) return refused
        if (rateClock && rateClock() - (lastPost.get(id) ?? -Infinity) < 1000) return refuse('ratelimited')
        if (rateClock) lastPost.set(id, rateClock())
        const thread = typeof args.thread_ts === 'string' ? args.thread_ts : null
        if (thread !== null && !isTop(posts, id, thread)) return refuse('thread_not_found')
        const ts = `${1_760_000_000 + ++made}.000100`
        const post = {
          channel: id,
          ts,
          text: textOf(args),
          blocks: args.blocks,
          metadata: args.metadata,
          thread,
        }
        posts.push(post)
        return { ok: true, channel: id, ts, message: { ts, text: post.text } }
      }),
    'chat.update': (args) => {
      if (!channels.some((one) => one.id === args.channel)) return refuse('channel_not_found')
      return inChannel(args, ({ id }) => {
        const post = posts.find((one) => one.channel === id && one.ts === args.ts)
        if (!post) return refuse('message_not_found')
        const refused = refuseContent(args)
        if (refused) return refused
        Object.assign(post, { text: textOf(args), blocks: args.blocks })
        return { ok: true, channel: id, ts: post.ts, text: post.text }
      })
    },
    'chat.postEphemeral': (args) =>
      inChannel(args, ({ id }) => {
        if (typeof args.user !== 'string') return refuse('invalid_arguments')
        whispers.push({ channel: id, user: args.user, text: textOf(args) })
        return refuseContent(args) ?? { ok: true, message_ts: '1.000100' }
      }),
    'views.open': ({ trigger_id: trigger, view }) => {
      const refused = refuseView(view) ?? refuseTrigger(String(trigger))
      if (refused) return refuse(refused)
      if (views.some((one) => one.trigger === trigger)) return refuse('exchanged_trigger_id')
      const id = `V${views.length + 1}`
      views.push({ id, trigger: String(trigger), view })
      return { ok: true, view: { id } }
    },
    'views.update': ({ view_id: id, view }) => {
      const refused = refuseView(view)
      if (refused) return refuse(refused)
      const open = views.find((one) => one.id === id)
      if (!open) return refuse('not_found')
      open.view = view
      return { ok: true, view: { id } }
    },
    'conversations.list': (args) => ({
      ok: true,
      channels: channels
        .filter(({ archived }) => !archived || String(args.exclude_archived) !== 'true')
        .map(describeChannel),
      response_metadata: { next_cursor: '' },
    }),
    // Unlike chat.postMessage, these take ids alone.
    'conversations.info': (args) => {
      const channel = channels.find((one) => one.id === args.channel)
      return channel ? { ok: true, channel: describeChannel(channel) } : refuse('channel_not_found')
    },
    'conversations.history': (args) => {
      if (!channels.some((one) => one.id === args.channel)) return refuse('channel_not_found')
      return inChannel(args, ({ id }) => ({ ok: true, has_more: false, messages: history(posts, id, args) }))
    },
    'conversations.replies': (args) =>
      inChannel(args, ({ id }) => {
        if (!isTop(posts, id, args.ts)) return refuse('thread_not_found')
        const thread = posts.filter((post) => post.channel === id && [post.thread, post.ts].includes(String(args.ts)))
        return { ok: true, has_more: false, messages: thread.map((post) => describePost(post, args)) }
      }),
  }
}

/** A trigger looks like `1322.4567.ab12` and opens one window within three seconds; these are long past. */
export const pastTrigger = '1000.4567.ab12'

function refuseTrigger(trigger: string): string | null {
  if (!/^\d+\.\d+\.[0-9a-f]+$/.test(trigger)) return 'invalid_trigger_id'
  return trigger === pastTrigger ? 'expired_trigger_id' : null
}

function history(posts: readonly SlackPost[], channel: string, args: Arguments): Answer[] {
  const top = posts.filter((post) => post.channel === channel && post.thread === null)
  return top.toReversed().map((post) => describePost(post, args))
}

function isTop(posts: readonly SlackPost[], channel: string, ts: unknown): boolean {
  return posts.some((post) => post.channel === channel && post.ts === ts && post.thread === null)
}

function describePost({ ts, text, blocks, metadata }: SlackPost, args: Arguments): Answer {
  return { ts, text, blocks, ...(String(args.include_all_metadata) === 'true' ? { metadata } : {}) }
}

function refuseContent(args: Arguments): Answer | null {
  const blocks = args.blocks ?? []
  const error = refuseBlocks(blocks)
  if (error) return refuse(error)
  if (textOf(args) === '' && Array.isArray(blocks) && blocks.length === 0) return refuse('no_text')
  return textOf(args).length > 40_000 ? refuse('msg_too_long') : null
}

function textOf(args: Arguments): string {
  return typeof args.text === 'string' ? args.text : ''
}

function describeChannel({ id, name, member = true, archived = false }: SlackChannel): Answer {
  return { id, name, is_channel: true, is_member: member, is_archived: archived }
}

export function refuse(error: string): Answer {
  return { ok: false, error }
}
