const schemes = new Set(['http:', 'https:', 'mailto:'])
// Slack takes 3,000 characters in a button; no page that people are sent to needs as many.
const maxLength = 1000

/** The address in normal form when a reader may be sent there (http, https, mailto); null for anything else. */
export function safeUrl(address: string | null | undefined): string | null {
  const url = address ? URL.parse(address) : null
  return url && schemes.has(url.protocol) && url.href.length <= maxLength ? url.href : null
}
