import type { Secrets } from './environment.ts'
import { mask } from './secret.ts'

/** Shorter ones are words that a line may hold by chance. */
const shortest = 4

/** A function that masks every configured secret in a text, also within JSON, and the password within the mail server's address. */
export function hideSecrets(secrets: Secrets): (text: string) => string {
  const values = Object.values(secrets).flatMap((one) => (one === null ? [] : [one.reveal()]))
  const password = secrets.smtpUrl === null ? '' : new URL(secrets.smtpUrl.reveal()).password
  const all = [...values, password, decoded(password)].flatMap((value) => [value, JSON.stringify(value).slice(1, -1)])
  // Longest first, so that no part of one is left over.
  const needles = [...new Set(all)].filter(({ length }) => length >= shortest).sort((a, b) => b.length - a.length)
  return (text) => needles.reduce((rest, needle) => rest.replaceAll(needle, mask), text)
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
