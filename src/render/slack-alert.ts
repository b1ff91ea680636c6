import type { Alert } from '../domain/alert.ts'
import type { Cluster } from '../domain/cluster.ts'
import type { Notice } from '../domain/notice.ts'
import { alertControls, type AlertStanding } from './alert-controls.ts'
import { isOver, tellNews } from './alert-news.ts'
import { clipSpans, firstLines } from './clip-rich-text.ts'
import { concernItem, possiblyConcerned, whatComesByItself } from './concerned-clusters.ts'
import { fitMessage } from './fit-message.ts'
import { markdownToRichText } from './markdown-to-rich-text.ts'
import type { Block, Message } from './message.ts'
import { contextBlock, linkRow, richTextBlock } from './message.ts'
import { formatDate, formatDeadline } from './relative-days.ts'
import type { RichSection, Span } from './rich-text.ts'
import { bold, flattenRichText, section, text } from './rich-text.ts'
import { safeLine, safeName } from './safe-text.ts'
import { maxTitle } from './slack-limits.ts'
import { foldNames, kindNames, ordinal, severityMarks } from './words.ts'

/** An alert with what its reader wants to know around it. */
export interface AlertView {
  readonly alert: Alert
  /** The notice that {@link Alert.notice} names. */
  readonly notice: Notice
  /** Address of its release's notes. */
  readonly releaseUrl: string | null
  /** The clusters that the alert names, as far as the inventory still has them. */
  readonly clusters: readonly Cluster[]
  /** Date (`YYYY-MM-DD`) of the first release that told the matter, and how many have. */
  readonly firstTold: string
  readonly timesTold: number
  /** Regions that run the notice's release already; null = nobody tells. */
  readonly reached: readonly string[] | null
  /** For a target that shows buttons. */
  readonly standing?: AlertStanding | null
}

const quoteLength = 300
const quoteLines = 3
const quoteSize = 1500
const mostNames = 10

/** One alert: what it is and by when, for whom and why, what happens by itself, and the release note's own words. */
export function slackAlert(view: AlertView, now: Date): Message {
  const { alert, releaseUrl, standing } = view
  const news = tellNews(alert, now)
  const title = titleSpans(alert)
    .map((span) => span.text)
    .join('')
  const told = !isOver(alert)
  const sure = alert.clusters.filter((cluster) => cluster.certainty === 'sure')
  return fitMessage({
    text: [title + (news.length > 0 ? '' : dueOf(alert, now)), ...news].join(' · '),
    head: [richTextBlock(headline(view, now), ...news.map((line) => section(bold(line))))],
    list: told ? { lead: section(bold('For you:')), style: 'bullet', items: sure.map(concernItem) } : undefined,
    tail: [
      ...(told
        ? [...possiblyConcerned(alert.clusters), ...whatComesByItself(view.notice, alert.clusters, view.clusters, now)]
        : []),
      ...(told && alert.reason !== 'reminder' ? quote(view.notice) : []),
      contextBlock(footer(view)),
      ...(standing ? [] : linkRow('Release notes ↗', releaseUrl)),
    ],
    controls: standing ? alertControls(standing, releaseUrl, now) : undefined,
  })
}

/** What a matter needs no more is struck through. */
function titleSpans({ title, severity, ...alert }: Alert): Span[] {
  const words = safeLine(title, maxTitle)
  return isOver(alert)
    ? [bold('✅ '), text(words, { bold: true, strike: true })]
    : [bold(`${severityMarks[severity]} ${words}`)]
}

function headline({ alert, notice }: AlertView, now: Date): RichSection {
  return section(...titleSpans(alert), ` · ${kindNames[notice.kind]}`, dueOf(alert, now))
}

function dueOf(alert: Alert, now: Date): string {
  return alert.deadline && !isOver(alert) ? ` · ${formatDeadline(alert.deadline, now)}` : ''
}

/** The first lines of the notice; without styles and links where those outweigh the words. */
function quote(notice: Notice): Block[] {
  const spans = flattenRichText(markdownToRichText(notice.text, quoteLength))
  const styled = firstLines(clipSpans(spans, quoteLength), quoteLines)
  const words = styled.map((span) => span.text).join('')
  const elements = JSON.stringify(styled).length > quoteSize ? [text(words)] : styled
  return words === '' ? [] : [richTextBlock({ type: 'rich_text_quote', elements })]
}

function footer({ alert, notice, firstTold, timesTold, reached, clusters }: AlertView): string {
  const here = [...new Set(clusters.map(({ location }) => location))].filter((region) => reached?.includes(region))
  const again = `first told ${formatDate(firstTold)}, now the ${ordinal(timesTold)} time`
  const unmoved =
    alert.reason === 'updated' && alert.deadline && !alert.changes.some((change) => change.field === 'deadline')
  return [
    `Release ${safeName(notice.release)}${here.length > 0 ? `, out in ${foldNames(here.map(safeName), mostNames)}` : ''}`,
    ...(timesTold > 1 ? [again] : []),
    ...(unmoved ? ['date unchanged'] : []),
  ].join(' · ')
}
