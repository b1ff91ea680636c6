import { safeJson } from './safe-json.ts'

const longest = 80

/** Text from outside, quoted for a message: cut at 80 characters, control and direction marks escaped. */
export function quoted(text: string): string {
  return safeJson(text.length > longest ? `${text.slice(0, longest)}…` : text)
}
