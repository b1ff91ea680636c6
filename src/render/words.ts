import type { Severity } from '../domain/match.ts'
import type { Kind } from '../domain/notice.ts'

/** A mark that tells severities apart by colour in Slack. */
export const severityMarks: Readonly<Record<Severity, string>> = { critical: '🔴', warning: '🟠', info: '🔵' }

/** What the alerts of a severity ask of their reader. */
export const severityAsks: Readonly<Record<Severity, string>> = {
  critical: 'urgent',
  warning: 'to plan',
  info: 'to know',
}

export const kindNames: Readonly<Record<Kind, string>> = {
  'kubernetes-version': 'Kubernetes version',
  retirement: 'retirement',
  'behavioral-change': 'behavioral change',
  security: 'security',
  'node-image': 'node image',
  'component-update': 'component update',
  feature: 'feature',
  'preview-feature': 'preview feature',
  'bug-fix': 'bug fix',
  announcement: 'announcement',
}

/** `1 cluster`, `2 clusters`. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}

/** `less than a week behind`, `3 weeks behind`. */
export function behindBy(weeks: number): string {
  return weeks < 1 ? 'less than a week behind' : `${count(weeks, 'week')} behind`
}

/** `1st`, `2nd`, `3rd`, `4th`, `11th`, `22nd`. */
export function ordinal(number: number): string {
  const endings = { one: 'st', two: 'nd', few: 'rd', other: 'th', zero: 'th', many: 'th' }
  return `${number}${endings[new Intl.PluralRules('en', { type: 'ordinal' }).select(number)]}`
}

/** `a`, `a, b`, `a, b and 3 more`; `all` is how many there are, where `names` holds the first alone. */
export function foldNames(names: readonly string[], most: number, all = names.length): string {
  const shown = names.slice(0, most)
  return `${shown.join(', ')}${all > shown.length ? ` and ${all - shown.length} more` : ''}`
}
