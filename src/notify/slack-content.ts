import { escapeMrkdwn } from '../render/escape-mrkdwn.ts'
import type { Message } from '../render/message.ts'

/** A message as Slack's methods take it. */
export function messageContent({ text, blocks, controls = [] }: Message): Record<string, unknown> {
  return { text: escapeMrkdwn(text), blocks: [...blocks, ...controls] }
}
