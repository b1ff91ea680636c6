import { expect } from 'vitest'
import type { SlackPost } from '../servers/slack-methods.ts'

/** What a terminal obeys, and what hides or reorders text; a line break is all that may be there. */
const obeyed = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]|\p{Cs}/u

/** Fails where a terminal would get anything but text. */
export function expectOnlyText(printed: string): void {
  const found = obeyed.exec(printed)
  expect(found && JSON.stringify(printed.slice(Math.max(0, found.index - 30), found.index + 10))).toBeNull()
}

/** Fails where Slack would notify, link or hide for what a release note or an inventory says. */
export function expectOnlyTextPosted({ text, blocks }: Pick<SlackPost, 'text' | 'blocks'>): void {
  // Slack reads markup in the fallback text and in mrkdwn objects; rich text and plain text are literal.
  for (const markup of [text, ...collect(blocks, (node) => node['type'] === 'mrkdwn' && node['text'])]) {
    expect(markup).not.toMatch(/<[!@#]|<\w+:/)
  }
  for (const url of collect(blocks, (node) => node['url'])) expect(url).toMatch(/^(?:https?:\/\/|mailto:)/)
  for (const words of [text, ...collect(blocks, (node) => node['text'])]) expectOnlyText(words)
}

type Node = Readonly<Record<string, unknown>>

function collect(value: unknown, pick: (node: Node) => unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  const own = Array.isArray(value) ? undefined : pick(value as Node)
  return [...(typeof own === 'string' ? [own] : []), ...Object.values(value).flatMap((child) => collect(child, pick))]
}
