import type { Deadline } from '../domain/calendar-date.ts'
import type { Notice } from '../domain/notice.ts'
import type { PoolStanding } from '../domain/pool-standing.ts'
import type { Severity } from '../domain/match.ts'
import type { UpgradeItem } from '../domain/upgrade.ts'
import { osName } from './os-name.ts'
import type { Words } from './languages/language.ts'
import type { RichSection, Span } from './rich-text.ts'
import { bold, section, text } from './rich-text.ts'
import { safeLine, safeName, safeText } from './safe-text.ts'
import { maxTitle } from './slack-limits.ts'
import { severityMarks } from './words.ts'

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
export function matterItem(matter: MatterLine, about: string, now: Date, words: Words): RichSection {
  const { thread, title, severity, deadline, acknowledged } = matter
  return section(
    `${severityMarks[severity]} `,
    bold(safeLine(title, maxTitle)),
    deadline === null ? '' : ` · ${words.due(deadline.date, now)}`,
    about === '' ? '' : ` · ${about}`,
    acknowledged ? ` · ${words.answer.acknowledged}` : '',
    ...idOf(thread),
  )
}

/** `payments-prod (win19), web-test and 3 more`. */
export function clusterNames(
  clusters: readonly { readonly name: string; readonly pools: readonly string[] }[],
  words: Words,
): string {
  const names = clusters
    .slice(0, mostNames)
    .map(({ name, pools }) =>
      pools.length > 0 ? `${safeName(name)} (${words.fold(pools.map(safeName), mostNames)})` : safeName(name),
    )
  return words.fold(names, mostNames, clusters.length)
}

/** Why one cluster is concerned. */
export function reasonsOf(reasons: readonly string[], words: Words): string {
  return reasons
    .slice(0, mostNames)
    .map((reason) => safeLine(words.sentence(reason), reasonLength))
    .join('; ')
}

export function noticeItem({ id, title, kind, breaking, deadline }: Notice, now: Date, words: Words): RichSection {
  return section(
    bold(safeLine(title, maxTitle)),
    ` · ${words.kinds[kind]}${breaking ? words.answer.breaking : ''}`,
    deadline === null ? '' : ` · ${words.due(deadline.date, now)}`,
    ...idOf(id),
  )
}

/** What a Kubernetes version brings. */
export function broughtItem({ notice, title, kind }: UpgradeItem, words: Words): RichSection {
  return section(bold(safeLine(title, maxTitle)), ` · ${words.kinds[kind]}`, ...idOf(notice))
}

/** A notice that a search found; `hit` marks the words searched for, which stand out. */
export function foundItem(
  found: {
    readonly id: string
    readonly release: string
    readonly title: string
    readonly snippet: readonly { readonly text: string; readonly hit: boolean }[]
  },
  words: Words,
): RichSection {
  let left = snippetLength
  const snippet = found.snippet.map((piece): Span => {
    const safe = safeText(piece.text).replace(/\s+/g, ' ').slice(0, left).toWellFormed()
    left -= safe.length
    return piece.hit ? bold(safe) : text(safe)
  })
  return section(
    text(safeLine(found.title, maxTitle), { italic: true }),
    ` (${words.date(found.release.slice(0, 10))}): `,
    ...snippet,
    ...idOf(found.id),
  )
}

/** `payments-prod / system: Ubuntu 22.04 202508.06.0 → 202510.03.0, 8 weeks, 3 images behind`. */
export function poolItem(standing: PoolStanding, words: Words): RichSection {
  const { cluster, pool, os, running, newest } = standing
  const image = [running, newest].map((version) => safeLine(version ?? '?', 40)).join(' → ')
  return section(
    bold(safeName(cluster)),
    ` / ${safeName(pool)}: ${osName(safeName(os ?? '?'))} ${image}, ${behind(standing, words)}`,
  )
}

/** `8 weeks, 3 images behind`, for a pool that is. */
export function behind({ weeksBehind, between }: Pick<PoolStanding, 'weeksBehind' | 'between'>, words: Words): string {
  return words.images.behind(between.length, weeksBehind)
}

/** What commands name a matter or notice by. */
function idOf(id: string): Span[] {
  return [text(' · '), text(safeName(id), { code: true })]
}
