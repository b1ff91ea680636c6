const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

/**
 * Text that mrkdwn shows as it stands: `<!channel>` and `<https://…|text>` lose their power.
 * Source: Slack docs, "Formatting message text", escaping.
 */
export function escapeMrkdwn(text: string): string {
  return text.replace(/[&<>]/g, (character) => entities[character] ?? '')
}
