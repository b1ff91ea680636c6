import type { Deadline } from '../domain/calendar-date.ts'
import type { Notice } from '../domain/notice.ts'
import type { PoolStanding } from '../domain/pool-standing.ts'
import type { Severity } from '../domain/match.ts'
import type { UpgradeItem } from '../domain/upgrade.ts'
import { osName } from './os-name.ts'
import { formatDate, relativeDays } from './relative-days.ts'
import type { RichSection, Span } from './rich-text.ts'
import { bold, section, text } from './rich-text.ts'
import { safeLine, safeName, safeText } from './safe-text.ts'
import { maxTitle } from './slack-limits.ts'
import { count, foldNames, kindNames, severityMarks } from './words.ts'

const mostNames = 3
const reasonLength = 200
const snippetLength = 300

/** Something open, as a line shows it. */
interface MatterLine {
  readonly thread: string
  readonly title: string
  readonly severity: Severity
  readonly deadline: Deadline | null
  readonly acknowledged: boolean
}

/** An open matter: `🔴 title · 30 Nov 2025, in 41 days · whom or why · id`. */
export function matterItem(matter: MatterLine, about: string, now: Date): RichSection {
  const { thread, title, severity, deadline, acknowledged } = matter
  return section(
    `${severityMarks[severity]} `,
    bold(safeLine(title, maxTitle)),
    deadline === null ? '' : ` · ${dueOn(deadline, now)}`,
    about === '' ? '' : ` · ${about}`,
    acknowledged ? ' · acknowledged' : '',
    ...idOf(thread),
  )
}

/** `30 Nov 2025, in 41 days`. */
function dueOn({ date }: Deadline, now: Date): string {
  return `${formatDate(date)}, ${relativeDays(date, now)}`
}

/** `payments-prod (win19), web-test and 3 more`. */
export function clusterNames(
  clusters: readonly { readonly name: string; readonly pools: readonly string[] }[],
): string {
  const names = clusters
    .slice(0, mostNames)
    .map(({ name, pools }) =>
      pools.length > 0 ? `${safeName(name)} (${foldNames(pools.map(safeName), mostNames)})` : safeName(name),
    )
  return foldNames(names, mostNames, clusters.length)
}

/** Why one cluster is concerned. */
export function reasonsOf(reasons: readonly string[]): string {
  return reasons
    .slice(0, mostNames)
    .map((reason) => safeLine(reason, reasonLength))
    .join('; ')
}

export function noticeItem({ id, title, kind, breaking, deadline }: Notice, now: Date): RichSection {
  return section(
    bold(safeLine(title, maxTitle)),
    ` · ${kindNames[kind]}${breaking ? ', breaking' : ''}`,
    deadline === null ? '' : ` · ${dueOn(deadline, now)}`,
    ...idOf(id),
  )
}

/** What a Kubernetes version brings. */
export function broughtItem({ notice, title, kind }: UpgradeItem): RichSection {
  return section(bold(safeLine(title, maxTitle)), ` · ${kindNames[kind]}`, ...idOf(notice))
}

/** A notice that a search found; `hit` marks the words searched for, which stand out. */
export function foundItem(found: {
  readonly id: string
  readonly release: string
  readonly title: string
  readonly snippet: readonly { readonly text: string; readonly hit: boolean }[]
}): RichSection {
  let left = snippetLength
  const words = found.snippet.map((piece): Span => {
    const safe = safeText(piece.text).replace(/\s+/g, ' ').slice(0, left).toWellFormed()
    left -= safe.length
    return piece.hit ? bold(safe) : text(safe)
  })
  return section(
    text(safeLine(found.title, maxTitle), { italic: true }),
    ` (${formatDate(found.release.slice(0, 10))}): `,
    ...words,
    ...idOf(found.id),
  )
}

/** `payments-prod / system: Ubuntu 22.04 202508.06.0 → 202510.03.0, 8 weeks, 3 images behind`. */
export function poolItem(standing: PoolStanding): RichSection {
  const { cluster, pool, os, running, newest } = standing
  const image = [running, newest].map((version) => safeLine(version ?? '?', 40)).join(' → ')
  return section(
    bold(safeName(cluster)),
    ` / ${safeName(pool)}: ${osName(safeName(os ?? '?'))} ${image}, ${behind(standing)}`,
  )
}

/** `8 weeks, 3 images behind`, for a pool that is. */
export function behind({ weeksBehind, between }: Pick<PoolStanding, 'weeksBehind' | 'between'>): string {
  const images = count(between.length, 'image')
  return `${weeksBehind === null ? images : `${count(weeksBehind, 'week')}, ${images}`} behind`
}

/** What commands name a matter or notice by. */
function idOf(id: string): Span[] {
  return [text(' · '), text(safeName(id), { code: true })]
}
